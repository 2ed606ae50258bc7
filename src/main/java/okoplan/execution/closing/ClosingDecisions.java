package okoplan.execution.closing;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import okoplan.plan.PlanClosing;
import okoplan.plan.PlanHeader;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to become of everything that is open when a plan closes: said over days, by several people, and counting only then. */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class ClosingDecisions {

    private static final String FORGET = """
            delete from closing_decision d using assignment a
            where a.municipality_id = :municipality and a.plan_id = :plan and a.id = d.assignment_id and d.was_status is null
              and %s
            """;

    private static final String DECIDE = """
            insert into closing_decision (assignment_id, municipality_id, plan_id, fate, reason, decided_by, decided_at)
            select a.id, a.municipality_id, a.plan_id, :fate, :reason, :by, :now
            from assignment a
            where a.municipality_id = :municipality and a.plan_id = :plan and a.status in ('OPEN', 'RETURNED') and %s
            on conflict (assignment_id) do update
            set fate = excluded.fate, reason = excluded.reason, decided_by = excluded.decided_by,
                decided_at = excluded.decided_at, was_status = null
            where (closing_decision.fate, closing_decision.reason) is distinct from (excluded.fate, excluded.reason)
            """;

    private static final String OF_MEASURE = "a.measure_id = any(:ids)";
    private static final String OF_ASSIGNMENT = "a.id = any(:ids)";

    private final PlanClosing plans;
    private final ClosingQueries queries;
    private final JdbcClient jdbc;
    private final Today today;

    ClosingDecisions(PlanClosing plans, ClosingQueries queries, JdbcClient jdbc, Today today) {
        this.plans = plans;
        this.queries = queries;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The plan and what of it is open, measure by measure. */
    public record Page(
            PlanHeader plan, List<OpenMeasure> measures, ClosingState state, boolean mayClose, String conclusion) {}

    @Transactional(readOnly = true)
    public Page page(Actor actor, PlanId id) {
        PlanHeader plan = plans.header(actor, id);
        return new Page(
                plan,
                queries.measures(id),
                queries.state(id),
                PlanClosing.mayClose(actor, plan),
                plans.conclusion(actor, id));
    }

    /** One measure and what of it is open. */
    record MeasurePage(PlanHeader plan, OpenMeasure measure, List<OpenAssignment> assignments) {}

    @Transactional(readOnly = true)
    MeasurePage measure(Actor actor, PlanId id, MeasureId measure) {
        PlanHeader plan = plans.header(actor, id);
        OpenMeasure open = queries.measures(id).stream()
                .filter(row -> row.id() == measure.value())
                .findFirst()
                .orElseThrow(() -> new NotFoundException(measure));
        return new MeasurePage(plan, open, queries.assignments(id, measure));
    }

    /** Says it of all that is open of these measures. */
    @Transactional
    public void decideMeasures(Actor actor, PlanId plan, Collection<Change> changes) {
        decide(actor, plan, changes, OF_MEASURE);
    }

    /** Says it of these assignments. */
    @Transactional
    public void decideAssignments(Actor actor, PlanId plan, Collection<Change> changes) {
        decide(actor, plan, changes, OF_ASSIGNMENT);
    }

    private void decide(Actor actor, PlanId plan, Collection<Change> changes, String which) {
        plans.prepare(actor, plan);
        Long[] forgotten = changes.stream()
                .filter(change -> change.decision() == null)
                .map(Change::id)
                .toArray(Long[]::new);
        if (forgotten.length > 0) {
            jdbc.sql(FORGET.formatted(which))
                    .param("municipality", MunicipalityScope.current().id().value())
                    .param("plan", plan.value())
                    .param("ids", forgotten)
                    .update();
        }
        changes.stream()
                .map(Change::decision)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(decision -> decide(
                        actor,
                        plan,
                        decision,
                        changes.stream()
                                .filter(change -> decision.equals(change.decision()))
                                .map(Change::id)
                                .toArray(Long[]::new),
                        which));
    }

    private void decide(Actor actor, PlanId plan, Decision decision, Long[] ids, String which) {
        String ongoing = decision.fate() == Fate.DONE ? " and a.timing in ('CONTINUOUS', 'ON_DEMAND')" : "";
        jdbc.sql(DECIDE.formatted(which + ongoing))
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .param("fate", decision.fate().name())
                .param("reason", decision.reason())
                .param("by", actor.account().value())
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }
}
