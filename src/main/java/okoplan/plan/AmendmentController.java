package okoplan.plan;

import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins the amendment of a plan in force and leads to its editor. */
@Controller
class AmendmentController {

    private final Amendments amendments;

    AmendmentController(Amendments amendments) {
        this.amendments = amendments;
    }

    @PostMapping("/plans/{id}/amendment")
    String begin(@PathVariable PlanId id, Actor actor, RedirectAttributes redirect) {
        PlanId copy = amendments.begin(actor, id);
        redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.amendment.begun"));
        return "redirect:/plans/" + copy + "/edit";
    }
}
