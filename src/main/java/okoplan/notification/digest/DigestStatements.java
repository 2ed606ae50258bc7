package okoplan.notification.digest;

import java.sql.Timestamp;
import java.time.LocalDate;
import okoplan.execution.AssignmentFilter;
import okoplan.notification.Readers;
import okoplan.shared.MunicipalityId;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Statements that begin with whom there is to tell something, and know the settings of reminding. */
@Component
class DigestStatements {

    /**
     * One of the days of reminding of it lies after the day up to which all has been told; or that on which it begins to wait for its
     * confirmation.
     */
    static final String REACHED = """
            coalesce(k.on_day = :day and :since < :day or a.confirm_by >= :since and a.confirm_by < :day
                     or exists (select from unnest(cast(:reminders as integer[])) d
                                where k.on_day - d > :since and k.on_day - d <= :day), false)""".replace("k.on_day", "coalesce(a.due_on, a.confirm_by)");

    private final JdbcClient jdbc;
    private final Today today;

    DigestStatements(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    static LocalDate soon(LocalDate day) {
        return day.plusDays(AssignmentFilter.SOON_DAYS);
    }

    StatementSpec settings(
            String sql, MunicipalityId municipality, LocalDate since, LocalDate day, DigestSettings settings) {
        return statement(sql, municipality, day)
                .param("since", since)
                .param("ahead", day.plusDays(settings.daysAhead()))
                .param("aheadDays", settings.daysAhead())
                .param("reminders", settings.reminderDays().toArray(Integer[]::new))
                .param("staffAfter", settings.staffAfter())
                .param("headAfter", settings.headAfter())
                .param("staffLate", lateFor(settings.staffAfter(), day))
                .param("headLate", lateFor(settings.headAfter(), day));
    }

    StatementSpec statement(String sql, MunicipalityId municipality, LocalDate day) {
        return jdbc.sql("with " + Readers.SQL + sql)
                .param("municipality", municipality.value())
                .param("day", day)
                .param("now", Timestamp.from(today.instant()));
    }

    /** Since when what is late has been so, to be late for so many days on that day; the first late day counts as one. */
    private static LocalDate lateFor(int days, LocalDate on) {
        return on.minusDays(days - 1L);
    }
}
