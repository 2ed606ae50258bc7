package okoplan.shared.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTests {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    private record Line(
            String number,
            @Nullable String text,
            @Nullable LocalDate day,
            @Nullable Integer count) {}

    private static final SheetLayout<Line> LAYOUT = SheetLayout.of(
            "Просроченные поручения: [все]",
            List.of("на 23 ноября 2026"),
            List.of(
                    Column.code("№", 8, Line::number),
                    Column.text("Поручение", 40, Line::text),
                    Column.date("Срок", 12, Line::day),
                    Column.number("Дней", 8, Line::count)),
            "Управление образования",
            NOW);

    @Test
    void keepsWhatEachColumnHolds() throws IOException {
        XSSFSheet sheet = read(new Line("1.10", "Сверить списки", LocalDate.of(2026, 10, 5), 49));
        assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Поручение");
        assertThat(sheet.getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("1.10");
        assertThat(sheet.getRow(3).getCell(0).getCellStyle().getDataFormatString())
                .isEqualTo("@");
        assertThat(sheet.getRow(3).getCell(2).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo("2026-10-05");
        assertThat(sheet.getRow(3).getCell(3).getNumericCellValue()).isEqualTo(49);
    }

    @Test
    void leavesWhatIsMissingBlank() throws IOException {
        XSSFSheet sheet = read(new Line("", null, null, null));
        for (int i = 0; i < 4; i++) {
            assertThat(sheet.getRow(3).getCell(i).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.org\")",
                "+7 000 000-00-00",
                "-5 %",
                "@all",
                "\t=1+1",
                "\r=1+1",
                " =1+1"
            })
    void keepsWhatLooksLikeAFormulaAsText(String text) throws IOException {
        XSSFSheet sheet = read(new Line(text, text, null, null));
        for (int column : List.of(0, 1)) {
            Cell cell = sheet.getRow(3).getCell(column);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue().strip()).isEqualTo(text.strip());
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void leavesUsualTextUnmarked() throws IOException {
        XSSFSheet sheet = read(new Line("1", "Сверка = сравнение", null, null));
        assertThat(sheet.getRow(3).getCell(1).getCellStyle().getQuotePrefixed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_x0041_",
                "a_x000D_b",
                "две\nстроки",
                "Ёж «ёлка» № 5 – 100 %",
                "<b>&amp;</b>",
                "😀",
                "  с отступом"
            })
    void keepsOddText(String text) throws IOException {
        XSSFSheet sheet = read(new Line("1", text, null, null));
        assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo(text);
    }

    @Test
    void leavesOutWhatNoWorkbookCanHold() throws IOException {
        XSSFSheet sheet = read(new Line("1", "а\u0001б\uFFFEв\uD800", null, null));
        assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("абв");
        assertThat(read(new Line("1", "я".repeat(40_000), null, null))
                        .getRow(3)
                        .getCell(1)
                        .getStringCellValue())
                .hasSize(32_767)
                .endsWith("…");
    }

    @Test
    void isSetUpToBeReadAndPrinted() throws IOException {
        XSSFSheet sheet = read(new Line("1", "Сверка", null, null), new Line("2", "Справка", null, null));
        assertThat(sheet.getSheetName()).isEqualTo("Просроченные поручения   все ");
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Просроченные поручения: [все]");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("на 23 ноября 2026");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:D5");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
        assertThat(sheet.getRow(3).getCell(1).getCellStyle().getWrapText()).isTrue();
        var properties = sheet.getWorkbook().getProperties().getCoreProperties();
        assertThat(properties.getTitle()).isEqualTo("Просроченные поручения: [все]");
        assertThat(properties.getCreator()).isEqualTo("Управление образования");
        assertThat(properties.getCreated()).isEqualTo(NOW);
    }

    @Test
    void putsHeadingsOverAllColumns() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spreadsheet<Line> sheet = new Spreadsheet<>(LAYOUT)) {
            sheet.heading("-- Школа № 1");
            sheet.add(new Line("1", "Сверка", null, null));
            sheet.writeTo(out);
        }
        XSSFSheet sheet = open(out.toByteArray());
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("-- Школа № 1");
        assertThat(sheet.getMergedRegions())
                .anyMatch(region -> region.formatAsString().equals("A4:D4"));
    }

    @Test
    void isTheSameFileOfTheSameRows() throws IOException {
        Line line = new Line("1", "Сверка", LocalDate.of(2026, 10, 5), 3);
        assertThat(bytes(line)).isEqualTo(bytes(line));
    }

    @Test
    void writesThousandsOfRows() throws IOException {
        CountingStream out = new CountingStream();
        try (Spreadsheet<Line> sheet = new Spreadsheet<>(LAYOUT)) {
            IntStream.range(0, 10_000)
                    .mapToObj(i -> new Line("1." + i, "Поручение " + i, LocalDate.of(2026, 10, 5), i))
                    .forEach(sheet::add);
            sheet.writeTo(out);
        }
        assertThat(out.count).isGreaterThan(100_000);
    }

    private static XSSFSheet read(Line... lines) throws IOException {
        return open(bytes(lines));
    }

    private static XSSFSheet open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file)).getSheetAt(0);
    }

    private static byte[] bytes(Line... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spreadsheet<Line> sheet = new Spreadsheet<>(LAYOUT)) {
            List.of(lines).forEach(sheet::add);
            sheet.writeTo(out);
        }
        return out.toByteArray();
    }

    private static final class CountingStream extends OutputStream {

        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
