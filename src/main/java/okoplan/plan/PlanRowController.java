package okoplan.plan;

import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Undo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving and removing rows by buttons and pages, as it works without scripts and on a phone. */
@Controller
@RequestMapping("/plans/{id}/rows/{row}")
class PlanRowController {

    private final PlanEditing editing;
    private final PlanViews plans;
    private final MeasurePages pages;

    PlanRowController(PlanEditing editing, PlanViews plans, MeasurePages pages) {
        this.editing = editing;
        this.plans = plans;
        this.pages = pages;
    }

    @PostMapping("/move")
    String move(Actor actor, @PathVariable PlanId id, @PathVariable RowId row, @RequestParam RowPlace.Side towards) {
        editing.moveRow(actor, id, row, towards);
        return "redirect:/plans/" + id + "/edit#" + row;
    }

    @GetMapping("/remove")
    String confirm(Actor actor, @PathVariable PlanId id, @PathVariable RowId row, Model model) {
        pages.requireOpen(actor, id);
        pages.header(actor, id, model);
        model.addAttribute("row", plans.row(actor, id, row));
        return "plan/editor-remove";
    }

    @PostMapping("/remove")
    String remove(
            Actor actor,
            @PathVariable PlanId id,
            @PathVariable RowId row,
            @RequestParam int version,
            RedirectAttributes redirect) {
        long removal = editing.removeRow(actor, id, row, version);
        redirect.addFlashAttribute(
                Flash.NAME, Flash.of(row.isMeasure() ? "plan.editor.removed" : "plan.editor.section-removed"));
        redirect.addFlashAttribute(Undo.NAME, new Undo("/plans/" + id + "/removals/" + removal + "/restore"));
        return "redirect:/plans/" + id + "/edit";
    }
}
