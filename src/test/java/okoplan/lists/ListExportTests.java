package okoplan.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.SignedInAs;
import okoplan.shared.Actor;
import okoplan.shared.RussianDates;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Every list, as everybody who may open its page, row by row beside its workbook. */
@OkoPlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListExportTests {

    /** Title, municipality with the day, filter. */
    private static final int LINES_ABOVE = 3;

    /** What the page calls a column whose cells the workbook takes apart. */
    private static final Map<String, String> TAKEN_APART =
            Map.of("Отчёт", "Исполнено", "Период", "Период с", "Дни", "Начало");

    private final MockMvc mvc;
    private final ApplicationContext context;
    private ListGround ground;

    ListExportTests(MockMvc mvc, ApplicationContext context) {
        this.mvc = mvc;
        this.context = context;
        this.ground = new ListGround(context);
    }

    @BeforeAll
    void fill() {
        ground.filled();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assignments",
                "/assignments?status=overdue",
                "/assignments?status=undated",
                "/assignments?status=all&q=%3D1%2B1",
                "/assignments?status=reported&from=01.10.2026",
                "/assignments?status=accepted",
                "/assignments?status=all&school={school}",
                "/assignments?executor=person-0",
                "/assignments?status=overdue&late=8-30",
                "/review",
                "/review?status=review-late",
                "/extensions",
                "/extensions?state=PENDING",
                "/extensions?state=GRANTED&q=%D0%BF",
                "/assignments?status=overdue-unextended",
                "/plans",
                "/plans?level=SCHOOL",
                "/plans?status=DRAFT",
                "/oversight/undated",
                "/oversight/undated?year=2025",
                "/admin/schools",
                "/admin/schools?use=ALL&q=%D1%88%D0%BA%D0%BE%D0%BB%D0%B0",
                "/admin/organizations?use=ALL",
                "/admin/groups?use=ALL",
                "/admin/persons?use=ALL",
                "/admin/persons?use=INACTIVE",
                "/admin/accounts?use=ALL",
                "/inbox",
                "/calendar",
                "/calendar?year=2025"
            })
    void takesAwayWhatThePagesShow(String pattern) throws Exception {
        String address = pattern.replace("{school}", ground.school.toString());
        for (Actor visitor : List.of(ground.town.admin, ground.head, ground.staff, ground.director)) {
            MockHttpServletResponse page = open(visitor, address);
            MockHttpServletResponse file = open(visitor, xlsx(address));
            assertThat(file.getStatus()).as("%s, %s", address, visitor.roles()).isEqualTo(page.getStatus());
            if (page.getStatus() == 200) {
                String html = page.getContentAsString(StandardCharsets.UTF_8);
                assertThat(ShownList.text(html)).contains("Скачать XLSX");
                ShownList shown = shown(visitor, html);
                compare(address + ", " + visitor.roles(), shown, sheet(file));
                if (address.startsWith("/calendar")) {
                    continue;
                }
                String whole = open(visitor, address + (address.contains("?") ? "&" : "?") + "whole=true")
                        .getContentAsString(StandardCharsets.UTF_8);
                assertThat(ShownList.of(whole).rows()).as(address).isEqualTo(shown.rows());
                assertThat(ShownList.next(whole)).isEmpty();
            }
        }
    }

    @Test
    void isLongerThanAPageInEveryList() throws Exception {
        for (String list :
                List.of("/assignments", "/review", "/extensions", "/plans", "/oversight/undated", "/inbox")) {
            assertThat(sheet(open(ground.head, list + ".xlsx")).getLastRowNum())
                    .as(list)
                    .isGreaterThan(50 + LINES_ABOVE);
        }
        for (String list : List.of("schools", "organizations", "groups", "persons", "accounts")) {
            assertThat(sheet(open(ground.town.admin, "/admin/" + list + ".xlsx?use=ALL"))
                            .getLastRowNum())
                    .as(list)
                    .isGreaterThan(50 + LINES_ABOVE);
        }
    }

    @Test
    void leavesOutThePageFromTheAddressOfTheWorkbook() throws Exception {
        String page = open(ground.head, "/assignments?status=all&after=&page=2&q=%D1%91")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("href=\"/assignments.xlsx?status=all&amp;q=%D1%91\"");
    }

    @Test
    void saysOnPaperWhatIsOnIt() throws Exception {
        String page = ShownList.text(
                open(ground.director, "/assignments?status=all").getContentAsString(StandardCharsets.UTF_8));
        assertThat(page)
                .contains("Приозёрный округ", "Напечатано 23 ноября 2026", "Отбор: Все")
                .contains("Напечатана страница 1 списка. Весь список – в файле XLSX.");
    }

    @Test
    void keepsTextThatBeginsLikeAFormula() throws Exception {
        XSSFSheet sheet = sheet(open(ground.head, "/assignments.xlsx?status=all"));
        for (String beginning : List.of("=1+1 ", "+7 ", "-5 % ", "@все ")) {
            List<Cell> cells = cells(sheet)
                    .filter(cell -> text(cell).startsWith(beginning))
                    .toList();
            assertThat(cells).as(beginning).isNotEmpty().allSatisfy(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            });
        }
        for (String list : List.of("schools", "organizations", "groups", "persons")) {
            assertThat(cells(sheet(open(ground.town.admin, "/admin/" + list + ".xlsx?use=ALL"))))
                    .as(list)
                    .noneMatch(cell -> cell.getCellType() == CellType.FORMULA)
                    .anyMatch(cell -> cell.getCellStyle().getQuotePrefixed());
        }
    }

    @Test
    void saysOnTheSheetWhatIsInIt() throws Exception {
        MockHttpServletResponse file =
                open(ground.director, "/assignments.xlsx?status=overdue&late=8-30&q=%D0%9C%D0%B5%D1%80");
        XSSFSheet sheet = sheet(file);
        String municipality = "Приозёрный округ ";
        assertThat(text(sheet.getRow(0).getCell(0))).isEqualTo("Поручения");
        assertThat(text(sheet.getRow(1).getCell(0)))
                .startsWith(municipality)
                .endsWith(", Лесная школа № 1, по состоянию на 23 ноября 2026");
        assertThat(text(sheet.getRow(2).getCell(0)))
                .isEqualTo("Отбор: Просроченные; Просрочено от 8 до 30 дней; «Мер»");
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(name(file)).isEqualTo("Поручения 23.11.2026.xlsx");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(text(sheet(open(ground.town.admin, "/admin/schools.xlsx?q=%D1%81"))
                        .getRow(2)
                        .getCell(0)))
                .isEqualTo("Отбор: Действующие; «с»");
        assertThat(text(sheet(open(ground.head, "/plans.xlsx")).getRow(2).getCell(0)))
                .isEqualTo("Без отбора");
        assertThat(name(open(ground.head, "/review.xlsx"))).isEqualTo("Проверка отчётов 23.11.2026.xlsx");
    }

    @Test
    void keepsAnotherMunicipalityAndSchoolOut() throws Exception {
        ListGround foreign = new ListGround(context);
        assertThat(sheet(open(foreign.head, "/assignments.xlsx?status=all")).getLastRowNum())
                .isEqualTo(LINES_ABOVE);
        for (String address :
                List.of("/assignments.xlsx?school=", "/review.xlsx?school=", "/assignments.xlsx?status=all&school=")) {
            assertThat(open(foreign.head, address + ground.school).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(open(ground.director, "/assignments.xlsx?school=" + ground.otherSchool)
                        .getStatus())
                .isEqualTo(404);
        assertThat(cells(sheet(open(ground.director, "/plans.xlsx"))))
                .noneMatch(cell -> text(cell).equals("План другой школы"));
        assertThat(open(ground.director, "/review.xlsx").getStatus()).isEqualTo(403);
        assertThat(open(ground.head, "/admin/persons.xlsx").getStatus()).isEqualTo(403);
    }

    private void compare(String what, ShownList page, XSSFSheet sheet) {
        List<String> headings = texts(sheet.getRow(LINES_ABOVE));
        List<String> shownHeadings = page.headings().stream()
                .map(heading -> TAKEN_APART.getOrDefault(heading, heading))
                .toList();
        if (!shownHeadings.isEmpty()) {
            assertThat(headings).as(what).containsSubsequence(shownHeadings);
        }
        assertThat(sheet.getLastRowNum() - LINES_ABOVE)
                .as(what)
                .isEqualTo(page.rows().size());
        for (int i = 0; i < page.rows().size(); i++) {
            Row row = sheet.getRow(LINES_ABOVE + 1 + i);
            String shown = page.rows().get(i);
            for (int column = 0; column < headings.size(); column++) {
                String heading = headings.get(column);
                Cell cell = row.getCell(column);
                assertThat(looksLike(heading, cell))
                        .as("%s, row %d «%s»: %s in «%s»", what, i + 1, heading, cell, shown)
                        .anyMatch(shown::contains);
            }
        }
    }

    /** The ways in which a page may write what the cell holds. */
    private static List<String> looksLike(String heading, Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC) {
            if (cell.getCellStyle().getDataFormatString().startsWith("dd.mm")) {
                LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
                return List.of(
                        RussianDates.dayMonth(day),
                        RussianDates.dateShort(day),
                        day.getDayOfMonth() + "–",
                        RussianDates.relative(day, TestClock.TODAY));
            }
            long value = (long) cell.getNumericCellValue();
            return value == 0 ? List.of("0", "нет поручений", "–") : List.of(String.valueOf(value));
        }
        String text = text(cell);
        return List.of(heading.equals("Кто отправил") ? text.split(" ", 2)[0] : text);
    }

    private ShownList shown(Actor visitor, String firstPage) throws Exception {
        ShownList list = ShownList.of(firstPage);
        String next = ShownList.next(firstPage);
        while (!next.isEmpty()) {
            String page = open(visitor, next).getContentAsString(StandardCharsets.UTF_8);
            list.add(page);
            next = ShownList.next(page);
        }
        return list;
    }

    private static String xlsx(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address + ".xlsx" : address.substring(0, query) + ".xlsx" + address.substring(query);
    }

    private MockHttpServletResponse open(Actor visitor, String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(address)).with(SignedInAs.actor(visitor)))
                .andReturn()
                .getResponse();
    }

    static XSSFSheet sheet(MockHttpServletResponse file) throws IOException {
        assertThat(file.getStatus()).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(file.getContentAsByteArray())).getSheetAt(0);
    }

    private static Stream<Cell> cells(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false));
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(row::getCell)
                .map(ListExportTests::text)
                .toList();
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue().replaceAll("[\\s\u00a0]+", " ").strip()
                : "";
    }

    private static String name(MockHttpServletResponse file) {
        String header = String.valueOf(file.getHeader("Content-Disposition"));
        return URLDecoder.decode(header.substring(header.indexOf("''") + 2), StandardCharsets.UTF_8);
    }
}
