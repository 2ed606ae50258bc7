package okoplan.notification.digest;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import okoplan.execution.AssignmentFilter;
import okoplan.notification.Readers;
import okoplan.shared.MunicipalityId;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds in one statement each whom a day's digest concerns, and remembers which days have been told. */
@Repository
class DigestRuns {

    /** After a longer pause only the last days are told: what is still late is told anyway. */
    private static final int MOST_DAYS_BACK = 30;
    /** How long it is kept which letters were sent. */
    private static final int DAYS_KEPT = 90;

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

    /** Tells executors and directors in the inbox of what is due soon, where one of the days of reminding has come. */
    int remind(MunicipalityId municipality, LocalDate since, LocalDate day, DigestSettings settings) {
        return tellExecutors("REMINDER", "a.due_on between :day and :ahead", municipality, since, day, settings);
    }

    /** Likewise of what they are to confirm, and once more when the day has passed. */
    int askToConfirm(MunicipalityId municipality, LocalDate since, LocalDate day, DigestSettings settings) {
        return tellExecutors(
                "CONFIRMATION",
                "a.confirm_by <= greatest(cast(:soon as date), cast(:ahead as date))",
                municipality,
                since,
                day,
                settings);
    }

    private int tellExecutors(
            String kind,
            String which,
            MunicipalityId municipality,
            LocalDate since,
            LocalDate day,
            DigestSettings settings) {
        return settings("""
                        , found as materialized (
                            select a.id, a.school_id, a.person_id, p.school_id as plan_school_id, %s as reached
                            from assignment a
                            join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                            where a.municipality_id = :municipality and a.status in ('OPEN', 'RETURNED')
                              and %s
                        ), of_school as (
                            select school_id, count(distinct id) as amount, bool_or(reached) as reached
                            from (select f.school_id, f.id, f.reached from found f where f.school_id is not null
                                  union all
                                  select r.school_id, f.id, f.reached
                                  from found f
                                  join person r on r.municipality_id = :municipality and r.id = f.person_id
                                  where r.school_id is not null
                                  union all
                                  select f.plan_school_id, f.id, f.reached from found f where f.plan_school_id is not null) concerned
                            group by school_id
                        ), of_person as (
                            select person_id, count(*) as amount, bool_or(reached) as reached
                            from found where person_id is not null group by person_id
                        )
                        insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, scope, amount,
                                                personal_amount, days, dedupe_key)
                        select reader.municipality_id, reader.id, :kind, :day, :now, case when s.amount is not null then 'SCHOOL' end,
                               coalesce(s.amount, 0), coalesce(e.amount, 0), :aheadDays, concat(lower(:kind), ':', :day)
                        from reader
                        left join of_school s on reader.director and s.school_id = reader.school_id
                        left join of_person e on e.person_id = reader.person_id
                        left join notification_choice c on c.account_id = reader.id
                        where (s.reached or e.reached) and coalesce(c.reminders, true)
                        on conflict (account_id, dedupe_key) do nothing
                        """.formatted(REACHED, which), municipality, since, day, settings)
                .param("kind", kind)
                .param("soon", soon(day))
                .update();
    }

    /**
     * Tells whoever made the plan, and the heads, in the inbox of what has become late for as long as they want to hear of it: of each
     * lateness once, whenever it is seen that it is as late as that.
     */
    int escalate(MunicipalityId municipality, LocalDate day, DigestSettings settings) {
        return settings("""
                        , reached as materialized (
                            select l.id, p.created_by,
                                   l.staff_told_on is null and l.since <= :staffLate and exists (
                                       select from reader where reader.id = p.created_by and reader.staff and not reader.head) as for_staff,
                                   l.head_told_on is null and l.since <= :headLate and exists (
                                       select from reader where reader.head) as for_head
                            from lateness l
                            join assignment a on a.id = l.assignment_id
                            join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                            where l.municipality_id = :municipality and l.ended_on is null
                              and (l.staff_told_on is null and l.since <= :staffLate or l.head_told_on is null and l.since <= :headLate)
                            order by l.id
                            for update of l
                        ), marked as (
                            update lateness l
                            set staff_told_on = case when r.for_staff then :day else l.staff_told_on end,
                                head_told_on = case when r.for_head then :day else l.head_told_on end
                            from reached r
                            where l.id = r.id and (r.for_staff or r.for_head)
                        ), found as materialized (
                            select p.created_by, a.overdue_since
                            from assignment a
                            join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                            where a.municipality_id = :municipality and a.overdue_since <= :staffLate
                              and exists (select from reached where for_staff or for_head)
                        ), told as (
                            select reader.id, reader.municipality_id, 'MUNICIPALITY' as scope, :headAfter as days, count(*) as amount
                            from reader join found f on f.overdue_since <= :headLate
                            where reader.head and exists (select from reached where for_head)
                            group by reader.id, reader.municipality_id
                            union all
                            select reader.id, reader.municipality_id, 'OWN_PLANS', :staffAfter, count(*)
                            from reader join found f on f.created_by = reader.id
                            where reader.id in (select created_by from reached where for_staff)
                            group by reader.id, reader.municipality_id
                        )
                        insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, scope, amount, days,
                                                dedupe_key)
                        select municipality_id, id, 'ESCALATED', :day, :now, scope, amount, days, concat('escalated:', :day)
                        from told
                        on conflict (account_id, dedupe_key) do nothing
                        """, municipality, day, day, settings).update();
    }

    /** Tells the heads in the inbox that the week can be looked at. */
    int tellOfTheWeek(MunicipalityId municipality, LocalDate day) {
        return statement("""
                        insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, scope, amount, dedupe_key)
                        select reader.municipality_id, reader.id, 'WEEK', :day, :now, 'MUNICIPALITY',
                               (select coalesce(sum(c.amount), 0) from overdue_count c where c.municipality_id = :municipality),
                               concat('week:', :day)
                        from reader where reader.head
                        on conflict (account_id, dedupe_key) do nothing
                        """, municipality, day).update();
    }

    /**
     * Makes the letters of the day for all who have something to be told, an address, and have not said no.
     *
     * @param interim what lasts the whole period is a reason for a letter today
     */
    int dailyLetters(
            MunicipalityId municipality, LocalDate since, LocalDate day, DigestSettings settings, boolean interim) {
        return settings("""
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
                        """.formatted(REACHED, interim ? INTERIM : "false"), municipality, since, day, settings)
                .param("soon", soon(day))
                .update();
    }

    int weeklyLetters(MunicipalityId municipality, LocalDate since, LocalDate day) {
        return statement("""
                        insert into digest_letter (municipality_id, account_id, kind, day, since, next_attempt_at)
                        select reader.municipality_id, reader.id, 'WEEKLY', :day, :since, :now
                        from reader
                        left join notification_choice c on c.account_id = reader.id
                        where reader.head and reader.email <> '' and coalesce(c.weekly_mail, true)
                        on conflict (account_id, kind, day) do nothing
                        """, municipality, day).param("since", since).update();
    }

    /** Letters that no server has taken yet go into that of the day, which tells what they would have; old ones are forgotten. */
    void tidyLetters(MunicipalityId municipality, DigestKind kind, LocalDate day) {
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

    /**
     * One of the days of reminding of it lies after the day up to which all has been told; or that on which it begins to wait for its
     * confirmation.
     */
    private static final String REACHED = """
            coalesce(k.on_day = :day and :since < :day or a.confirm_by >= :since and a.confirm_by < :day
                     or exists (select from unnest(cast(:reminders as integer[])) d
                                where k.on_day - d > :since and k.on_day - d <= :day), false)""".replace("k.on_day", "coalesce(a.due_on, a.confirm_by)");

    /** What lasts the whole period and is not due soon. */
    private static final String INTERIM = """
            a.due_on > :soon and a.measure_id in (select lasting.id from measure lasting
                where lasting.municipality_id = :municipality and lasting.deadline_kind = 'WHOLE_PERIOD')""";

    private static LocalDate soon(LocalDate day) {
        return day.plusDays(AssignmentFilter.SOON_DAYS);
    }

    private StatementSpec settings(
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

    private StatementSpec statement(String sql, MunicipalityId municipality, LocalDate day) {
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
