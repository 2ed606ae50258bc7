package okoplan.plan;

import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan as a table to be edited, and what phrases are read as while they are typed. */
@Controller
@RequestMapping("/plans/{id}")
class PlanEditorController {

    private final PlanViews plans;
    private final RowRemovals removals;
    private final PlanReadings readings;

    PlanEditorController(PlanViews plans, RowRemovals removals, PlanReadings readings) {
        this.plans = plans;
        this.removals = removals;
        this.readings = readings;
    }

    @GetMapping("/edit")
    String editor(Actor actor, @PathVariable PlanId id, Model model) {
        PlanView plan = plans.get(actor, id);
        if (!plan.may().edit()) {
            if (plan.header().isDraft()) {
                throw new AccessDeniedException("not for this role");
            }
            return "redirect:/plans/" + id.value();
        }
        model.addAttribute("plan", plan.header());
        model.addAttribute("rows", plan.rows());
        model.addAttribute("measureCount", plan.measures().size());
        model.addAttribute("removed", removals.of(id));
        return "plan/editor";
    }

    @GetMapping("/deadline-reading")
    String deadlineReading(
            Actor actor,
            @PathVariable PlanId id,
            @RequestParam(name = "deadlinePhrase", defaultValue = "") String phrase,
            @RequestParam(required = false) @Nullable RowId row,
            Model model) {
        model.addAttribute("deadline", readings.deadline(actor, id, row, Texts.text(phrase, Texts.PHRASE)));
        return "plan/editor-readings :: deadline(deadline=${deadline})";
    }

    @GetMapping("/responsible-reading")
    String responsibleReading(
            Actor actor,
            @PathVariable PlanId id,
            @RequestParam(name = "responsibleText", defaultValue = "") String text,
            Model model) {
        model.addAttribute("responsible", readings.responsible(actor, id, Texts.text(text, Texts.LONG)));
        return "plan/editor-readings :: responsible(responsible=${responsible})";
    }

    @GetMapping("/executors")
    String executors(
            Actor actor,
            @PathVariable PlanId id,
            @RequestParam(name = "q", defaultValue = "") String letters,
            Model model) {
        model.addAttribute("choices", readings.suggestions(actor, id, letters));
        return "plan/editor-readings :: suggestions";
    }
}
