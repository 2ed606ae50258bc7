package okoplan.plan;

import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back the removal of rows and of drafts. */
@Controller
class PlanRemovalController {

    private final PlanEditing editing;
    private final PlanDrafts drafts;

    PlanRemovalController(PlanEditing editing, PlanDrafts drafts) {
        this.editing = editing;
        this.drafts = drafts;
    }

    @PostMapping("/plans/{id}/removals/{removal}/restore")
    String restore(Actor actor, @PathVariable PlanId id, @PathVariable long removal, RedirectAttributes redirect) {
        RowId row = editing.restoreRow(actor, id, removal).id();
        redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.editor.restored"));
        return "redirect:/plans/" + id + "/edit#" + row;
    }

    @PostMapping("/plans/removals/{removal}/restore")
    String restorePlan(Actor actor, @PathVariable long removal, RedirectAttributes redirect) {
        PlanId id = drafts.restore(actor, removal);
        redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.restored"));
        return "redirect:/plans/" + id;
    }
}
