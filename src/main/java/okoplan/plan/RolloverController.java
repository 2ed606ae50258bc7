package okoplan.plan;

import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins the plan for the next year. */
@Controller
@RequestMapping("/plans/{id}/next")
class RolloverController {

    private final PlanRollover rollover;
    private final PlanClosing plans;
    private final Today today;

    RolloverController(PlanRollover rollover, PlanClosing plans, Today today) {
        this.rollover = rollover;
        this.plans = plans;
        this.today = today;
    }

    @GetMapping
    String form(Actor actor, @PathVariable PlanId id, Model model) {
        PlanHeader plan = plans.header(actor, id);
        model.addAttribute("form", RolloverForm.of(plan, today.dateIn(actor.zone())));
        return page(actor, plan, model);
    }

    @PostMapping
    String begin(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute("form") RolloverForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanHeader plan = plans.header(actor, id);
        DateRange period = form.period(errors, today.dateIn(actor.zone()));
        if (period != null && !errors.hasErrors()) {
            try {
                PlanId next = rollover.begin(actor, id, form.getTitle(), period);
                redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.next.done"));
                return "redirect:/plans/" + next + "/last-year";
            } catch (RuleViolationException refusal) {
                if (refusal.messageKey().equals("plan.next.period-not-later")) {
                    errors.rejectValue("period", refusal.messageKey());
                } else {
                    MeasurePages.reject(errors, refusal);
                }
            }
        }
        return page(actor, plan, model);
    }

    private String page(Actor actor, PlanHeader plan, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("years", PeriodChoice.years(today.dateIn(actor.zone())));
        return "plan/next";
    }
}
