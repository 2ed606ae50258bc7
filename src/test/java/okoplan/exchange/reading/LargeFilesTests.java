package okoplan.exchange.reading;

import static okoplan.exchange.reading.OpenXmlFile.docx;
import static okoplan.exchange.reading.OpenXmlFile.p;
import static okoplan.exchange.reading.OpenXmlFile.tbl;
import static okoplan.exchange.reading.OpenXmlFile.tc;
import static okoplan.exchange.reading.OpenXmlFile.tr;
import static okoplan.exchange.reading.OpenXmlFile.xlsx;
import static okoplan.exchange.reading.Readings.read;
import static okoplan.exchange.reading.Readings.readText;
import static okoplan.exchange.reading.Readings.refusal;
import static okoplan.exchange.reading.Readings.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are very large, or only say so. */
class LargeFilesTests {

    private static final int ROWS = 10_000;

    /** What reading may take, and what a Java machine has in use before. */
    private static final int HEAP_MEGABYTES = 256 + 24;

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void readsTenThousandRowsInLittleMemory(String kind, @TempDir Path folder) throws Exception {
        byte[] content = kind.equals("docx") ? LargeFile.docx(ROWS) : LargeFile.xlsx(ROWS);
        Path file = Files.write(folder.resolve("большой." + kind), content);

        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        LargeFile.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(machine.waitFor()).as(said).isZero();
        assertThat(said).contains("measures " + ROWS);
    }

    /** Of this Java machine; loaders of test launchers keep it to themselves. */
    private static String classPath() {
        ClassLoader loader = LargeFilesTests.class.getClassLoader();
        if (loader instanceof URLClassLoader own && own.getURLs().length > 0) {
            return Arrays.stream(own.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    @Test
    void readsTwoHundredColumnsAndRefusesMoreThanATableHas() {
        assertThat(read(docx(tbl(tr(cells(200)), tr(cells(200)))).bytes())
                        .tables()
                        .findFirst()
                        .orElseThrow()
                        .columnCount())
                .isEqualTo(200);
        assertThat(refusal(docx(tbl(tr(cells(300)))).bytes())).isEqualTo("columns");
        assertThat(refusal(docx(tbl(tr(OpenXmlFile.tcWith("<w:gridSpan w:val=\"999999999\"/>", p("а")), tc(p("б")))))
                        .bytes()))
                .isEqualTo("read");
    }

    private static String[] cells(int count) {
        return IntStream.range(0, count).mapToObj(i -> tc(p("к" + i))).toArray(String[]::new);
    }

    @Test
    void doesNotMultiplyWhatAFileOnlySaysIsRepeated() {
        String filled = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell><text:p>а</text:p>"
                + "</table:table-cell></table:table-row>";
        String wide = "<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\"><text:p>а</text:p>"
                + "</table:table-cell></table:table-row>";
        String merged = "<table:table-row><table:table-cell table:number-columns-spanned=\"1000000\" "
                + "table:number-rows-spanned=\"1000000\"><text:p>а</text:p></table:table-cell></table:table-row>";

        assertThat(refusal(SheetReadersTests.odsFile(filled))).isEqualTo("rows");
        assertThat(refusal(SheetReadersTests.odsFile(wide))).isEqualTo("columns");
        assertThat(refusal(SheetReadersTests.odsFile(merged))).isEqualTo("read");
        assertThat(
                        written(
                                readText(
                                        "<table><tr><td rowspan=65000 colspan=1000>а<td colspan=99999999>б</tr><tr><td>в</tr></table>")))
                .isEqualTo("| ↓2 а | б |\n| в |");
    }

    @Test
    void countsMergedAreasOfSheets() {
        String areas = IntStream.range(1, 500_000)
                .mapToObj(i -> "<mergeCell ref=\"A1:XFD1048576\"/>")
                .collect(Collectors.joining());

        assertThat(refusal(xlsx("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><mergeCells>" + areas
                                + "</mergeCells>")
                        .bytes()))
                .isEqualTo("cells");
    }
}
