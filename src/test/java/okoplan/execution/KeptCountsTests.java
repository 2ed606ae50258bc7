package okoplan.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.shared.MunicipalityId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@OkoPlanTest
@Transactional
class KeptCountsTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final List<ListStatus> STATUSES = List.of(ListStatus.values());

    private final JdbcClient jdbc;
    private final KeptCounts kept;
    private final AssignmentQueries queries;
    private final OverdueFlagging flagging;
    private final CountMerging merging;
    private final Grounds grounds;

    KeptCountsTests(
            JdbcClient jdbc,
            KeptCounts kept,
            AssignmentQueries queries,
            OverdueFlagging flagging,
            CountMerging merging) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.queries = queries;
        this.flagging = flagging;
        this.merging = merging;
        this.grounds = new Grounds(jdbc);
    }

    @BeforeEach
    void doesThisAndThat() {
        long school = grounds.school(1);
        long other = grounds.school(2);
        for (int days : new int[] {-200, -40, -9, -1, 0, 3, 14, 15, 90}) {
            grounds.assignment(school, TODAY.plusDays(days));
            grounds.assignment(other, TODAY.plusDays(days));
        }
        grounds.assignment(school, null);
        flagging.flag(new MunicipalityId(grounds.municipality), TODAY);
        change("status = 'REPORTED', overdue_since = null, reported_on = :today, review_due_on = :today - 1", -40);
        change("status = 'ACCEPTED', overdue_since = null, accepted_on = :today", -200);
        change("status = 'CANCELLED', overdue_since = null", -9);
        jdbc.sql("update lateness set ended_on = ?, ended_by = 'REPORTED' where municipality_id = ? and since < ?")
                .params(TODAY, grounds.municipality, TODAY.minusDays(30))
                .update();
    }

    @Test
    void tellWhatCountingTells() {
        assertThat(counts()).isEqualTo(queries.counts(condition(), STATUSES)).containsEntry(ListStatus.OVERDUE, 2L);
    }

    @Test
    void stayTheSameWhenAddedUpAndWhenCountedAnew() {
        Map<ListStatus, Long> counts = counts();
        List<Map<String, Object>> late = late();
        merging.merge(grounds.municipality);
        assertThat(counts()).isEqualTo(counts);
        assertThat(late()).isEqualTo(late);
        assertThat(rows("assignment_count where not merged")).isZero();
        merging.merge(grounds.municipality);
        jdbc.sql("select assignment_counts_renew()").query(rs -> {});
        assertThat(counts()).isEqualTo(counts);
        assertThat(late()).isEqualTo(late);
    }

    /** A date that moves into the past makes an assignment late on days on which it was late before. */
    @Test
    void countADayOnceHoweverOftenSomethingWasLateOnIt() {
        long assignment = grounds.assignment(grounds.school(3), TODAY.minusDays(20));
        long before = lateYesterday();
        for (int since : new int[] {19, 5}) {
            jdbc.sql("""
                            insert into lateness (municipality_id, assignment_id, since, flagged_on, ended_on, ended_by)
                            values (?, ?, ?, ?, ?, 'DATE_MOVED')
                            """)
                    .params(grounds.municipality, assignment, TODAY.minusDays(since), TODAY.minusDays(since), TODAY)
                    .update();
        }
        assertThat(lateYesterday()).isEqualTo(before + 1);
        jdbc.sql("delete from lateness where assignment_id = ?")
                .param(assignment)
                .update();
        assertThat(lateYesterday()).isEqualTo(before);
    }

    private void change(String what, int due) {
        jdbc.sql("update assignment set " + what.replace(":today", "cast(:today as date)")
                        + " where municipality_id = :municipality and due_on = :due and :today is not null")
                .param("today", TODAY)
                .param("municipality", grounds.municipality)
                .param("due", TODAY.plusDays(due))
                .update();
    }

    private Map<ListStatus, Long> counts() {
        return kept.counts(condition(), STATUSES);
    }

    private AssignmentCondition condition() {
        return AssignmentCondition.whateverStatus(grounds.head, TODAY, AssignmentFilter.of(ListStatus.ALL));
    }

    /** How many were late, by executor and by day. */
    private List<Map<String, Object>> late() {
        return jdbc.sql("""
                        select 'executor' as kind, coalesce(school_id, 0) as what, sum(amount) as amount
                        from overdue_count where municipality_id = :municipality group by 2 having sum(amount) <> 0
                        union all
                        select 'day', d, (select coalesce(sum(amount), 0) from lateness_change
                                          where municipality_id = :municipality and day <= cast(:today as date) - d)
                        from generate_series(0, 80) d
                        order by kind, what
                        """)
                .param("municipality", grounds.municipality)
                .param("today", TODAY)
                .query()
                .listOfRows();
    }

    private long lateYesterday() {
        return grounds.count(
                "select coalesce(sum(amount), 0) from lateness_change where municipality_id = ? and day < ?",
                grounds.municipality,
                TODAY);
    }

    private long rows(String table) {
        return grounds.count("select count(*) from " + table + " and municipality_id = ?", grounds.municipality);
    }
}
