package okoplan.notification;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import okoplan.shared.AccountId;
import okoplan.shared.ExtensionId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.ReportId;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Writes messages about assignments for all whom an event concerns, in one statement per event. A message that is there already is
 * left alone, so that an event delivered twice doubles nothing.
 */
@Repository
class InboxPosts {

    private final JdbcClient jdbc;
    private final Today today;

    InboxPosts(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * One message a day for each person whom something newly found overdue concerns: the head with all, staff with those of
     * the plans that they created, directors with their school's, executors with their own.
     */
    int overdue(MunicipalityId municipality, LocalDate day) {
        return statement("with " + Readers.SQL + """
                , found as materialized (
                    select row_number() over () as number, a.school_id, a.person_id, p.school_id as plan_school_id,
                           p.created_by, count(*) as amount
                    from lateness l
                    join assignment a on a.municipality_id = l.municipality_id and a.id = l.assignment_id
                    join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                    where l.municipality_id = :municipality and l.flagged_on = :day
                    group by a.school_id, a.person_id, p.school_id, p.created_by
                ),
                """ + Readers.BY_SCHOOL + """
                , concerned as (
                    select reader.id, reader.municipality_id,
                           case when reader.head then 'MUNICIPALITY'
                                when reader.staff then 'OWN_PLANS'
                                when reader.director then 'SCHOOL' end as scope,
                           coalesce(case when reader.head then (select sum(amount) from found)
                                when reader.staff then s.amount
                                when reader.director then d.amount end, 0) as amount,
                           coalesce(e.amount, 0) as personal_amount
                    from reader
                    left join (select created_by, sum(amount) as amount from found group by created_by) s
                        on s.created_by = reader.id
                    left join by_school d on d.school_id = reader.school_id
                    left join by_person e on e.person_id = reader.person_id
                )
                insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, scope, amount,
                                        personal_amount, dedupe_key)
                select municipality_id, id, 'OVERDUE', :day, :now, scope, amount, personal_amount, concat('overdue:', :day)
                from concerned
                where amount > 0 or personal_amount > 0
                on conflict (account_id, dedupe_key) do nothing
                """, municipality, day)
                .update();
    }

    /** Tells the department on the day that reports begin to wait too long; not every day that they wait. */
    int reviewLate(MunicipalityId municipality, LocalDate day) {
        return statement("with " + Readers.SQL + """
                , late as materialized (
                    select p.created_by, count(*) as amount
                    from assignment a
                    join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                    where a.municipality_id = :municipality and a.status = 'REPORTED' and a.review_due_on < :day
                      and a.review_due_on >= coalesce((select max(r.day) from flagging_run r
                          where r.municipality_id = :municipality and r.ran_on < :day), date '2000-01-01')
                    group by p.created_by
                )
                insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, scope, amount, dedupe_key)
                select reader.municipality_id, reader.id, 'REVIEW_LATE', :day, :now,
                       case when reader.head then 'MUNICIPALITY' else 'OWN_PLANS' end,
                       sum(late.amount), concat('review-late:', :day)
                from reader
                join late on reader.head or reader.staff and late.created_by = reader.id
                group by reader.municipality_id, reader.id, reader.head
                on conflict (account_id, dedupe_key) do nothing
                """, municipality, day).update();
    }

    /** Tells who reported, the directors of the school and the person who is to do it what became of a report. */
    int reviewed(MunicipalityId municipality, ReportId report, InboxKind kind, AccountId by, LocalDate on) {
        return statement("with " + Readers.SQL + """
                , reviewed as (
                    select r.id, r.submitted_by, r.review_comment, a.id as assignment_id, a.school_id, a.person_id
                    from report r
                    join assignment a on a.municipality_id = r.municipality_id and a.id = r.assignment_id
                    where r.municipality_id = :municipality and r.id = :report
                )
                insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, assignment_id, detail,
                                        dedupe_key)
                select reader.municipality_id, reader.id, :kind, :day, :now, reviewed.assignment_id,
                       reviewed.review_comment, concat('reviewed:', reviewed.id)
                from reader
                join reviewed on reader.id = reviewed.submitted_by
                    or reader.director and reader.school_id = reviewed.school_id
                    or reader.person_id = reviewed.person_id
                where reader.id <> :by
                on conflict (account_id, dedupe_key) do nothing
                """, municipality, on)
                .param("report", report.value())
                .param("kind", kind.name())
                .param("by", by.value())
                .update();
    }

    /** Tells whoever keeps the plan, or else the heads, that a report waits for review no more. */
    int withdrawn(MunicipalityId municipality, ReportId report, AccountId by, LocalDate on) {
        return statement("with " + Readers.SQL + """
                , withdrawn as (
                    select r.id, r.assignment_id, p.created_by, coalesce(s.short_name, o.short_name, '') as executor
                    from report r
                    join assignment a on a.municipality_id = r.municipality_id and a.id = r.assignment_id
                    join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                    left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                    left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                    where r.municipality_id = :municipality and r.id = :report
                )
                insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, assignment_id, detail,
                                        dedupe_key)
                select reader.municipality_id, reader.id, 'REPORT_WITHDRAWN', :day, :now, withdrawn.assignment_id,
                       withdrawn.executor, concat('withdrawn:', withdrawn.id)
                from reader
                join withdrawn on (reader.head or reader.staff) and reader.id = withdrawn.created_by
                    or reader.head and not exists (select 1 from reader keeper
                                                   where (keeper.head or keeper.staff) and keeper.id = withdrawn.created_by)
                where reader.id <> :by
                on conflict (account_id, dedupe_key) do nothing
                """, municipality, on)
                .param("report", report.value())
                .param("by", by.value())
                .update();
    }

    /**
     * Tells whoever keeps the plans, or else the heads, that a later date is asked for: one message for all that was asked with one
     * form.
     */
    int extensionsAsked(MunicipalityId municipality, UUID form, AccountId by, LocalDate on) {
        return statement("with " + Readers.SQL + """
                , asked as (
                    select e.assignment_id, e.reason, p.created_by, coalesce(s.short_name, o.short_name, '') as executor
                    from extension e
                    join assignment a on a.municipality_id = e.municipality_id and a.id = e.assignment_id
                    join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                    left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                    left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                    where e.municipality_id = :municipality and e.submission_key = :form and e.asked_by = :by
                )
                insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, scope, amount, assignment_id,
                                        detail, dedupe_key)
                select reader.municipality_id, reader.id, 'EXTENSION_ASKED', :day, :now,
                       case when reader.id = min(asked.created_by) then 'OWN_PLANS' else 'MUNICIPALITY' end, count(*),
                       min(asked.assignment_id),
                       concat_ws('. ', case when min(asked.executor) = max(asked.executor) then nullif(min(asked.executor), '') end,
                                 min(asked.reason)),
                       concat('extension-asked:', :form)
                from reader
                join asked on (reader.head or reader.staff) and reader.id = asked.created_by
                    or reader.head and not exists (select 1 from reader keeper
                                                   where (keeper.head or keeper.staff) and keeper.id = asked.created_by)
                where reader.id <> :by
                group by reader.municipality_id, reader.id
                on conflict (account_id, dedupe_key) do nothing
                """, municipality, on)
                .param("form", form)
                .param("by", by.value())
                .update();
    }

    /** Tells who asked, the directors of the school and the person who is to do it what was decided. */
    int extensionDecided(MunicipalityId municipality, ExtensionId extension, AccountId by, LocalDate on) {
        return statement("with " + Readers.SQL + """
                , decided as (
                    select e.id, e.asked_by, e.status, a.id as assignment_id, a.school_id, a.person_id,
                           concat_ws('. ', 'до ' || to_char(e.effective_due, 'DD.MM.YYYY'), nullif(e.comment, '')) as detail
                    from extension e
                    join assignment a on a.municipality_id = e.municipality_id and a.id = e.assignment_id
                    where e.municipality_id = :municipality and e.id = :extension and e.status in ('GRANTED', 'REFUSED')
                )
                insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, assignment_id, detail,
                                        dedupe_key)
                select reader.municipality_id, reader.id, 'EXTENSION_' || decided.status, :day, :now, decided.assignment_id,
                       decided.detail, concat('extension:', decided.id)
                from reader
                join decided on reader.id = decided.asked_by
                    or reader.director and reader.school_id = decided.school_id
                    or reader.person_id = decided.person_id
                where reader.id <> :by
                on conflict (account_id, dedupe_key) do nothing
                """, municipality, on)
                .param("extension", extension.value())
                .param("by", by.value())
                .update();
    }

    private StatementSpec statement(String sql, MunicipalityId municipality, LocalDate day) {
        return jdbc.sql(sql)
                .param("municipality", municipality.value())
                .param("day", day)
                .param("now", Timestamp.from(today.instant()));
    }
}
