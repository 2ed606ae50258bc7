package okoplan.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.removal.Removals;
import okoplan.shared.removal.Removed;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Successors;
import okoplan.shared.view.Undo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads from the pages of a draft that was thrown away, which may still be open, to what is left, and says who did it. */
@Component
class RemovedPlans implements Successors {

    private static final Pattern OF_A_PLAN = Pattern.compile("/plans/(\\d{1,18})(?:/.*)?");

    private final Removals removals;

    RemovedPlans(Removals removals) {
        this.removals = removals;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instead> of(Actor actor, String path) {
        Matcher plan = OF_A_PLAN.matcher(path);
        return plan.matches()
                ? removals.latest(RowRemovals.PLAN, new PlanId(Long.parseLong(plan.group(1))).toString())
                        .flatMap(removed -> instead(actor, removed))
                : Optional.empty();
    }

    private Optional<Instead> instead(Actor actor, Removed removed) {
        Long school = number(removed, "school_id");
        PlanLevel level = school == null ? PlanLevel.MUNICIPAL : PlanLevel.SCHOOL;
        if (!PlanAccess.maySee(actor, level, school == null ? null : new SchoolId(school), PlanStatus.DRAFT)) {
            return Optional.empty();
        }
        Long amended = number(removed, "amends_plan_id");
        Undo undo = removed.by().equals(actor.account()) ? RowRemovals.undo(removed.id()) : null;
        return Optional.of(
                amended == null
                        ? new Instead(
                                "/plans",
                                Flash.of("plan.deleted.already", removed.label(), removed.byName()),
                                "plan.deleted.list",
                                undo)
                        : new Instead(
                                "/plans/" + amended,
                                Flash.of("plan.amendment.dropped.already", removed.label(), removed.byName()),
                                "web.gone.open",
                                undo));
    }

    private @Nullable Long number(Removed removed, String column) {
        return removals.kept(removed, "plan", column).map(Long::valueOf).orElse(null);
    }
}
