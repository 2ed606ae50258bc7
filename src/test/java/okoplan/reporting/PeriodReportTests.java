package okoplan.reporting;

import static okoplan.access.PageCalls.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.access.PageCalls;
import okoplan.oversight.District;
import okoplan.oversight.Visitor;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OkoPlanTest
class PeriodReportTests {

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final MockMvc mvc;
    private final PageCalls pages;

    PeriodReportTests(ApplicationContext context, JdbcClient jdbc, MockMvc mvc) {
        this.context = context;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.pages = new PageCalls(MockMvcTester.create(mvc));
    }

    /** Columns: all; in time, late, waiting, overdue, ahead, not done; percent; extended, cancelled. */
    @Test
    void countsWhatHasBecomeOfWhatWasDue() {
        ReportGround made = new ReportGround(context).worked();

        Document report = report(made.ground.head, "?period=2026-q4");
        assertThat(row(report, "План округа")).containsExactly("6", "2", "1", "1", "1", "1", "0", "50,0 %", "1", "1");
        assertThat(row(report, "Ноябрь 2026")).containsExactly("3", "1", "1", "0", "1", "0", "0", "66,7 %", "0", "0");
        assertThat(row(report, "Декабрь 2026")).containsExactly("3", "1", "0", "1", "0", "1", "0", "33,3 %", "1", "1");
        assertThat(report.select("section:has(h2:contains(Просрочено)) .row-link")
                        .eachText())
                .containsExactly("2 Провести сверку № 2");

        made.accept("3");
        assertThat(row(report(made.ground.head, "?period=2026-q4"), "План округа"))
                .containsExactly("6", "3", "1", "0", "1", "1", "0", "66,7 %", "1", "1");
    }

    @Test
    void countsByTheDateThatCountsNow() {
        ReportGround made = new ReportGround(context);
        made.on("2026-11-25");
        assertThat(whole(report(made.ground.head, "?period=2026-11"))).startsWith("4", "0", "0", "0", "0", "4");
        made.worked();
        assertThat(whole(report(made.ground.head, "?period=2026-11"))).startsWith("3");
        assertThat(whole(report(made.ground.head, "?from=10.12.2026&to=10.12.2026")))
                .startsWith("1", "1");
    }

    @Test
    void groupsBySectionSchoolAndExecutor() {
        ReportGround made = new ReportGround(context).worked();
        Actor head = made.ground.head;

        Document sections = report(head, "?period=2026-q4&by=section");
        assertThat(labels(sections))
                .startsWith("Вне разделов План округа", "I Оценочные процедуры План округа", "II Обучение План округа");
        Document schools = report(head, "?period=2026-q4&by=school");
        assertThat(row(schools, "Школа № 1")).startsWith("3", "1", "0", "1", "1");
        assertThat(row(schools, "Школа № 2")).containsExactly("2", "1", "1", "0", "0", "0", "0", "100,0 %", "1", "1");
        assertThat(row(schools, "Организации и люди, не школы")).startsWith("1");
        Document executors = report(head, "?period=2026-q4&by=executor");
        assertThat(row(executors, "ИМЦ")).startsWith("1", "0", "0", "0", "0", "1");
        assertThat(labels(report(head, "?period=2026-q4&by=month")))
                .containsExactly("Ноябрь 2026", "Декабрь 2026", "Всего");
    }

    @Test
    void narrowsToPlanSectionSchoolAndExecutor() {
        ReportGround made = new ReportGround(context).worked();
        Actor head = made.ground.head;
        long section = jdbc.sql("select id from section where municipality_id = ? and plan_id = ? and number = 'II'")
                .params(made.ground.municipality, made.plan.value())
                .query(Long.class)
                .single();

        String quarter = "?period=2026-q4&plan=" + made.plan.value();
        assertThat(whole(report(head, quarter + "&section=" + section))).startsWith("1");
        assertThat(whole(report(head, quarter + "&school=" + made.ground.school1.value())))
                .startsWith("3");
        assertThat(whole(report(head, quarter + "&executor=organization-" + made.ground.centre.value())))
                .startsWith("1");
        assertThat(report(head, quarter + "&executor=person-" + made.ground.specialist.value())
                        .text())
                .contains("На эти дни сроков нет");
        assertThat(whole(report(head, "?period=2026-q4&section=" + section)))
                .as("a section is chosen with its plan")
                .startsWith("6");
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void leadsFromEachNumberToExactlyItsList(Grouping by) {
        ReportGround made = new ReportGround(context).worked();
        Actor reader = by == Grouping.PLAN ? made.ground.director2 : made.ground.head;
        Visitor visitor = new Visitor(mvc, reader);
        Set<Visitor.LinkedNumber> numbers = new LinkedHashSet<>(
                visitor.numbers(visitor.page("/reports?from=2026-10-15&to=2026-12-20&by=" + by.parameter())));
        assertThat(numbers).hasSizeGreaterThan(15);
        for (Visitor.LinkedNumber number : numbers) {
            assertThat((long) visitor.length(number.url())).as(number.url()).isEqualTo(number.value());
        }
    }

    /** The parts add up in each row, and the rows in each column. */
    @ParameterizedTest
    @EnumSource(Grouping.class)
    void addsUp(Grouping by) {
        ReportGround made = new ReportGround(context).worked();
        Document report = report(made.ground.head, "?period=2026-2027&by=" + by.parameter());
        List<List<Long>> rows = report.expectFirst("table.report-table").select("tbody tr").stream()
                .map(row -> row.select("td.num a").eachText().stream()
                        .map(Long::valueOf)
                        .toList())
                .toList();
        for (List<Long> row : rows) {
            assertThat(row.subList(1, 7).stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(row.get(0));
        }
        for (int column = 0; column < 9; column++) {
            int place = column;
            assertThat(rows.subList(0, rows.size() - 1).stream()
                            .mapToLong(row -> row.get(place))
                            .sum())
                    .isEqualTo(rows.get(rows.size() - 1).get(place));
        }
    }

    @Test
    void showsADirectorTheOwnSchoolAlone() {
        ReportGround made = new ReportGround(context).worked();
        Actor director = made.ground.director2;
        assertThat(whole(report(director, "?period=2026-q4"))).startsWith("2", "1", "1");
        assertThat(report(director, "?by=executor").text()).doesNotContain("Школа № 1", "ИМЦ");
        for (String file : List.of("", ".xlsx", ".docx")) {
            assertThat(pages.get(director, "/reports" + file + "?school=" + made.ground.school1.value()))
                    .hasStatus(404);
        }
    }

    @Test
    void knowsNothingOfOtherMunicipalities() {
        ReportGround made = new ReportGround(context).worked();
        ReportGround other = new ReportGround(context);
        Actor head = other.ground.head;
        long section = jdbc.sql("select max(id) from section where plan_id = ?")
                .param(made.plan.value())
                .query(Long.class)
                .single();
        for (String foreign : List.of(
                "plan=" + made.plan.value(),
                "school=" + made.ground.school1.value(),
                "section=" + section,
                "executor=person-" + made.ground.specialist.value(),
                "executor=organization-" + made.ground.centre.value())) {
            assertThat(pages.get(head, "/reports?" + foreign)).as(foreign).hasStatus(404);
            assertThat(pages.get(head, "/reports.docx?" + foreign)).as(foreign).hasStatus(404);
        }
        assertThat(whole(report(head, "?period=2026-q4"))).startsWith("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?period=2028-02",
                "?period=2030-2031",
                "?from=2026-11-20&to=2026-11-01",
                "?period=nonsense",
                "?by=nonsense&executor=person-x",
                "?from=0001-01-01&to=9999-12-31",
                "?from=2026-02-29"
            })
    void answersAlsoToOddPeriods(String query) {
        ReportGround made = new ReportGround(context);
        for (String file : List.of("", ".xlsx", ".docx")) {
            assertThat(pages.get(made.ground.head, "/reports" + file + query)).hasStatusOk();
        }
    }

    @Test
    void saysWhichDayCannotBeRead() {
        ReportGround made = new ReportGround(context);
        Document report = report(made.ground.head, "?from=2026-02-30&to=2026-12-01");
        assertThat(report.select(".has-error").text()).contains("Укажите дату так");
        assertThat(report.select("input[name=from]").val()).isEqualTo("2026-02-30");
    }

    @Test
    void holdsTheEdgesOfPeriods() {
        District district = District.create(jdbc);
        Actor head = district.account(null, Role.HEAD);
        SchoolId school = district.school("Школа у леса");
        long plan = district.plan("План", head);
        for (String day : List.of(
                "2026-08-31", "2026-09-01", "2026-12-31", "2027-01-01", "2027-08-31", "2027-09-01", "2028-02-29")) {
            district.assignment(plan, school, LocalDate.parse(day));
        }
        assertThat(whole(report(head, "?period=2026-2027"))).startsWith("4");
        assertThat(whole(report(head, "?period=2025-2026"))).startsWith("1");
        assertThat(whole(report(head, "?period=2026"))).startsWith("3");
        assertThat(whole(report(head, "?period=2026-q4"))).startsWith("1");
        assertThat(whole(report(head, "?period=2026-12"))).startsWith("1");
        assertThat(whole(report(head, "?period=2028-02"))).startsWith("1");
        assertThat(whole(report(head, "?from=2026-12-31&to=2027-01-01"))).startsWith("2");
        Document year = report(head, "?from=2026-12-31&to=2027-01-01");
        assertThat(row(year, "Декабрь 2026")).startsWith("1");
        assertThat(row(year, "Январь 2027")).startsWith("1");
    }

    @Test
    void countsWhatWasClosedUndoneAsNotDone() {
        District district = District.create(jdbc);
        Actor head = district.account(null, Role.HEAD);
        SchoolId school = district.school("Школа у леса");
        long plan = district.plan("План", head);
        for (String status : List.of("NOT_DONE", "CARRIED", "OPEN")) {
            jdbc.sql("update assignment set status = ? where id = ?")
                    .params(status, district.assignment(plan, school, TestClock.TODAY))
                    .update();
        }
        Document report = report(head, "?period=2026-11");
        assertThat(whole(report)).containsExactly("3", "0", "0", "0", "0", "1", "2", "0,0 %", "0", "0");
        assertThat(new Visitor(mvc, head).length("/assignments?from=2026-11-01&to=2026-11-30&outcome=not-done"))
                .isEqualTo(2);
    }

    @Test
    void asksTheDatabaseEquallyOftenWhateverThereIs() {
        District district = District.create(jdbc);
        Actor head = district.account(null, Role.HEAD);
        long plan = district.plan("План", head);
        district.assignment(plan, district.school("Школа у леса"), TestClock.TODAY);
        String address = "/reports?by=section&plan=" + plan;
        int few = QueryCounter.of(() -> pages.get(head, address)).size();

        for (int i = 0; i < 40; i++) {
            SchoolId school = district.school("Школа " + i);
            district.assignment(plan, school, TestClock.TODAY.minusDays(i));
            district.assignment(district.plan("План " + i, head), school, TestClock.TODAY.plusDays(i));
        }
        List<String> many = QueryCounter.of(() -> pages.get(head, address));
        assertThat(many).hasSize(few);
        assertThat(many.stream().filter(sql -> sql.contains("assignment"))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void tellsThePartsInPicturesAndInWords() {
        ReportGround made = new ReportGround(context).worked();
        Document report = report(made.ground.head, "?period=2026-q4&by=school");
        Element bar = report.expectFirst(".stack-bars li:contains(Школа № 2)");
        assertThat(bar.select("rect").eachAttr("fill")).containsExactly("url(#fill-on-time)", "url(#fill-late)");
        assertThat(bar.select(".visually-hidden").text()).isEqualTo(": в срок 1, с опозданием 1");
        assertThat(report.select(".stack-columns li .stack-label").eachText())
                .containsExactly(
                        "Октябрь 2026",
                        "Ноябрь 2026: в срок 1, с опозданием 1, просрочено 1",
                        "Декабрь 2026: в срок 1, на проверке 1, в работе 1");
        for (String fill : report.select("rect.part").eachAttr("fill")) {
            assertThat(report.select("pattern#" + fill.replaceAll("url\\(#|\\)", "")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void takesAwayTheTablesAsTheyAreShown(Grouping by) throws IOException {
        ReportGround made = new ReportGround(context).worked();
        String query = "?period=2026-q4&by=" + by.parameter();
        Document page = report(made.ground.head, query);
        Map<String, List<List<String>>> shown = new TreeMap<>();
        for (Element table : page.select("table.report-table")) {
            shown.put(
                    table.expectFirst("caption").text(),
                    table.select("tbody tr").stream()
                            .map(row -> row.select("td.num").eachText())
                            .toList());
        }
        Map<String, List<List<String>>> sheets = new TreeMap<>();
        Map<String, List<List<String>>> whole = sheets(made.ground.head, query);
        whole.forEach((title, rows) -> {
            if (title.startsWith("Исполнение")) {
                sheets.put(
                        title,
                        rows.stream()
                                .skip(1)
                                .map(row -> row.subList(1, row.size()))
                                .toList());
            }
        });
        assertThat(sheets).isEqualTo(shown);
        assertThat(Objects.requireNonNull(whole.get("Просрочено")).get(1))
                .startsWith("2 Провести сверку № 2", "План округа", "Школа № 1");
        assertThat(whole).containsKey("Исполнено с опозданием");
    }

    @Test
    void writesADocumentToBeSigned() throws IOException {
        ReportGround made = new ReportGround(context).worked();
        byte[] file = pages.get(made.ground.head, "/reports.docx?period=2026-q4&by=school")
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<String> words = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(words)
                    .startsWith(
                            "Луговой район",
                            "Управление образования Лугового района",
                            "ОТЧЁТ",
                            "об исполнении мероприятий планов",
                            "IV квартал 2026 года: 1 октября – 31 декабря 2026. По состоянию на 7 декабря 2026 года")
                    .contains("Исполнение по школам", "Исполнение по месяцам", "Просрочено");
            assertThat(words.get(words.size() - 1))
                    .startsWith("Начальник управления\t")
                    .endsWith("\tИ.Л. Горина");
            assertThat(document.getTables()).hasSize(4);
            assertThat(document.getTables().get(0).getRows().stream().map(PeriodReportTests::cells))
                    .contains(List.of("Школа № 2", "2", "1", "1", "0", "0", "0", "0", "100,0 %", "1", "1"))
                    .contains(List.of("Всего", "6", "2", "1", "1", "1", "1", "0", "50,0 %", "1", "1"));
        }
        assertThat(charts(file))
                .hasSize(2)
                .allSatisfy(chart -> assertThat(chart).contains("С опозданием", "wdUpDiag"));
        assertThat(charts(file).get(0)).contains("Школа № 1", "Школа № 2").contains("barDir val=\"bar\"");
        assertThat(charts(file).get(1)).contains("Ноябрь 2026").contains("barDir val=\"col\"");
    }

    @Test
    void letsADirectorSignForTheOwnSchool() throws IOException {
        ReportGround made = new ReportGround(context).worked();
        byte[] file = pages.get(made.ground.director2, "/reports.docx?period=2026-q4")
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<String> words = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(words).contains("МБОУ «Луговая школа № 2»");
            assertThat(words.get(words.size() - 1)).startsWith("Директор\t").endsWith("\tИ.Л. Рощина");
        }
    }

    private Document report(Actor by, String query) {
        return document(pages.get(by, "/reports" + query));
    }

    private static List<String> whole(Document report) {
        return row(report, "Всего");
    }

    private static List<String> labels(Document report) {
        return report.expectFirst("table.report-table")
                .select("tbody td.card-title")
                .eachText();
    }

    private static List<String> row(Document report, String label) {
        return report.select("table.report-table tbody tr").stream()
                .filter(row -> row.expectFirst("td").ownText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + label + " in " + report.text()))
                .select("td.num")
                .eachText();
    }

    private Map<String, List<List<String>>> sheets(Actor by, String query) throws IOException {
        byte[] file = pages.get(by, "/reports.xlsx" + query).getResponse().getContentAsByteArray();
        Map<String, List<List<String>>> sheets = new TreeMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).contains("IV квартал 2026 года");
                List<List<String>> rows = new ArrayList<>();
                for (int i = 3; i <= sheet.getLastRowNum(); i++) {
                    rows.add(texts(sheet.getRow(i)));
                }
                sheets.put(sheet.getRow(0).getCell(0).getStringCellValue(), rows);
            }
        }
        return sheets;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i);
            texts.add(
                    cell.getCellType() == CellType.NUMERIC
                            ? String.valueOf((long) cell.getNumericCellValue())
                            : cell.getStringCellValue().strip());
        }
        return texts;
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
    }

    private static List<String> charts(byte[] file) throws IOException {
        Map<String, String> charts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("word/charts/chart\\d+\\.xml")) {
                    charts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return List.copyOf(charts.values());
    }
}
