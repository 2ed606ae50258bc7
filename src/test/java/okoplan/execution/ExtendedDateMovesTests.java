package okoplan.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.plan.MeasureDated;
import okoplan.plan.MeasureMoved;
import okoplan.plan.MeasureUndated;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A moved event moves windows; what an executor was granted must not be lost by that. */
@OkoPlanTest
class ExtendedDateMovesTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Grounds grounds;
    private final PlanId plan;
    private final MeasureId measure;
    private final long id;

    ExtendedDateMovesTests(JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.grounds = new Grounds(jdbc);
        this.plan = new PlanId(grounds.plan(null));
        this.measure = new MeasureId(grounds.measure(plan.value(), "1.1", "EVENT", TODAY.plusDays(5)));
        this.id = grounds.assignment(plan.value(), measure.value(), grounds.school(1), TODAY.plusDays(5));
        jdbc.sql("update assignment set due_on = :to, extended_to = :to, planned_due_on = :planned where id = :id")
                .param("to", TODAY.plusDays(20))
                .param("planned", TODAY.plusDays(5))
                .param("id", id)
                .update();
    }

    @Test
    void keepsTheGrantedDateWhileItIsTheLater() {
        move(TODAY.plusDays(9));
        assertThat(dates()).isEqualTo("20 planned 9");
        assertThat(grounds.count("select count(*) from assignment_event where assignment_id = ?", id))
                .isZero();
        move(TODAY.plusDays(30));
        assertThat(dates()).isEqualTo("30 planned 30");
        move(TODAY.plusDays(2));
        assertThat(dates()).isEqualTo("20 planned 2");
        assertThat(grounds.count(
                        "select count(*) from assignment_event where assignment_id = ? and kind = 'DATE_MOVED'", id))
                .isEqualTo(2);
    }

    /** A lateness that has begun goes on where only the plan's own date is another. */
    @Test
    void leavesLatenessAloneWhereTheDueDateStays() {
        jdbc.sql("""
                update assignment set due_on = :past, extended_to = :past, planned_due_on = :past - 5, overdue_since = :past + 1
                where id = :id
                """).param("past", TODAY.minusDays(3)).param("id", id).update();
        jdbc.sql("insert into lateness (municipality_id, assignment_id, since) values (?, ?, ?)")
                .params(grounds.municipality, id, TODAY.minusDays(2))
                .update();
        move(TODAY.minusDays(6));
        assertThat(dates()).isEqualTo("-3 planned -6");
        assertThat(grounds.count("select count(*) from lateness where assignment_id = ? and ended_on is null", id))
                .isOne();
    }

    @Test
    void outlastsATimeWithoutADate() {
        publish(new MeasureUndated(municipality(), plan, measure, grounds.staff.account(), TODAY));
        assertThat(grounds.count("select count(*) from assignment where id = ? and due_on is null", id))
                .isOne();
        publish(new MeasureDated(municipality(), plan, measure, grounds.staff.account(), TODAY));
        assertThat(dates()).isEqualTo("20 planned 5");
    }

    private void move(LocalDate due) {
        jdbc.sql("update deadline_window set due_on = :due, effective_due_on = :due where measure_id = :measure")
                .param("due", due)
                .param("measure", measure.value())
                .update();
        publish(new MeasureMoved(municipality(), plan, measure, grounds.staff.account(), TODAY));
    }

    private void publish(Object event) {
        ActingAs.run(grounds.staff, () -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
    }

    private MunicipalityId municipality() {
        return new MunicipalityId(grounds.municipality);
    }

    /** Due date and the plan's own, in days from today. */
    private String dates() {
        return jdbc.sql(
                        "select (due_on - :today) || ' planned ' || (planned_due_on - :today) from assignment where id = :id")
                .param("today", TODAY)
                .param("id", id)
                .query(String.class)
                .single();
    }
}
