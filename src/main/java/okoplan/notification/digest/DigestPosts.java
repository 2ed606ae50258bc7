package okoplan.notification.digest;

import java.time.LocalDate;
import okoplan.shared.MunicipalityId;
import org.springframework.stereotype.Repository;

/** Tells in the inbox what a day's digest has to tell, in one statement each. */
@Repository
class DigestPosts {

    private final DigestStatements statements;

    DigestPosts(DigestStatements statements) {
        this.statements = statements;
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
        return statements
                .settings("""
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
                        """.formatted(DigestStatements.REACHED, which), municipality, since, day, settings)
                .param("kind", kind)
                .param("soon", DigestStatements.soon(day))
                .update();
    }

    /**
     * Tells whoever made the plan, and the heads, in the inbox of what has become late for as long as they want to hear of it: of each
     * lateness once, whenever it is seen that it is as late as that.
     */
    int escalate(MunicipalityId municipality, LocalDate day, DigestSettings settings) {
        return statements.settings("""
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
        return statements.statement("""
                        insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, scope, amount, dedupe_key)
                        select reader.municipality_id, reader.id, 'WEEK', :day, :now, 'MUNICIPALITY',
                               (select coalesce(sum(c.amount), 0) from overdue_count c where c.municipality_id = :municipality),
                               concat('week:', :day)
                        from reader where reader.head
                        on conflict (account_id, dedupe_key) do nothing
                        """, municipality, day).update();
    }
}
