package okoplan.timeline;

import static okoplan.access.PageCalls.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.access.PageCalls;
import okoplan.access.SignedInAs;
import okoplan.execution.OverdueFlagging;
import okoplan.oversight.District;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@OkoPlanTest
class TimelineTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final String MONTH = "/calendar?view=month";
    private static final String YEAR = "/calendar?view=year";

    private final JdbcClient jdbc;
    private final OverdueFlagging flagging;
    private final TransactionTemplate transaction;
    private final MockMvcTester mvc;
    private final TestClock clock;
    private final PageCalls pages;
    private final District district;
    private final SchoolId school;
    private final SchoolId other;
    private final Actor head;
    private final Actor director;
    private final long plan;

    TimelineTests(
            JdbcClient jdbc,
            OverdueFlagging flagging,
            TransactionTemplate transaction,
            MockMvcTester mvc,
            TestClock clock) {
        this.jdbc = jdbc;
        this.flagging = flagging;
        this.transaction = transaction;
        this.mvc = mvc;
        this.clock = clock;
        this.pages = new PageCalls(mvc);
        this.district = District.create(jdbc);
        this.school = district.school("Школа у реки");
        this.other = district.school("Школа на горе");
        this.head = district.account(null, Role.HEAD);
        this.director = district.account(school, Role.DIRECTOR);
        this.plan = district.plan("План по оценке качества", district.account(null, Role.STAFF));
    }

    @Test
    void laysAMonthOutInWeeksFromMonday() {
        Document month = page(head, MONTH + "&month=2027-03");

        assertThat(month.select("h1").text()).isEqualTo("Март 2027");
        assertThat(month.select("table.month-grid thead th").eachText())
                .startsWith("понедельник")
                .endsWith("воскресенье")
                .hasSize(7);
        assertThat(month.select("table.month-grid tbody tr"))
                .hasSize(5)
                .allSatisfy(week -> assertThat(week.select("td")).hasSize(7));
        assertThat(day(month, "2027-03-01").elementSiblingIndex()).isZero();
        assertThat(month.select("time[datetime]")).hasSize(31);
        assertThat(month.select("a[rel=prev]").text()).contains("Февраль 2027");
        assertThat(month.select("a[rel=next]").attr("href")).contains("month=2027-04");
        assertThat(month.select("nav.time-moves").text()).contains("К сегодняшнему дню");
        assertThat(month.text()).contains("В этом месяце нет ни сроков, ни событий");
    }

    @Test
    void saysDaysOffInWords() {
        jdbc.sql("""
                        insert into working_day_transfer (id, municipality_id, day, working)
                        values (nextval('working_day_transfer_seq'), :municipality, date '2027-03-13', true),
                               (nextval('working_day_transfer_seq'), :municipality, date '2027-03-12', false)
                        """).param("municipality", district.id().value()).update();

        Document month = page(head, MONTH + "&month=2027-03");

        assertThat(day(month, "2027-03-08").text()).contains("8 марта", "выходной");
        assertThat(day(month, "2027-03-12").text()).contains("выходной");
        assertThat(day(month, "2027-03-13").text()).contains("рабочий день");
        assertThat(day(month, "2027-03-06").text()).contains("выходной");
        assertThat(day(month, "2027-03-10").text()).doesNotContain("выходной", "рабочий");
    }

    @Test
    void putsEventsOnTheirDays() {
        event("ВПР, 5 класс", "2027-02-26", "2027-03-02");
        event("Совещание директоров", "2027-03-17", "2027-03-17");
        for (int i = 1; i <= 4; i++) {
            event("Семинар " + i, "2027-03-18", "2027-03-18");
        }

        Document month = page(head, MONTH + "&month=2027-03");

        assertThat(day(month, "2027-03-01").text()).contains("ВПР, 5 класс", "26 февраля – 2 марта 2027");
        assertThat(day(month, "2027-03-02").text()).contains("ВПР, 5 класс").doesNotContain("26 февраля");
        assertThat(day(month, "2027-03-03").text()).doesNotContain("ВПР");
        assertThat(day(month, "2027-03-17").select("a").attr("href")).startsWith("/calendar/events/");
        assertThat(day(page(director, MONTH + "&month=2027-03"), "2027-03-17").text())
                .contains("Совещание директоров");
        assertThat(page(director, MONTH + "&month=2027-03").select(".day-events a"))
                .isEmpty();
        assertThat(day(month, "2027-03-18").text()).contains("ещё 1 событие").doesNotContain("Семинар 4");
        assertThat(month.text()).contains("Сроков в этом месяце нет, только события");
        Document year = page(head, YEAR + "&year=2026");
        assertThat(year.select(".event-line li").eachText())
                .hasSize(6)
                .startsWith("ВПР, 5 класс 26 февраля – 2 марта 2027", "Совещание директоров 17 марта 2027");
        assertThat(year.select(".event-line svg rect")).hasSize(6);
        assertThat(year.select(".event-line svg rect").eachAttr("y").stream().distinct())
                .as("four on one day and one a day before lie under one another")
                .hasSize(5);
    }

    @Test
    void tellsOfEachDayHowManyAreInWhichState() {
        fill();

        Document month = page(head, MONTH);

        assertThat(amounts(day(month, TODAY.minusDays(3).toString())))
                .containsExactly(
                        "1 просрочено", "1 к исполнению", "1 на проверке", "2 исполнено", "2 закрыто без исполнения");
        assertThat(amounts(day(month, TODAY.plusDays(2).toString()))).containsExactly("2 к исполнению");
        assertThat(month.select(".month-sum .due-amount").eachText())
                .containsExactly(
                        "1 просрочено", "3 к исполнению", "1 на проверке", "2 исполнено", "2 закрыто без исполнения");
        assertThat(month.select(".is-today time").attr("datetime")).isEqualTo(TODAY.toString());
        assertThat(month.select("nav.time-moves").text()).doesNotContain("сегодняшнему");
        assertThat(amounts(day(
                        page(head, MONTH + "&state=active"), TODAY.minusDays(3).toString())))
                .containsExactly("1 просрочено", "1 к исполнению");
        assertThat(amounts(day(
                        page(head, MONTH + "&state=overdue"), TODAY.minusDays(3).toString())))
                .containsExactly("1 просрочено");
    }

    @Test
    void countsMonthsByPlanAndBySection() {
        fill();
        long second = district.plan("Дорожная карта", district.account(null, Role.STAFF));
        district.assignment(second, other, LocalDate.of(2027, 8, 31));
        district.assignment(second, other, LocalDate.of(2027, 9, 1));
        section(plan, "1.", "Подготовка", 1);

        Document year = page(head, YEAR + "&year=2026");

        assertThat(year.select("h1").text()).isEqualTo("2026/2027 учебный год");
        assertThat(row(year, "План по оценке качества").select(".cell-due").eachText())
                .containsExactly("10", "9", "1");
        assertThat(row(year, "План по оценке качества").select(".cell-part").eachText())
                .contains("1 просрочено", "2 исполнено", "2 закрыто без исполнения");
        assertThat(row(year, "Дорожная карта").select(".cell-due").eachText()).containsExactly("1", "1");
        assertThat(row(year, "Всего").select("td").get(0).text()).startsWith("11");
        assertThat(row(page(head, YEAR + "&year=2027&by=calendar"), "Дорожная карта")
                        .select(".cell-due")
                        .eachText())
                .containsExactly("2", "1", "1");
        Document sections = page(head, YEAR + "&year=2026&plan=" + plan);
        assertThat(row(sections, "1. Подготовка").select(".cell-due").eachText().get(0))
                .isEqualTo("1");
        assertThat(row(sections, "Без раздела").select(".cell-due").eachText().get(0))
                .isEqualTo("9");
        assertThat(sections.text()).doesNotContain("Дорожная карта 1");
        assertThat(page(head, YEAR + "&year=2030").text()).contains("В этом году сроков нет");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MONTH,
                MONTH + "&state=active",
                MONTH + "&state=overdue",
                MONTH + "&plan={plan}",
                MONTH + "&school={school}",
                MONTH + "&executor=person-{person}",
                YEAR,
                YEAR + "&by=calendar",
                YEAR + "&state=active",
                YEAR + "&state=overdue",
                YEAR + "&plan={plan}",
                YEAR + "&school={school}&plan={plan}",
                YEAR + "&executor=person-{person}"
            })
    void leadsFromEachNumberToExactlyItsList(String address) {
        fill();
        section(plan, "1.", "Подготовка", 1);
        PersonId person = district.person("Лебедева");
        district.assignment(
                plan, district.measure(plan, "Собрать сведения"), "person_id", person.value(), TODAY.plusDays(1));
        String asked = address.replace("{plan}", "" + plan)
                .replace("{school}", "" + school)
                .replace("{person}", "" + person);
        for (Actor reader : List.of(head, director)) {
            if (reader.equals(director) && asked.contains("executor")) {
                continue;
            }
            List<Element> numbers = page(reader, asked).select(".due-amount, .cell-due, .cell-part");
            assertThat(numbers).isNotEmpty();
            for (Element number : numbers) {
                long counted = Long.parseLong(number.text().split(" ", 2)[0]);
                assertThat(listed(reader, number.attr("href")))
                        .as(number.attr("aria-label") + " " + number.attr("href"))
                        .isEqualTo(counted);
            }
        }
    }

    @Test
    void showsADirectorTheOwnSchoolAlone() {
        district.assignment(plan, school, TODAY);
        district.assignment(plan, other, TODAY);
        district.assignment(plan, other, TODAY.plusDays(1));

        Document month = page(director, MONTH);

        assertThat(amounts(day(month, TODAY.toString()))).containsExactly("1 к исполнению");
        assertThat(amounts(day(month, TODAY.plusDays(1).toString()))).isEmpty();
        assertThat(month.select("select[name=school], select[name=executor]")).isEmpty();
        assertThat(row(page(director, YEAR), "Всего")
                        .select(".cell-due")
                        .eachText()
                        .get(0))
                .isEqualTo("1");
        assertThat(pages.get(director, MONTH + "&school=" + other)).hasStatus(HttpStatus.NOT_FOUND);
        long theirs = district.plan("План школы на горе", head, other, LocalDate.of(2026, 9, 1));
        assertThat(pages.get(director, YEAR + "&plan=" + theirs)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsNothingOfAnotherMunicipalityAndNothingToWhoHasNoAssignments() {
        fill();
        District neighbours = District.create(jdbc);
        Actor neighbour = neighbours.account(null, Role.HEAD);
        event("Совещание директоров", TODAY.toString(), TODAY.toString());

        assertThat(page(neighbour, MONTH).text()).contains("нет ни сроков, ни событий");
        assertThat(page(neighbour, YEAR).text())
                .contains("В этом году сроков нет")
                .doesNotContain("Совещание");
        assertThat(pages.get(neighbour, MONTH + "&plan=" + plan)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(neighbour, YEAR + "&plan=" + plan)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(neighbour, MONTH + "&executor=person-" + head.person()))
                .hasStatus(HttpStatus.NOT_FOUND);
        Actor admin = district.account(null, Role.ADMIN);
        assertThat(pages.get(admin, MONTH)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.get(admin, YEAR)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(document(pages.get(admin, "/calendar")).select(".section-nav"))
                .isEmpty();
        assertThat(page(director, "/calendar").select(".section-nav a").eachAttr("href"))
                .containsExactly("/calendar", "/calendar?view=month", "/calendar?view=year");
    }

    @ParameterizedTest
    @CsvSource({
        "'&view=month&month=2027-13', Месяца «2027-13» нет",
        "'&view=month&month=abc', Месяца «abc» нет",
        "'&view=month&month=0001-01', Месяца «0001-01» нет",
        "'&view=month&month=9999-12', Месяца «9999-12» нет",
        "'&view=year&year=abc', Года «abc» нет",
        "'&view=year&year=99999', Года «99999» нет",
        "'&view=year&year=1999', Года «1999» нет"
    })
    void saysThatThereIsNoSuchTime(String query, String words) {
        assertThat(pages.get(head, "/calendar?" + query.substring(1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan=abc",
                "state=done",
                "executor=x-1",
                "executor=person-99999999999999999999",
                "by=x",
                "full=x"
            })
    void takesOtherNonsenseAsNotSaid(String query) {
        district.assignment(plan, school, TODAY);
        assertThat(page(head, MONTH + "&" + query).select(".due-amount")).isNotEmpty();
        assertThat(page(head, YEAR + "&" + query).select(".cell-due")).isNotEmpty();
    }

    @Test
    void losesNoDayAtTheEndsOfMonthsAndYears() {
        for (String due : List.of("2026-12-31", "2027-08-31", "2027-09-01", "2028-02-29", "2028-08-31")) {
            district.assignment(plan, school, LocalDate.parse(due));
        }
        for (Map.Entry<String, String> month : Map.of(
                        "2026-12", "2026-12-31", "2027-08", "2027-08-31", "2028-02", "2028-02-29")
                .entrySet()) {
            Document page = page(head, MONTH + "&month=" + month.getKey());
            assertThat(amounts(day(page, month.getValue()))).containsExactly("1 к исполнению");
            assertThat(page.select(".month-sum .due-amount")).hasSize(1);
        }
        assertThat(total(YEAR + "&year=2026")).isEqualTo("2");
        assertThat(total(YEAR + "&year=2027")).isEqualTo("3");
        assertThat(total(YEAR + "&year=2026&by=calendar")).isEqualTo("1");
        assertThat(total(YEAR + "&year=2027&by=calendar")).isEqualTo("2");
        assertThat(total(YEAR + "&year=2028&by=calendar")).isEqualTo("2");
        assertThat(page(head, MONTH + "&month=2028-12").select("a[rel=next]").attr("href"))
                .contains("month=2029-01");
        assertThat(page(head, MONTH + "&month=2098-12").select("a[rel=next]")).isEmpty();
        assertThat(page(head, YEAR + "&year=2000").select("a[rel=prev]")).isEmpty();
    }

    @Test
    void takesTodayFromTheMunicipalitysZone() {
        District kamchatka = District.create(jdbc, "Asia/Kamchatka");
        Actor there = kamchatka.account(null, Role.HEAD);
        clock.moveTo(Instant.parse("2026-08-31T18:00:00Z"));

        assertThat(page(there, MONTH).select(".is-today time").attr("datetime")).isEqualTo("2026-09-01");
        assertThat(page(there, YEAR).select("h1").text()).isEqualTo("2026/2027 учебный год");
        assertThat(page(head, MONTH).select(".is-today time").attr("datetime")).isEqualTo("2026-08-31");
        assertThat(page(head, YEAR).select("h1").text()).isEqualTo("2025/2026 учебный год");
    }

    @Test
    void costsTheSameForAFewAndForTwoHundredPlans() {
        fill();
        page(head, MONTH);
        int month = queries(head, MONTH);
        int year = queries(head, YEAR);
        int ofDirector = queries(director, YEAR);
        for (int number = 1; number <= 200; number++) {
            long one = district.plan("План № " + number, head);
            district.assignment(one, number % 2 == 0 ? school : other, TODAY.plusDays(number));
        }
        event("Совещание директоров", TODAY.toString(), TODAY.toString());

        assertThat(queries(head, MONTH)).isEqualTo(month).isLessThanOrEqualTo(6);
        assertThat(queries(head, YEAR)).isEqualTo(year).isLessThanOrEqualTo(5);
        assertThat(queries(director, YEAR)).isEqualTo(ofDirector).isLessThanOrEqualTo(5);
        assertThat(queries(head, YEAR + "&plan=" + plan)).isLessThanOrEqualTo(6);
        Document first = page(head, YEAR);
        assertThat(first.select("tbody tr")).hasSize(1 + YearPage.FIRST_ROWS);
        assertThat(first.text()).contains("Показаны первые 40 планов", "Показать все 201 план");
        assertThat(row(first, "Всего").select(".cell-due").eachText().get(0)).isEqualTo("210");
        Document whole = page(head, first.select("a[href*=full]").attr("href"));
        assertThat(whole.select("tbody tr")).hasSize(1 + 201);
        assertThat(page(head, MONTH).select("select[name=plan] option")).hasSizeGreaterThan(200);
    }

    @Test
    void keepsWhatIsChosenFromPageToPage() {
        fill();

        Document month = page(head, MONTH + "&month=2026-11&school=" + school + "&state=active");

        assertThat(month.select(".chip").eachText()).anyMatch(chip -> chip.contains("Школа у реки"));
        assertThat(month.select(".chip").eachText()).anyMatch(chip -> chip.contains("Неисполненные"));
        for (String place : List.of("a[rel=next]", "a[rel=prev]", ".section-nav a[href*=year]")) {
            assertThat(month.select(place).attr("href")).contains("school=" + school, "state=active");
        }
        assertThat(month.select("form.filter input[name=month]").val()).isEqualTo("2026-11");
        Document year = page(head, month.select(".section-nav a[href*=year]").attr("href"));
        assertThat(year.select(".heat-head a").eachAttr("href").get(0)).contains("month=2026-09", "school=" + school);
        assertThat(page(head, MONTH + "&month=2028-08")
                        .select(".section-nav a[href*=year]")
                        .attr("href"))
                .contains("year=2027");
        assertThat(page(head, YEAR + "&year=2027")
                        .select(".section-nav a[href*=month]")
                        .attr("href"))
                .contains("month=2027-09");
        assertThat(page(head, YEAR + "&year=2026")
                        .select(".section-nav a[href*=month]")
                        .attr("href"))
                .contains("month=2026-11");
        assertThat(year.select(".chip").eachAttr("href").get(0))
                .contains("view=year")
                .doesNotContain("school");
    }

    /** Ten of one plan in two months and one that was cancelled; of all states on one day. */
    private void fill() {
        LocalDate past = TODAY.minusDays(3);
        district.assignment(plan, school, past);
        returned(district.assignment(plan, other, past));
        set(district.assignment(plan, school, past), "status = 'REPORTED', review_due_on = '2026-12-01'");
        set(district.assignment(plan, school, past), "status = 'ACCEPTED'");
        set(district.assignment(plan, other, past), "status = 'ACCEPTED'");
        set(district.assignment(plan, school, past), "status = 'NOT_DONE'");
        set(district.assignment(plan, other, past), "status = 'CARRIED'");
        set(district.assignment(plan, school, past), "status = 'CANCELLED'");
        district.assignment(plan, school, TODAY.plusDays(2));
        district.assignment(plan, other, TODAY.plusDays(2));
        district.assignment(plan, other, LocalDate.of(2027, 4, 30));
        district.assignment(plan, other, null);
        MunicipalityScope.run(
                district.id(),
                TestClock.ZONE,
                () -> transaction.executeWithoutResult(status -> flagging.flag(district.id(), TODAY)));
    }

    /** Back for more work today: its date has passed, and it is late from tomorrow only. */
    private void returned(long assignment) {
        set(assignment, "status = 'RETURNED', returned_on = '" + TODAY + "'");
    }

    private void set(long assignment, String what) {
        jdbc.sql("update assignment set " + what + " where id = :id")
                .param("id", assignment)
                .update();
    }

    /** Puts so many measures of the plan into a section. */
    private void section(long of, String number, String title, int measures) {
        long section = jdbc.sql("""
                        insert into section (id, municipality_id, plan_id, position, number, title)
                        values (nextval('section_seq'), :municipality, :plan, 1, :number, :title) returning id
                        """)
                .param("municipality", district.id().value())
                .param("plan", of)
                .param("number", number)
                .param("title", title)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        update measure set section_id = :section
                        where id in (select id from measure where plan_id = :plan order by id limit :measures)
                        """)
                .param("section", section)
                .param("plan", of)
                .param("measures", measures)
                .update();
    }

    private void event(String name, String from, String to) {
        jdbc.sql("""
                        insert into calendar_event (id, municipality_id, name, from_on, to_on)
                        values (nextval('calendar_event_seq'), :municipality, :name, cast(:from as date), cast(:to as date))
                        """)
                .param("municipality", district.id().value())
                .param("name", name)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private Document page(Actor by, String address) {
        var answer = pages.get(by, address);
        assertThat(answer).hasStatusOk();
        return document(answer);
    }

    private int queries(Actor by, String address) {
        return QueryCounter.of(
                        () -> mvc.get().uri(address).with(SignedInAs.actor(by)).exchange())
                .size();
    }

    private int listed(Actor by, String address) {
        return page(by, address + (address.contains("?") ? "&" : "?") + "whole=true")
                .select("tbody a.row-link")
                .size();
    }

    private String total(String address) {
        return row(page(head, address), "Всего").select(".cell-due").eachText().get(0);
    }

    private static Element day(Document month, String date) {
        return month.expectFirst("td:has(time[datetime=" + date + "])");
    }

    private static List<String> amounts(Element day) {
        return day.select(".due-amount").eachText();
    }

    private static Element row(Document year, String label) {
        return year.select("tbody tr").stream()
                .filter(row -> row.expectFirst("th").text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + label + " in " + year.text()));
    }
}
