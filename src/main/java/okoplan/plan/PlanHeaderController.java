package okoplan.plan;

import jakarta.servlet.http.HttpServletResponse;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SchoolId;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Today;
import okoplan.shared.conflict.Conflict;
import okoplan.shared.view.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Title and period of a plan: a new one, or a draft changed. The department makes municipal plans, a director the school's. */
@Controller
class PlanHeaderController {

    private static final String FORM = "form";
    private static final String PAGE = "plan/editor-header";

    private final PlanDrafts drafts;
    private final PlanViews plans;
    private final MeasurePages pages;
    private final Today today;

    PlanHeaderController(PlanDrafts drafts, PlanViews plans, MeasurePages pages, Today today) {
        this.drafts = drafts;
        this.plans = plans;
        this.pages = pages;
        this.today = today;
    }

    @GetMapping("/plans/new")
    String create(Actor actor, Model model) {
        model.addAttribute(FORM, PlanHeaderForm.empty(today.date()));
        return page(actor, model);
    }

    @PostMapping("/plans")
    String add(
            Actor actor,
            @ModelAttribute(FORM) PlanHeaderForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        DateRange period = form.period(errors, today.date());
        if (period != null && !errors.hasErrors()) {
            try {
                SchoolId school = actor.limitedToSchool();
                PlanId id = drafts.create(
                        actor,
                        school == null
                                ? NewPlan.ofMunicipality(form.getTitle(), period)
                                : NewPlan.ofSchool(form.getTitle(), school, period));
                redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.header.created"));
                return "redirect:/plans/" + id + "/edit";
            } catch (RuleViolationException refusal) {
                MeasurePages.reject(errors, refusal);
            }
        }
        return page(actor, model);
    }

    @GetMapping("/plans/{id}/header")
    String edit(Actor actor, @PathVariable PlanId id, Model model) {
        pages.requireOpen(actor, id);
        model.addAttribute(FORM, PlanHeaderForm.from(plans.header(actor, id), today.date()));
        pages.header(actor, id, model);
        return page(actor, model);
    }

    @PostMapping("/plans/{id}/header")
    String change(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute(FORM) PlanHeaderForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DateRange period = form.period(errors, today.date());
        if (period != null && !errors.hasErrors()) {
            try {
                drafts.change(actor, id, form.getVersion(), new PlanHeaderChange(form.getTitle(), period));
                redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.header.saved"));
                return "redirect:/plans/" + id + "/edit";
            } catch (RuleViolationException refusal) {
                MeasurePages.reject(errors, refusal);
            } catch (StaleVersionException stale) {
                PlanHeader current = plans.header(actor, id);
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute(
                        Conflict.NAME,
                        Conflict.of(
                                new Conflict.Subject("plan", id.value()),
                                current.version(),
                                form,
                                PlanHeaderForm.from(current, today.date()),
                                PlanHeaderForm::new,
                                PlanHeaderForm.parts(today.date())));
                form.setVersion(current.version());
            }
        }
        pages.header(actor, id, model);
        return page(actor, model);
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("years", PeriodChoice.years(today.date()));
        model.addAttribute("ofSchool", actor.limitedToSchool() != null);
        return PAGE;
    }
}
