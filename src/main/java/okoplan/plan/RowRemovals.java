package okoplan.plan;

import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.removal.Removals;
import okoplan.shared.removal.Removals.Removal;
import okoplan.shared.removal.Removed;
import okoplan.shared.removal.Rows;
import okoplan.shared.view.Undo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps rows that are removed from a draft, and whole drafts, and puts them back where they stood. The caller holds the plan locked. */
@Component
class RowRemovals {

    static final String ROW = "PLAN_ROW";
    static final String PLAN = "PLAN";
    private static final String WINDOWS = "deadline_window";
    private static final String PARTIES = "responsible_party";

    private final Removals removals;
    private final RowOrder order;
    private final JdbcClient jdbc;

    RowRemovals(Removals removals, RowOrder order, JdbcClient jdbc) {
        this.removals = removals;
        this.order = order;
        this.jdbc = jdbc;
    }

    long keep(Actor actor, PlanId plan, RowId row, String number, String title) {
        List<Long> id = List.of(row.value());
        return removals.keep(
                actor,
                new Removal(
                        ROW,
                        plan.value(),
                        order.position(plan, row),
                        row.toString(),
                        number.isEmpty() ? title : number + " " + title),
                row.isMeasure()
                        ? List.of(
                                Rows.of("measure", row.value()),
                                Rows.of(WINDOWS, "measure_id", id),
                                Rows.of(PARTIES, "measure_id", id))
                        : List.of(Rows.of("section", row.value())));
    }

    /** Rows that were removed within a day and can be put back, the latest first. The caller has seen to it that the plan is visible. */
    List<Removed> of(PlanId plan) {
        return removals.of(ROW, plan.value());
    }

    RowId putBack(PlanId plan, long id) {
        Removed removed = removals.find(ROW, id);
        if (!Long.valueOf(plan.value()).equals(removed.owner())) {
            throw new NotFoundException(id);
        }
        RowId row = RowId.parse(removed.subject());
        if (removed.back()) {
            return row;
        }
        order.requireRoom(plan, 1);
        if (row.isMeasure()) {
            requireBack(removals.putBack(removed, "measure", List.of("section_id"), ""));
            removals.putBack(removed, WINDOWS);
            removals.putBack(removed, PARTIES);
        } else {
            requireBack(removals.putBack(removed, "section"));
        }
        Integer position = removed.position();
        if (position != null) {
            order.put(plan, row, position);
        }
        order.deriveSections(plan);
        removals.done(removed);
        return row;
    }

    long keep(Actor actor, Plan plan, List<Long> measures) {
        List<Long> id = List.of(plan.id().value());
        return removals.keep(
                actor,
                new Removal(PLAN, null, null, plan.id().toString(), plan.title()),
                List.of(
                        Rows.of("plan", plan.id().value()),
                        Rows.of("section", "plan_id", id),
                        Rows.of("measure", "plan_id", id),
                        Rows.of(WINDOWS, "measure_id", measures),
                        Rows.of(PARTIES, "measure_id", measures)));
    }

    /** The offer to put a draft back. */
    static Undo undo(long removal) {
        return new Undo("/plans/removals/" + removal + "/restore");
    }

    /** Puts a draft back for the person who threw it away. */
    PlanId putBackPlan(Actor actor, long id) {
        Removed removed = removals.find(PLAN, id);
        if (!removed.by().equals(actor.account())) {
            throw new NotFoundException(id);
        }
        PlanId plan = new PlanId(Long.parseLong(removed.subject()));
        if (removed.back()) {
            return plan;
        }
        requireBack(removals.putBack(removed, "plan"));
        requireSamePlan(plan);
        for (String table : List.of("section", "measure", WINDOWS, PARTIES)) {
            removals.putBack(removed, table);
        }
        removals.done(removed);
        return plan;
    }

    /** A working copy of rows that another amendment has changed since would take that amendment back. */
    private void requireSamePlan(PlanId draft) {
        boolean amended = jdbc.sql("""
                        select exists (
                            select from plan copy
                            join plan_version v on v.municipality_id = copy.municipality_id and v.plan_id = copy.amends_plan_id
                            where copy.municipality_id = :municipality and copy.id = :draft and v.number > 1
                              and v.recorded_at >= copy.created_at)
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("draft", draft.value())
                .query(Boolean.class)
                .single();
        if (amended) {
            throw new RuleViolationException("plan.restore.amended");
        }
    }

    /** Something else may have taken its place: another amendment of the same plan, another row for the same measure. */
    private static void requireBack(int back) {
        if (back == 0) {
            throw new RuleViolationException("plan.restore.taken");
        }
    }
}
