package okoplan.notification;

import java.sql.Timestamp;
import java.time.LocalDate;
import okoplan.shared.AccountId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes messages about what a plan asks of their readers, in one statement per event. */
@Repository
class PlanPosts {

    private final JdbcClient jdbc;
    private final Today today;

    PlanPosts(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Tells directors how much the plan gives their schools, and executors how much it gives them. */
    int approved(MunicipalityId municipality, PlanId plan, AccountId by, LocalDate on) {
        return statement("with " + Readers.SQL + """
                , found as materialized (
                    select row_number() over () as number, a.school_id, a.person_id, p.school_id as plan_school_id,
                           count(*) as amount
                    from assignment a
                    join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                    where a.municipality_id = :municipality and a.plan_id = :plan and a.status <> 'CANCELLED'
                    group by a.school_id, a.person_id, p.school_id
                ),
                """ + Readers.BY_SCHOOL + """
                insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, scope, amount,
                                        personal_amount, plan_id, dedupe_key)
                select reader.municipality_id, reader.id, 'PLAN_APPROVED', :day, :now,
                       case when s.amount is not null then 'SCHOOL' end, coalesce(s.amount, 0), coalesce(e.amount, 0),
                       :plan, concat('approved:', :plan, ':', :day)
                from reader
                left join by_school s on reader.director and s.school_id = reader.school_id
                left join by_person e on e.person_id = reader.person_id
                where reader.id <> :by and (s.amount is not null or e.amount is not null)
                on conflict (account_id, dedupe_key) do nothing
                """, municipality, on)
                .param("plan", plan.value())
                .param("by", by.value())
                .update();
    }

    /**
     * Tells directors and executors how many of their assignments have been made, dated, moved or cancelled today in a plan in
     * force: one message a day and plan, brought up to date when more follows.
     */
    int changed(MunicipalityId municipality, PlanId plan, AccountId by, LocalDate on) {
        return told(
                InboxKind.PLAN_CHANGED,
                "changed",
                "'CREATED', 'DATE_SET', 'DATE_MOVED', 'CANCELLED', 'LEFT_PLAN'",
                municipality,
                plan,
                by,
                on);
    }

    /** Tells them likewise of what they had not done when the plan was closed, whatever becomes of it. */
    int closed(MunicipalityId municipality, PlanId plan, AccountId by, LocalDate on) {
        return told(
                InboxKind.PLAN_CLOSED,
                "closed",
                "'NOT_DONE', 'CARRY_DECIDED', 'CANCELLED'",
                municipality,
                plan,
                by,
                on);
    }

    /** Tells them what they are to do again. */
    int reopened(MunicipalityId municipality, PlanId plan, AccountId by, LocalDate on) {
        return told(InboxKind.PLAN_REOPENED, "reopened", "'REOPENED'", municipality, plan, by, on);
    }

    private int told(
            InboxKind kind,
            String prefix,
            String events,
            MunicipalityId municipality,
            PlanId plan,
            AccountId by,
            LocalDate on) {
        return statement("with " + Readers.SQL + """
                , found as materialized (
                    select row_number() over () as number, a.school_id, a.person_id, p.school_id as plan_school_id,
                           count(distinct a.id) as amount
                    from assignment_event e
                    join assignment a on a.municipality_id = e.municipality_id and a.id = e.assignment_id
                    join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                    where e.municipality_id = :municipality and e.happened_on = :day and a.plan_id = :plan
                      and e.kind in (%s)
                    group by a.school_id, a.person_id, p.school_id
                ),
                """.formatted(events) + Readers.BY_SCHOOL + """
                insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, scope, amount,
                                        personal_amount, plan_id, dedupe_key)
                select reader.municipality_id, reader.id, :kind, :day, :now,
                       case when s.amount is not null then 'SCHOOL' end, coalesce(s.amount, 0), coalesce(e.amount, 0),
                       :plan, concat(:prefix, ':', :plan, ':', :day)
                from reader
                left join by_school s on reader.director and s.school_id = reader.school_id
                left join by_person e on e.person_id = reader.person_id
                where reader.id <> :by and (s.amount is not null or e.amount is not null)
                on conflict (account_id, dedupe_key) do update
                set amount = excluded.amount, personal_amount = excluded.personal_amount, scope = excluded.scope,
                    created_at = excluded.created_at, read_at = null
                where inbox_item.amount <> excluded.amount or inbox_item.personal_amount <> excluded.personal_amount
                """, municipality, on)
                .param("kind", kind.name())
                .param("prefix", prefix)
                .param("plan", plan.value())
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
