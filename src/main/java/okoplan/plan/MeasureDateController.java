package okoplan.plan;

import java.util.List;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.Actor;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a date to a measure of a plan in force that had none. */
@Controller
@RequestMapping("/plans/{id}/measures/{measure}/date")
class MeasureDateController {

    private final PlanViews views;
    private final MeasureDates dates;

    MeasureDateController(PlanViews views, MeasureDates dates) {
        this.views = views;
        this.dates = dates;
    }

    @InitBinder
    void limitRows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(DateForm.ROWS);
    }

    @GetMapping
    String form(@PathVariable long id, @PathVariable long measure, Actor actor, Model model) {
        model.addAttribute("form", DateForm.blank());
        return page(new PlanId(id), new MeasureId(measure), actor, model);
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @PathVariable long measure,
            Actor actor,
            @ModelAttribute("form") DateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanId plan = new PlanId(id);
        List<DeadlineWindow> windows = form.windows(errors);
        if (!errors.hasErrors()) {
            try {
                dates.set(actor, plan, new MeasureId(measure), windows);
                redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.date.saved"));
                return "redirect:/plans/" + id + "#m" + measure;
            } catch (RuleViolationException refusal) {
                errors.reject(refusal.messageKey(), refusal.arguments(), null);
            }
        }
        return page(plan, new MeasureId(measure), actor, model);
    }

    private String page(PlanId id, MeasureId measure, Actor actor, Model model) {
        model.addAttribute("plan", views.headerToDate(actor, id));
        model.addAttribute("measure", views.measure(actor, id, measure));
        return "plan/date";
    }
}
