package okoplan.notification.digest;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import okoplan.shared.MunicipalityId;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which days have been told. */
@Repository
class DigestRuns {

    /** After a longer pause only the last days are told: what is still late is told anyway. */
    private static final int MOST_DAYS_BACK = 30;

    private final JdbcClient jdbc;
    private final Today today;

    DigestRuns(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The last day told, or null. */
    @Nullable
    LocalDate last(MunicipalityId municipality, DigestKind kind) {
        return jdbc.sql("select max(day) as day from digest_run where municipality_id = :municipality and kind = :kind")
                .param("municipality", municipality.value())
                .param("kind", kind.name())
                .query((rs, row) -> Optional.ofNullable(rs.getObject("day", LocalDate.class)))
                .single()
                .orElse(null);
    }

    /**
     * Takes the day for the present transaction, once what is overdue on it has been flagged. Another copy that wants the same day
     * waits here until this transaction ends.
     *
     * @param usually how many days back the one before usually lies
     * @return up to which day everything has been told before; empty where the day is taken or not flagged yet
     */
    Optional<LocalDate> claim(MunicipalityId municipality, DigestKind kind, LocalDate day, int usually) {
        return jdbc.sql("""
                        insert into digest_run (municipality_id, kind, day, since, started_at)
                        select :municipality, :kind, :day,
                               greatest(coalesce((select max(r.day) from digest_run r
                                                  where r.municipality_id = :municipality and r.kind = :kind and r.day < :day),
                                                 :usual), :earliest),
                               :now
                        where exists (select from flagging_run f where f.municipality_id = :municipality and f.day = :day)
                          and not exists (select from digest_run r
                                          where r.municipality_id = :municipality and r.kind = :kind and r.day > :day)
                        on conflict do nothing
                        returning since
                        """)
                .param("municipality", municipality.value())
                .param("kind", kind.name())
                .param("day", day)
                .param("usual", day.minusDays(usually))
                .param("earliest", day.minusDays(MOST_DAYS_BACK))
                .param("now", Timestamp.from(today.instant()))
                .query(LocalDate.class)
                .optional();
    }
}
