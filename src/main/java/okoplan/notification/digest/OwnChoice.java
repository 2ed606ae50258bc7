package okoplan.notification.digest;

import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person wants to be told. */
@Service
class OwnChoice {

    private final JdbcClient jdbc;

    OwnChoice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param dailyMail a letter on working days with what is late, due or waits
     * @param weeklyMail the letter of the week, which heads get
     * @param reminders told before the due date, in the inbox and as a reason for a letter
     */
    record Choice(boolean dailyMail, boolean weeklyMail, boolean reminders) {

        static final Choice EVERYTHING = new Choice(true, true, true);
    }

    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional(readOnly = true)
    public Choice of(Actor actor) {
        return jdbc.sql(
                        "select daily_mail, weekly_mail, reminders from notification_choice where account_id = :account")
                .param("account", actor.account().value())
                .query((rs, row) -> new Choice(
                        rs.getBoolean("daily_mail"), rs.getBoolean("weekly_mail"), rs.getBoolean("reminders")))
                .optional()
                .orElse(Choice.EVERYTHING);
    }

    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional
    public void change(Actor actor, Choice choice) {
        jdbc.sql("""
                        insert into notification_choice (account_id, municipality_id, daily_mail, weekly_mail, reminders)
                        values (:account, :municipality, :daily, :weekly, :reminders)
                        on conflict (account_id) do update
                        set daily_mail = excluded.daily_mail, weekly_mail = excluded.weekly_mail, reminders = excluded.reminders
                        """)
                .param("account", actor.account().value())
                .param("municipality", actor.municipality().value())
                .param("daily", choice.dailyMail())
                .param("weekly", choice.weeklyMail())
                .param("reminders", choice.reminders())
                .update();
    }

    /** The address that letters go to; blank: none. */
    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional(readOnly = true)
    public String address(Actor actor) {
        return jdbc.sql("select coalesce(email, '') from person where municipality_id = :municipality and id = :person")
                .param("municipality", actor.municipality().value())
                .param("person", actor.person().value())
                .query(String.class)
                .single();
    }
}
