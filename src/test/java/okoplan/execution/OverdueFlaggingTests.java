package okoplan.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import okoplan.OkoPlanTest;
import okoplan.access.ActingAs;
import okoplan.plan.PlanApproved;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@OkoPlanTest
@Transactional
class OverdueFlaggingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final JdbcClient jdbc;
    private final OverdueFlagging flagging;
    private final ApplicationEventPublisher events;
    private final Grounds grounds;
    private final long school;

    OverdueFlaggingTests(JdbcClient jdbc, OverdueFlagging flagging, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
        this.flagging = flagging;
        this.grounds = new Grounds(jdbc);
        this.school = grounds.school(1);
    }

    @Test
    void flagsOnlyOpenAssignmentsPastTheirDueDate() {
        long late = grounds.assignment(school, TODAY.minusDays(5));
        long dueToday = grounds.assignment(school, TODAY);
        long undated = grounds.assignment(school, null);
        long reported = grounds.assignment(school, TODAY.minusDays(5));
        jdbc.sql("update assignment set status = 'REPORTED', reported_on = ?, review_due_on = ? where id = ?")
                .params(TODAY, TODAY.plusDays(7), reported)
                .update();

        assertThat(flag(TODAY)).isOne();

        assertThat(since(late)).isEqualTo(TODAY.minusDays(4));
        assertThat(since(dueToday)).isNull();
        assertThat(since(undated)).isNull();
        assertThat(since(reported)).isNull();
    }

    @Test
    void keepsEachLatenessWithItsFirstDayAndTheDayItWasFound() {
        long late = grounds.assignment(school, TODAY.minusDays(5));
        flag(TODAY);
        assertThat(grounds.count(
                        "select count(*) from lateness where assignment_id = ? and since = ? and flagged_on = ? and ended_on is null",
                        late,
                        TODAY.minusDays(4),
                        TODAY))
                .isOne();
        assertThat(grounds.count(
                        "select count(*) from assignment_event where assignment_id = ? and kind = 'OVERDUE' and happened_on = ?",
                        late,
                        TODAY.minusDays(4)))
                .isOne();
    }

    @Test
    void findsNothingASecondTime() {
        grounds.assignment(school, TODAY.minusDays(5));
        assertThat(flag(TODAY)).isOne();
        assertThat(flag(TODAY)).isZero();
        assertThat(flag(TODAY.plusDays(1))).isZero();
    }

    @Test
    void countsAReturnedOneFromTheDayAfterItsReturn() {
        long returned = grounds.assignment(school, TODAY.minusDays(30));
        jdbc.sql("update assignment set status = 'RETURNED', returned_on = ? where id = ?")
                .params(TODAY, returned)
                .update();
        assertThat(flag(TODAY)).isZero();
        assertThat(flag(TODAY.plusDays(1))).isOne();
        assertThat(since(returned)).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void leavesOtherMunicipalitiesAlone() {
        Grounds other = new Grounds(jdbc);
        other.assignment(other.school(1), TODAY.minusDays(5));
        assertThat(flag(TODAY)).isZero();
    }

    /** A head who approves in November a plan that begins in September sees at once what has been missed. */
    @Test
    void flagsWhatIsLateWhenItsPlanIsApprovedAndTellsOfItOnTheNextRun() {
        long plan = grounds.plan(null);
        long measure = grounds.measure(plan, "1.", "DATE_LIST", TODAY.minusDays(5), TODAY, TODAY.plusDays(5));
        grounds.responsible(measure, "SCHOOL", school);
        long foreign = grounds.assignment(school, TODAY.minusDays(5));

        ActingAs.run(
                grounds.head,
                () -> events.publishEvent(new PlanApproved(
                        new MunicipalityId(grounds.municipality), new PlanId(plan), grounds.staff.account(), TODAY)));

        assertThat(grounds.count(
                        "select count(*) from assignment where plan_id = ? and overdue_since = ?",
                        plan,
                        TODAY.minusDays(4)))
                .isOne();
        assertThat(grounds.count("select count(*) from assignment where plan_id = ? and overdue_since is null", plan))
                .isEqualTo(2);
        assertThat(since(foreign)).isNull();
        assertThat(grounds.count(
                        "select count(*) from lateness where municipality_id = ? and flagged_on is null and since = ?",
                        grounds.municipality,
                        TODAY.minusDays(4)))
                .isOne();

        assertThat(flag(TODAY.plusDays(1))).isEqualTo(3);
        assertThat(grounds.count(
                        "select count(*) from lateness where municipality_id = ? and flagged_on is distinct from ?",
                        grounds.municipality,
                        TODAY.plusDays(1)))
                .isZero();
    }

    private int flag(LocalDate day) {
        return flagging.flag(new MunicipalityId(grounds.municipality), day);
    }

    private @Nullable LocalDate since(long assignment) {
        return jdbc.sql("select overdue_since from assignment where id = ?")
                .param(assignment)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
