package okoplan.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import okoplan.OkoPlanTest;
import okoplan.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@OkoPlanTest
@Transactional
class OverdueFlaggingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final JdbcClient jdbc;
    private final OverdueFlagging flagging;
    private final Grounds grounds;
    private final long school;

    OverdueFlaggingTests(JdbcClient jdbc, OverdueFlagging flagging) {
        this.jdbc = jdbc;
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
