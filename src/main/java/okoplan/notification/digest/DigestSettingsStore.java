package okoplan.notification.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityId;
import okoplan.shared.StaleVersionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of municipalities; one that has set nothing has {@link DigestSettings#STANDARD}. */
@Service
class DigestSettingsStore {

    private final JdbcClient jdbc;

    DigestSettingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version counts the changes; 0: nothing was ever set */
    record Stored(int version, DigestSettings settings) {}

    @Transactional(readOnly = true)
    public DigestSettings of(MunicipalityId municipality) {
        return stored(municipality).settings();
    }

    @PreAuthorize(Allowed.ADMIN)
    @Transactional(readOnly = true)
    public Stored get(Actor actor) {
        return stored(actor.municipality());
    }

    /**
     * Sets them.
     *
     * @param version that the change was made of
     * @throws StaleVersionException where somebody else has changed them since
     */
    @PreAuthorize(Allowed.ADMIN)
    @Transactional
    public void change(Actor actor, int version, DigestSettings settings) {
        int changed = jdbc.sql("""
                        insert into notification_settings (municipality_id, version, digest_hour, reminder_days, staff_after,
                                                           head_after, weekly_day, interim_reminders)
                        select :municipality, 1, :hour, :reminders, :staff, :head, :weekly, :interim
                        where :version = 0 or exists (select from notification_settings where municipality_id = :municipality)
                        on conflict (municipality_id) do update
                        set version = notification_settings.version + 1, digest_hour = excluded.digest_hour,
                            reminder_days = excluded.reminder_days, staff_after = excluded.staff_after,
                            head_after = excluded.head_after, weekly_day = excluded.weekly_day,
                            interim_reminders = excluded.interim_reminders
                        where notification_settings.version = :version
                        """)
                .param("municipality", actor.municipality().value())
                .param("version", version)
                .param("hour", settings.hour())
                .param("reminders", settings.reminderDays().toArray(Integer[]::new))
                .param("staff", settings.staffAfter())
                .param("head", settings.headAfter())
                .param("weekly", settings.weeklyDay().getValue())
                .param("interim", settings.interim())
                .update();
        if (changed == 0) {
            throw new StaleVersionException(actor.municipality());
        }
    }

    private Stored stored(MunicipalityId municipality) {
        return jdbc.sql("select * from notification_settings where municipality_id = :municipality")
                .param("municipality", municipality.value())
                .query((rs, row) -> read(rs))
                .optional()
                .orElse(new Stored(0, DigestSettings.STANDARD));
    }

    private static Stored read(ResultSet rs) throws SQLException {
        List<Integer> reminders =
                Arrays.asList((Integer[]) rs.getArray("reminder_days").getArray());
        return new Stored(
                rs.getInt("version"),
                new DigestSettings(
                        rs.getInt("digest_hour"),
                        reminders,
                        rs.getInt("staff_after"),
                        rs.getInt("head_after"),
                        DayOfWeek.of(rs.getInt("weekly_day")),
                        rs.getBoolean("interim_reminders")));
    }
}
