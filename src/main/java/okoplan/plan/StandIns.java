package okoplan.plan;

import java.util.Optional;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures of a working copy that stand for measures in force. What moves a deadline in force moves it in the copy as well,
 * unless the amendment itself has changed it: then the amendment has the last word.
 */
@Component
class StandIns {

    private final PlanRepository plans;
    private final MeasureRepository measures;
    private final JdbcClient jdbc;

    StandIns(PlanRepository plans, MeasureRepository measures, JdbcClient jdbc) {
        this.plans = plans;
        this.measures = measures;
        this.jdbc = jdbc;
    }

    /**
     * The stand-in whose deadline is that of the measure in force, to be asked before that one changes. Locks the working
     * copy; the caller has the plan in force locked.
     */
    Optional<Measure> following(PlanId plan, Measure measure) {
        return plans.findAmendment(plan.value())
                .flatMap(plans::findLocked)
                .flatMap(copy -> measures.findStandIn(measure.id().value()))
                .filter(standIn -> standIn.deadlinePhrase().equals(measure.deadlinePhrase())
                        && standIn.isDeadlineOverridden() == measure.isDeadlineOverridden()
                        && sameWindows(measure, standIn));
    }

    private boolean sameWindows(Measure measure, Measure standIn) {
        return jdbc.sql("""
                        select not exists (
                            (select starts_on, due_on from deadline_window
                             where municipality_id = :municipality and measure_id = :one
                             except all
                             select starts_on, due_on from deadline_window
                             where municipality_id = :municipality and measure_id = :other)
                            union all
                            (select starts_on, due_on from deadline_window
                             where municipality_id = :municipality and measure_id = :other
                             except all
                             select starts_on, due_on from deadline_window
                             where municipality_id = :municipality and measure_id = :one))
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("one", measure.id().value())
                .param("other", standIn.id().value())
                .query(Boolean.class)
                .single();
    }
}
