package okoplan.plan.version;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.PlanAmended;
import okoplan.plan.PlanAmending;
import okoplan.plan.PlanApproved;
import okoplan.plan.PlanSnapshots;
import okoplan.shared.AccountId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each version of a plan whole, in the transaction that puts it in force. */
@Component
class VersionKeeper {

    private final PlanSnapshots snapshots;
    private final JdbcClient jdbc;
    private final Today today;

    VersionKeeper(PlanSnapshots snapshots, JdbcClient jdbc, Today today) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.today = today;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanApproved approved) {
        keepFirst(approved.plan());
    }

    /** A plan that was approved before versions were kept gets its first one before it changes. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmending amending) {
        keepFirst(amending.plan());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmended amended) {
        keep(
                amended.plan(),
                amended.copy(),
                amended.order(),
                amended.reason(),
                amended.on(),
                amended.at(),
                amended.by());
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
                .ifPresent(first -> keep(plan, null, first.order, "", first.on, today.instant(), first.by));
    }

    private void keep(
            PlanId plan,
            @Nullable PlanId copy,
            ApprovalOrder order,
            String reason,
            LocalDate on,
            Instant at,
            AccountId by) {
        statement("""
                insert into plan_version (plan_id, number, municipality_id, order_number, order_date, reason, effective_on,
                                          recorded_at, account_id, copy_id, content)
                select :plan, coalesce(max(number), 0) + 1, :municipality, :orderNumber, :orderDate, :reason, :on, :at, :by, :copy,
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
                .param("copy", copy == null ? null : copy.value(), Types.BIGINT)
                .param("content", PlanVersions.JSON.writeValueAsString(snapshots.take(plan)))
                .update();
    }

    private StatementSpec statement(String sql, PlanId plan) {
        return jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value());
    }
}
