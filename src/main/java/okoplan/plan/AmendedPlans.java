package okoplan.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.Role;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Successors;
import org.springframework.stereotype.Component;

/** Leads from the pages of a working copy, which may still be open, to the plan that has taken over its rows. */
@Component
class AmendedPlans implements Successors {

    private static final Pattern OF_A_PLAN = Pattern.compile("/plans/(\\d{1,18})(?:/.*)?");

    private final Amendments amendments;

    AmendedPlans(Amendments amendments) {
        this.amendments = amendments;
    }

    @Override
    public Optional<Instead> of(Actor actor, String path) {
        Matcher plan = OF_A_PLAN.matcher(path);
        return !plan.matches() || (!actor.isDepartment() && !actor.is(Role.DIRECTOR))
                ? Optional.empty()
                : amendments
                        .takenOver(actor, new PlanId(Long.parseLong(plan.group(1))))
                        .map(taken -> new Instead(
                                "/plans/" + taken, Flash.of("plan.amendment.already"), "web.gone.open", null));
    }
}
