package okoplan.plan.version;

import java.time.LocalDate;
import java.util.List;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.PlanSnapshot;
import okoplan.plan.PlanSnapshots;
import okoplan.plan.PlanViews;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Finds the versions of plans that {@link VersionKeeper} has kept. */
@Service
@PreAuthorize(Allowed.PLANNERS)
class PlanVersions {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final PlanViews plans;
    private final PlanSnapshots snapshots;
    private final JdbcClient jdbc;

    PlanVersions(PlanViews plans, PlanSnapshots snapshots, JdbcClient jdbc) {
        this.plans = plans;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
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

    private StatementSpec statement(String sql, PlanId plan) {
        return jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value());
    }
}
