package okoplan.execution.closing;

import java.util.List;
import java.util.Locale;
import okoplan.shared.Actor;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.springframework.context.MessageSource;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks what becomes of everything that is open before a plan is closed. */
@Controller
@RequestMapping("/plans/{id}/closing")
class ClosingController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final ClosingDecisions decisions;
    private final MessageSource messages;

    ClosingController(ClosingDecisions decisions, MessageSource messages) {
        this.decisions = decisions;
        this.messages = messages;
    }

    @InitBinder
    void limitRows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(ClosingForm.MOST_ROWS);
    }

    @GetMapping
    String show(Actor actor, @PathVariable PlanId id, Model model) {
        ClosingDecisions.Page page = decisions.page(actor, id);
        if (page.plan().isClosed()) {
            return "redirect:/plans/" + id + "/closing/report";
        }
        return page(page, ClosingForm.of(page.measures()), model);
    }

    /**
     * Keeps what was said.
     *
     * @param next whether the person wants to close the plan now
     */
    @PostMapping
    String decide(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute("form") ClosingForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean next,
            Model model,
            RedirectAttributes redirect) {
        ClosingDecisions.Page page = decisions.page(actor, id);
        form.align(page.measures());
        List<Change> changes = form.changes(page.measures(), this::said, errors);
        if (!errors.hasErrors()) {
            try {
                decisions.decideMeasures(actor, id, changes);
                if (next) {
                    return "redirect:/plans/" + id + "/closing/confirm";
                }
                redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.closing.saved"));
                return "redirect:/plans/" + id + "/closing";
            } catch (RuleViolationException e) {
                errors.reject(e.messageKey(), e.arguments(), null);
            }
        }
        return page(page, form, model);
    }

    @GetMapping("/measures/{measure}")
    String measure(Actor actor, @PathVariable PlanId id, @PathVariable MeasureId measure, Model model) {
        ClosingDecisions.MeasurePage page = decisions.measure(actor, id, measure);
        return page(page, ClosingForm.of(page.assignments()), model);
    }

    @PostMapping("/measures/{measure}")
    String decideEach(
            Actor actor,
            @PathVariable PlanId id,
            @PathVariable MeasureId measure,
            @ModelAttribute("form") ClosingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        ClosingDecisions.MeasurePage page = decisions.measure(actor, id, measure);
        form.align(page.assignments());
        List<Change> changes = form.changes(page.assignments(), this::said, errors);
        if (!errors.hasErrors()) {
            try {
                decisions.decideAssignments(actor, id, changes);
                redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.closing.saved"));
                return "redirect:/plans/" + id + "/closing#m" + measure;
            } catch (RuleViolationException e) {
                errors.reject(e.messageKey(), e.arguments(), null);
            }
        }
        return page(page, form, model);
    }

    private String said(Undecided row) {
        Fate fate = row.fate();
        String key = fate == null ? row.isMixed() ? "MIXED" : "none" : fate.name();
        return "«" + messages.getMessage("execution.closing.fate." + key, null, RUSSIAN) + "»";
    }

    private static String page(ClosingDecisions.Page page, ClosingForm form, Model model) {
        model.addAttribute("plan", page.plan());
        model.addAttribute("measures", page.measures());
        model.addAttribute("state", page.state());
        model.addAttribute("mayClose", page.mayClose());
        model.addAttribute("form", form);
        return "execution/closing";
    }

    private static String page(ClosingDecisions.MeasurePage page, ClosingForm form, Model model) {
        model.addAttribute("plan", page.plan());
        model.addAttribute("measure", page.measure());
        model.addAttribute("assignments", page.assignments());
        model.addAttribute("form", form);
        return "execution/closing-measure";
    }
}
