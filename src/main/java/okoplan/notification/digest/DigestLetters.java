package okoplan.notification.digest;

import java.sql.Timestamp;
import java.time.LocalDate;
import okoplan.shared.MunicipalityId;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes the letters of a day, which say what they tell only when they are sent, for all whom it concerns in one statement. */
@Repository
class DigestLetters {

    /** How long it is kept which letters were sent. */
    private static final int DAYS_KEPT = 90;

    /** What lasts the whole period and is not due soon. */
    private static final String INTERIM = """
            a.due_on > :soon and a.measure_id in (select lasting.id from measure lasting
                where lasting.municipality_id = :municipality and lasting.deadline_kind = 'WHOLE_PERIOD')""";

    private final DigestStatements statements;
    private final JdbcClient jdbc;
    private final Today today;

    DigestLetters(DigestStatements statements, JdbcClient jdbc, Today today) {
        this.statements = statements;
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * Makes the letters of the day for all who have something to be told, an address, and have not said no.
     *
     * @param interim what lasts the whole period is a reason for a letter today
     */
    int daily(MunicipalityId municipality, LocalDate since, LocalDate day, DigestSettings settings, boolean interim) {
        return statements
                .settings(
                        """
                        , found as materialized (
                            select a.school_id, a.person_id, p.school_id as plan_school_id, p.created_by,
                                   bool_or(a.overdue_since is not null or coalesce(a.confirm_by < :day, false)) as owed,
                                   bool_or(%1$s or %2$s) as reached,
                                   coalesce(bool_or(a.overdue_since <= :staffLate), false) as told_staff
                            from assignment a
                            join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                            where a.municipality_id = :municipality and a.status in ('OPEN', 'RETURNED')
                              and (a.overdue_since is not null or a.due_on between :day and :ahead
                                   or a.confirm_by between :since and :ahead or %2$s)
                            group by a.school_id, a.person_id, p.school_id, p.created_by
                        ), of_school as (
                            select school_id, bool_or(owed) as owed, bool_or(reached) as reached
                            from (select f.school_id, f.owed, f.reached from found f where f.school_id is not null
                                  union all
                                  select r.school_id, f.owed, f.reached
                                  from found f
                                  join person r on r.municipality_id = :municipality and r.id = f.person_id
                                  where r.school_id is not null
                                  union all
                                  select f.plan_school_id, f.owed, f.reached from found f where f.plan_school_id is not null) concerned
                            group by school_id
                        ), of_person as (
                            select person_id, bool_or(owed) as owed, bool_or(reached) as reached
                            from found where person_id is not null group by person_id
                        ), of_staff as (
                            select created_by from found where told_staff
                            union
                            select p.created_by
                            from assignment a
                            join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                            where a.municipality_id = :municipality and a.status = 'REPORTED'
                            union
                            select p.created_by
                            from extension e
                            join assignment a on a.id = e.assignment_id
                            join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                            where e.municipality_id = :municipality and e.status = 'PENDING'
                        )
                        insert into digest_letter (municipality_id, account_id, kind, day, since, next_attempt_at)
                        select reader.municipality_id, reader.id, 'DAILY', :day, :since, :now
                        from reader
                        left join of_school s on reader.director and s.school_id = reader.school_id
                        left join of_person e on e.person_id = reader.person_id
                        left join notification_choice c on c.account_id = reader.id
                        where reader.email <> '' and coalesce(c.daily_mail, true)
                          and (s.owed or e.owed or (s.reached or e.reached) and coalesce(c.reminders, true)
                               or reader.staff and reader.id in (select created_by from of_staff)
                               or reader.head and exists (
                                   select from lateness l where l.municipality_id = :municipality and l.head_told_on = :day
                                                            and l.ended_on is null))
                        on conflict (account_id, kind, day) do nothing
                        """.formatted(DigestStatements.REACHED, interim ? INTERIM : "false"),
                        municipality,
                        since,
                        day,
                        settings)
                .param("soon", DigestStatements.soon(day))
                .update();
    }

    int weekly(MunicipalityId municipality, LocalDate since, LocalDate day) {
        return statements
                .statement("""
                        insert into digest_letter (municipality_id, account_id, kind, day, since, next_attempt_at)
                        select reader.municipality_id, reader.id, 'WEEKLY', :day, :since, :now
                        from reader
                        left join notification_choice c on c.account_id = reader.id
                        where reader.head and reader.email <> '' and coalesce(c.weekly_mail, true)
                        on conflict (account_id, kind, day) do nothing
                        """, municipality, day)
                .param("since", since)
                .update();
    }

    /** Letters that no server has taken yet go into that of the day, which tells what they would have; old ones are forgotten. */
    void tidy(MunicipalityId municipality, DigestKind kind, LocalDate day) {
        jdbc.sql("""
                        with earlier as (
                            update digest_letter l
                            set state = 'IN_A_LATER_ONE'
                            where l.municipality_id = :municipality and l.kind = :kind and l.day < :day and l.state = 'WAITING'
                              and (l.next_attempt_at <= :now or l.failure <> '')
                              and exists (select from digest_letter n
                                          where n.account_id = l.account_id and n.kind = :kind and n.day = :day)
                            returning l.account_id, l.since
                        )
                        update digest_letter n
                        set since = least(n.since, e.since)
                        from (select account_id, min(since) as since from earlier group by account_id) e
                        where n.account_id = e.account_id and n.kind = :kind and n.day = :day
                        """)
                .param("municipality", municipality.value())
                .param("kind", kind.name())
                .param("day", day)
                .param("now", Timestamp.from(today.instant()))
                .update();
        jdbc.sql(
                        "delete from digest_letter where municipality_id = :municipality and day < :day and state <> 'WAITING'")
                .param("municipality", municipality.value())
                .param("day", day.minusDays(DAYS_KEPT))
                .update();
    }
}
