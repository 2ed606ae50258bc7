package okoplan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is owed on the last day of a year, a school year or a February is late from the next day on, and falls off no list. */
@OkoPlanTest
class TurnOfYearTests {

    private final JdbcClient jdbc;
    private final TestClock clock;
    private final DailyFlagging flagging;
    private final MockMvc mvc;

    TurnOfYearTests(JdbcClient jdbc, TestClock clock, DailyFlagging flagging, MockMvc mvc) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.flagging = flagging;
        this.mvc = mvc;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, Europe/Kaliningrad",
        "2026-12-31, Asia/Kamchatka",
        "2027-08-31, Europe/Moscow",
        "2028-02-29, Europe/Kaliningrad",
        "2028-02-29, Asia/Kamchatka",
        "2028-08-31, Asia/Yekaterinburg"
    })
    void isLateFromTheNextDayOnWhereTheMunicipalityIs(LocalDate due, String zone) {
        District district = District.create(jdbc, zone);
        SchoolId school = district.school("Школа у реки");
        Actor head = district.account(null, Role.HEAD);
        Actor director = district.account(school, Role.DIRECTOR);
        long owed = district.assignment(district.plan("План", head), school, due);

        at(due, LocalTime.of(23, 50), zone);
        flagging.runWhereTheHourHasCome();
        assertThat(since(owed)).isEmpty();
        for (Actor reader : List.of(head, director)) {
            assertThat(rows(reader, "/assignments?status=soon")).isEqualTo(1);
            assertThat(rows(reader, "/assignments?status=overdue")).isZero();
        }

        at(due.plusDays(1), LocalTime.of(6, 0), zone);
        flagging.runWhereTheHourHasCome();
        flagging.runWhereTheHourHasCome();
        assertThat(since(owed)).containsExactly(due.plusDays(1));
        for (Actor reader : List.of(head, director)) {
            assertThat(rows(reader, "/assignments?status=overdue")).isEqualTo(1);
        }

        at(due.plusMonths(7), LocalTime.of(9, 0), zone);
        flagging.runWhereTheHourHasCome();
        assertThat(since(owed)).containsExactly(due.plusDays(1));
        for (Actor reader : List.of(head, director)) {
            assertThat(rows(reader, "/assignments")).isEqualTo(1);
            assertThat(rows(reader, "/assignments?status=overdue")).isEqualTo(1);
        }
        assertThat(rows(head, "/assignments?discipline=late&from=" + due + "&to=" + due))
                .isEqualTo(1);
        Visitor reader = new Visitor(mvc, head);
        assertThat(reader.numbers(reader.page("/reports?from=" + due + "&to=" + due)))
                .anyMatch(number -> number.url().endsWith("outcome=overdue") && number.value() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-30", "2027-08-30", "2028-02-28"})
    void findsAfterThreeMissedDaysSinceWhenEachIsLate(LocalDate last) {
        District district = District.create(jdbc, "Asia/Kamchatka");
        SchoolId school = district.school("Школа у реки");
        long plan = district.plan("План", district.account(null, Role.HEAD));
        at(last, LocalTime.of(9, 0), "Asia/Kamchatka");
        flagging.runWhereTheHourHasCome();
        long first = district.assignment(plan, school, last);
        long second = district.assignment(plan, school, last.plusDays(1));
        long third = district.assignment(plan, school, last.plusDays(2));

        at(last.plusDays(4), LocalTime.of(9, 0), "Asia/Kamchatka");
        flagging.runWhereTheHourHasCome();
        assertThat(since(first)).containsExactly(last.plusDays(1));
        assertThat(since(second)).containsExactly(last.plusDays(2));
        assertThat(since(third)).containsExactly(last.plusDays(3));
    }

    private void at(LocalDate day, LocalTime time, String zone) {
        clock.moveTo(day.atTime(time).atZone(ZoneId.of(zone)).toInstant());
    }

    private List<LocalDate> since(long assignment) {
        return jdbc.sql("select since from lateness where assignment_id = ?")
                .param(assignment)
                .query(LocalDate.class)
                .list();
    }

    private int rows(Actor reader, String list) {
        return new Visitor(mvc, reader).length(list);
    }
}
