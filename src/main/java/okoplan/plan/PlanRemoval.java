package okoplan.plan;

import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes the rows of a draft with their windows and parties, each kind in one statement. */
@Component
class PlanRemoval {

    private final JdbcClient jdbc;

    PlanRemoval(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void removeRows(PlanId plan) {
        String ofPlan = " where municipality_id = :municipality and measure_id in"
                + " (select id from measure where municipality_id = :municipality and plan_id = :plan)";
        run("delete from deadline_window" + ofPlan, plan);
        run("delete from responsible_party" + ofPlan, plan);
        run("delete from measure where municipality_id = :municipality and plan_id = :plan", plan);
        run("delete from section where municipality_id = :municipality and plan_id = :plan", plan);
    }

    private void run(String sql, PlanId plan) {
        jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .update();
    }
}
