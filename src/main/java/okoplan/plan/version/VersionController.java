package okoplan.plan.version;

import java.util.List;
import java.util.Optional;
import okoplan.plan.Amendments;
import okoplan.plan.PlanHeader;
import okoplan.plan.PlanSnapshot;
import okoplan.plan.PlanViews;
import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a plan: their list, each as it stood, and any two compared. */
@Controller
@RequestMapping("/plans/{id}")
class VersionController {

    private static final String NOW = "now";
    private static final String AMENDMENT = "amendment";

    private final PlanViews plans;
    private final PlanVersions versions;
    private final Amendments amendments;

    VersionController(PlanViews plans, PlanVersions versions, Amendments amendments) {
        this.plans = plans;
        this.versions = versions;
        this.amendments = amendments;
    }

    @GetMapping("/versions")
    String list(@PathVariable PlanId id, Actor actor, Model model) {
        model.addAttribute("plan", plans.header(actor, id));
        model.addAttribute("versions", versions.all(actor, id));
        return "plan/versions";
    }

    @GetMapping("/versions/{number}")
    String show(@PathVariable PlanId id, @PathVariable int number, Actor actor, Model model) {
        model.addAttribute("plan", plans.header(actor, id));
        model.addAttribute(
                "version",
                versions.all(actor, id).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("version " + number)));
        model.addAttribute("snapshot", versions.snapshot(actor, id, number));
        return "plan/version";
    }

    /**
     * Two versions side by side.
     *
     * @param from a number, «now» or «amendment»; empty: the version before the later one
     * @param to the same; empty: the working copy if the reader may see one, else the plan as it stands
     * @param all shows also what is the same in both
     */
    @GetMapping("/compare")
    String compare(
            @PathVariable PlanId id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean all,
            Actor actor,
            Model model) {
        PlanHeader plan = plans.header(actor, id);
        List<PlanVersion> known = versions.all(actor, id);
        Optional<PlanId> amendment = visibleAmendment(actor, plan);
        String later = !to.isEmpty() ? to : amendment.isPresent() ? AMENDMENT : NOW;
        String earlier = !from.isEmpty() ? from : AMENDMENT.equals(later) || known.isEmpty() ? NOW : "1";
        PlanComparison comparison =
                PlanComparison.of(read(actor, plan, earlier, amendment), read(actor, plan, later, amendment));
        model.addAttribute("plan", plan);
        model.addAttribute("versions", known);
        model.addAttribute("amendment", amendment.orElse(null));
        model.addAttribute("from", earlier);
        model.addAttribute("to", later);
        model.addAttribute("all", all);
        model.addAttribute("comparison", comparison);
        model.addAttribute("shown", all ? comparison : comparison.onlyChanges());
        if (AMENDMENT.equals(later)) {
            amendment.ifPresent(copy -> model.addAttribute("effect", amendments.effect(actor, copy)));
        }
        return "plan/compare";
    }

    private Optional<PlanId> visibleAmendment(Actor actor, PlanHeader plan) {
        return Optional.ofNullable(plan.amendment()).filter(copy -> plans.isVisible(actor, copy));
    }

    private PlanSnapshot read(Actor actor, PlanHeader plan, String which, Optional<PlanId> amendment) {
        return switch (which) {
            case NOW -> versions.now(actor, plan.id());
            case AMENDMENT -> versions.now(actor, amendment.orElseThrow(() -> new NotFoundException(which)));
            default -> versions.snapshot(actor, plan.id(), number(which));
        };
    }

    private static int number(String which) {
        try {
            return Integer.parseInt(which);
        } catch (NumberFormatException e) {
            throw new NotFoundException(which);
        }
    }
}
