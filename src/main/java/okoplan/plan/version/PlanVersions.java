package okoplan.plan.version;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.PlanAmended;
import okoplan.plan.PlanAmending;
import okoplan.plan.PlanApproved;
import okoplan.plan.PlanSnapshot;
import okoplan.plan.PlanSnapshots;
import okoplan.plan.PlanViews;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.Today;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps each version of a plan whole, in the transaction that puts it in force, and finds them again. */
@Service
@PreAuthorize(Allowed.PLANNERS)
class PlanVersions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PlanViews plans;
    private final PlanSnapshots snapshots;
    private final JdbcClient jdbc;
    private final Today today;

    PlanVersions(PlanViews plans, PlanSnapshots snapshots, JdbcClient jdbc, Today today) {
        this.plans = plans;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The versions of a plan, the latest first. */
    @Transactional(readOnly = true)
    List<PlanVersion> all(Actor actor, PlanId plan) {
        plans.header(actor, plan);
        return statement("""
                select v.number, v.order_number, v.order_date, v.reason, v.effective_on,
                       concat_ws(' ', p.last_name, p.first_name, p.middle_name) as by_name
                from plan_version v
                join account a on a.municipality_id = v.municipality_id and a.id = v.account_id
                join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                where v.municipality_id = :municipality and v.plan_id = :plan
                order by v.number desc
                """, plan)
                .query((rs, n) -> new PlanVersion(
                        rs.getInt("number"),
                        new ApprovalOrder(rs.getString("order_number"), rs.getObject("order_date", LocalDate.class)),
                        rs.getString("reason"),
                        rs.getObject("effective_on", LocalDate.class),
                        rs.getString("by_name")))
                .list();
    }

    /** A version with its rows. */
    @Transactional(readOnly = true)
    PlanSnapshot snapshot(Actor actor, PlanId plan, int number) {
        plans.header(actor, plan);
        return statement("""
                select content from plan_version
                where municipality_id = :municipality and plan_id = :plan and number = :number
                """, plan)
                .param("number", number)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, PlanSnapshot.class))
                .orElseThrow(() -> new NotFoundException("version " + number));
    }

    /** The plan, or a working copy, as it stands now. */
    @Transactional(readOnly = true)
    PlanSnapshot now(Actor actor, PlanId plan) {
        plans.header(actor, plan);
        return snapshots.take(plan);
    }

    @EventListener
    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanApproved approved) {
        keepFirst(approved.plan());
    }

    /** A plan that was approved before versions were kept gets its first one before it changes. */
    @EventListener
    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmending amending) {
        keepFirst(amending.plan());
    }

    @EventListener
    @PreAuthorize(Allowed.SIGNED_IN)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmended amended) {
        keep(amended.plan(), amended.order(), amended.reason(), amended.on(), amended.at(), amended.by());
    }

    private void keepFirst(PlanId plan) {
        record Approval(ApprovalOrder order, LocalDate on, AccountId by) {}
        statement("""
                select order_number, order_date, approved_on, approved_by from plan p
                where municipality_id = :municipality and id = :plan
                  and not exists (select from plan_version v where v.plan_id = p.id)
                """, plan)
                .query((rs, n) -> new Approval(
                        new ApprovalOrder(rs.getString("order_number"), rs.getObject("order_date", LocalDate.class)),
                        rs.getObject("approved_on", LocalDate.class),
                        new AccountId(rs.getLong("approved_by"))))
                .optional()
                .ifPresent(first -> keep(plan, first.order, "", first.on, today.instant(), first.by));
    }

    private void keep(PlanId plan, ApprovalOrder order, String reason, LocalDate on, Instant at, AccountId by) {
        statement("""
                insert into plan_version (plan_id, number, municipality_id, order_number, order_date, reason, effective_on,
                                          recorded_at, account_id, content)
                select :plan, coalesce(max(number), 0) + 1, :municipality, :orderNumber, :orderDate, :reason, :on, :at, :by,
                       :content::jsonb
                from plan_version
                where municipality_id = :municipality and plan_id = :plan
                """, plan)
                .param("orderNumber", order.number())
                .param("orderDate", order.date())
                .param("reason", reason)
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("content", JSON.writeValueAsString(snapshots.take(plan)))
                .update();
    }

    private StatementSpec statement(String sql, PlanId plan) {
        return jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value());
    }
}
