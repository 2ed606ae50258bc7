package okoplan.oversight;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import okoplan.shared.MunicipalityId;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of which day has been flagged in which municipality; one row is claim, lock and record in one. */
@Repository
class FlaggingRuns {

    private final JdbcClient jdbc;
    private final Today today;

    FlaggingRuns(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * Takes the day for the present transaction. Another copy that wants the same day waits here until this transaction
     * ends, and then gets false if it was committed and true if it was rolled back.
     */
    boolean claim(MunicipalityId municipality, LocalDate day) {
        return jdbc.sql("""
                        insert into flagging_run (municipality_id, day, ran_on, started_at)
                        values (:municipality, :day, :day, :now)
                        on conflict do nothing
                        """)
                        .param("municipality", municipality.value())
                        .param("day", day)
                        .param("now", Timestamp.from(today.instant()))
                        .update()
                == 1;
    }

    /**
     * Completes the history after the flagging: the days missed since the last run before this one get what became late on
     * them, and the day of the run all else that it found.
     */
    void complete(MunicipalityId municipality, LocalDate day, int flagged) {
        jdbc.sql("""
                        with missed as (
                            insert into flagging_run (municipality_id, day, ran_on, started_at, flagged)
                            select :municipality, d.day, :day, :now,
                                   (select count(*) from lateness l
                                    where l.municipality_id = :municipality and l.flagged_on = :day and l.since = d.day)
                            from (select generate_series(max(r.day) + 1, cast(:day as date) - 1, interval '1 day')::date as day
                                  from flagging_run r
                                  where r.municipality_id = :municipality and r.day < :day) d
                            on conflict do nothing
                            returning flagged
                        )
                        update flagging_run
                        set flagged = :flagged - (select coalesce(sum(missed.flagged), 0) from missed)
                        where municipality_id = :municipality and day = :day
                        """)
                .param("municipality", municipality.value())
                .param("day", day)
                .param("now", Timestamp.from(today.instant()))
                .param("flagged", flagged)
                .update();
    }

    /** The last day that each municipality has been flagged for. */
    Done latest() {
        Map<Long, LocalDate> days = new HashMap<>();
        jdbc.sql("""
                        select m.id, r.day
                        from municipality m
                        cross join lateral (select max(day) as day from flagging_run where municipality_id = m.id) r
                        where r.day is not null
                        """).query(rs -> {
            days.put(rs.getLong("id"), rs.getObject("day", LocalDate.class));
        });
        return new Done(days);
    }

    /** Which day each municipality has reached. */
    record Done(Map<Long, LocalDate> days) {

        boolean reached(MunicipalityId municipality, LocalDate day) {
            LocalDate last = days.get(municipality.value());
            return last != null && !last.isBefore(day);
        }
    }
}
