package okoplan.feed;

import static okoplan.access.PageCalls.document;
import static okoplan.access.PageCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.PageCalls;
import okoplan.oversight.District;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class CalendarFeedTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final String OWN = "/account/calendar";

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final PageCalls pages;
    private final District district;
    private final SchoolId school;
    private final Actor director;
    private final Actor staff;
    private final long plan;

    CalendarFeedTests(MockMvcTester mvc, JdbcClient jdbc, TestClock clock) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.pages = new PageCalls(mvc);
        this.district = District.create(jdbc);
        this.school = district.school("Школа у реки");
        this.director = district.account(school, Role.DIRECTOR);
        this.staff = district.account(null, Role.STAFF);
        this.plan = district.plan("План, с запятой; и «кавычками»", staff);
    }

    @Test
    void isAValidCalendarOfTheSchoolsDeadlines() throws Exception {
        long first = district.assignment(plan, school, TODAY.plusDays(3));
        district.assignment(plan, school, null);
        district.assignment(plan, district.school("Другая школа"), TODAY);
        long second = district.assignment(
                plan,
                district.measure(plan, "Длинное мероприятие, ".repeat(20) + "с \\ и\nновой строкой"),
                "school_id",
                school.value(),
                LocalDate.of(2026, 12, 31));

        String file = text(read(address(director)));

        Calendar calendar = parsed(file);
        assertThat(calendar.validate().hasErrors())
                .as(() -> calendar.validate().toString())
                .isFalse();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events)
                .extracting(event -> value(event, Property.UID))
                .containsExactlyInAnyOrder("assignment-" + first + "@oko-plan", "assignment-" + second + "@oko-plan");
        VEvent soon = events.get(0);
        assertThat(value(soon, Property.DTSTART)).isEqualTo("20261126");
        assertThat(value(soon, Property.DTEND)).isEqualTo("20261127");
        assertThat(value(soon, Property.SUMMARY)).isEqualTo("1.1. Провести перекрёстную проверку работ");
        assertThat(value(soon, Property.DESCRIPTION))
                .isEqualTo("План, с запятой; и «кавычками». Состояние: не исполнено");
        assertThat(value(soon, Property.URL)).endsWith("/assignments/" + first);
        assertThat(value(events.get(1), Property.DTEND)).isEqualTo("20270101");
        assertThat(value(events.get(1), Property.SUMMARY)).endsWith("с \\ и\nновой строкой");
        assertThat(file.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n"));
    }

    @Test
    void followsWhatChanges() throws Exception {
        long assignment = district.assignment(plan, school, TODAY.plusDays(3));
        String address = address(director);
        MvcTestResult before = read(address);
        String tag = Objects.requireNonNull(before.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag).exchange())
                .hasStatus(304);

        change(assignment, "due_on = '2026-12-01', version = version + 1");
        VEvent moved = only(address);
        assertThat(value(moved, Property.UID)).isEqualTo("assignment-" + assignment + "@oko-plan");
        assertThat(value(moved, Property.DTSTART)).isEqualTo("20261201");
        assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");

        change(assignment, "status = 'ACCEPTED'");
        assertThat(value(only(address), Property.SUMMARY)).startsWith("Исполнено: ");

        change(assignment, "status = 'CANCELLED'");
        assertThat(parsed(text(read(address))).getComponents("VEVENT")).isEmpty();
        assertThat(mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag).exchange())
                .hasStatus(200);
    }

    @Test
    void tellsTheDepartmentOfEachMeasureOnce() throws Exception {
        long measure = district.measure(plan, "Собрать сведения");
        district.assignment(plan, measure, "school_id", school.value(), TODAY);
        long done = district.assignment(
                plan, measure, "school_id", district.school("Другая школа").value(), TODAY);
        change(done, "status = 'ACCEPTED'");
        Actor colleague = district.account(null, Role.STAFF);
        district.assignment(district.plan("План другого", colleague), school, TODAY);

        VEvent event = only(address(staff));
        assertThat(value(event, Property.SUMMARY)).isEqualTo("1.1. Собрать сведения");
        assertThat(value(event, Property.DESCRIPTION)).endsWith("исполнили 1 из 2");
        assertThat(parsed(text(read(address(district.account(null, Role.HEAD)))))
                        .getComponents("VEVENT"))
                .hasSize(2);
    }

    @Test
    void isReadOnlyUnderTheAddressThatHolds() {
        String first = address(director);
        String second = address(director);
        assertThat(read(first)).hasStatus(404);
        assertThat(read(second)).hasStatusOk();
        assertThat(document(pages.get(director, OWN)).text()).contains("Календарь обращался к нему");
        assertThat(text(pages.get(director, OWN))).doesNotContain(".ics");

        assertThat(pages.post(director, OWN + "/end", Map.of())).hasStatus3xxRedirection();
        assertThat(read(second)).hasStatus(404);
        assertThat(read("/calendar/nothing.ics")).hasStatus(404);
    }

    @Test
    void endsWithTheAccount() {
        String address = address(director);
        jdbc.sql("update account set active = false where id = :id")
                .param("id", director.account().value())
                .update();
        assertThat(read(address)).hasStatus(404);
    }

    @Test
    void holdsTheDeadlinesAroundTheTurnOfTheYear() throws Exception {
        district.assignment(plan, school, LocalDate.of(2026, 12, 31));
        district.assignment(plan, school, LocalDate.of(2027, 8, 31));
        district.assignment(plan, school, LocalDate.of(2028, 2, 29));
        String address = address(director);
        clock.moveTo(LocalDate.of(2027, 1, 1));
        assertThat(parsed(text(read(address))).getComponents("VEVENT")).hasSize(2);
        clock.moveTo(LocalDate.of(2028, 2, 29));
        assertThat(value(only(address), Property.DTEND)).isEqualTo("20280301");
    }

    /** RFC 5545, 3.8.7.4: what leaves a day, by another date or cancelled, does not take its changes along. */
    @Test
    void neverLetsTheNumberOfChangesFall() throws Exception {
        long measure = district.measure(plan, "Собрать сведения");
        district.assignment(plan, measure, "school_id", school.value(), TODAY);
        long changing = district.assignment(
                plan, measure, "school_id", district.school("Другая школа").value(), TODAY);
        String address = address(staff);
        String uid = "measure-" + measure + "-0-" + TODAY + "@oko-plan";
        change(changing, "version = version + 5");
        assertThat(sequence(address, uid)).isEqualTo(5);
        change(changing, "due_on = '2026-12-01', version = version + 1");
        assertThat(sequence(address, uid)).isEqualTo(6);
        change(changing, "status = 'CANCELLED', version = version + 1");
        assertThat(sequence(address, uid)).isEqualTo(7);
    }

    private static int number(VEvent event) {
        return Integer.parseInt(value(event, Property.SEQUENCE));
    }

    private int sequence(String address, String uid) throws Exception {
        List<VEvent> events = parsed(text(read(address))).getComponents("VEVENT");
        return events.stream()
                .filter(event -> value(event, Property.UID).equals(uid))
                .mapToInt(CalendarFeedTests::number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsWhatGoesOnByTheDayOfItsConfirmation() throws Exception {
        long assignment = district.assignment(plan, school, null);
        change(assignment, "timing = 'CONTINUOUS', confirm_by = '2027-03-31'");
        String address = address(director);
        VEvent event = only(address);
        assertThat(value(event, Property.UID)).isEqualTo("confirmation-assignment-" + assignment + "@oko-plan");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20270331");
        assertThat(value(event, Property.SUMMARY)).startsWith("Подтвердить, что ведётся: 1.1.");
        assertThat(parsed(text(read(address))).validate().hasErrors()).isFalse();
        assertThat(value(only(address(staff)), Property.DESCRIPTION)).endsWith("подтвердить должен 1 исполнитель");

        change(assignment, "confirm_by = '2027-06-30', version = version + 1");
        assertThat(value(only(address), Property.DTSTART)).isEqualTo("20270630");
        change(assignment, "status = 'ACCEPTED'");
        assertThat(parsed(text(read(address))).getComponents("VEVENT")).isEmpty();
    }

    private void change(long assignment, String set) {
        jdbc.sql("update assignment set " + set + " where id = :id")
                .param("id", assignment)
                .update();
    }

    private String address(Actor of) {
        String shown =
                document(pages.post(of, OWN, Map.of())).expectFirst("code").text();
        return shown.substring(shown.indexOf("/calendar/"));
    }

    private MvcTestResult read(String address) {
        return mvc.get().uri(address).exchange();
    }

    private VEvent only(String address) throws Exception {
        List<VEvent> events = parsed(text(read(address))).getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static Calendar parsed(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
