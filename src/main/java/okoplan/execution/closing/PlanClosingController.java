package okoplan.execution.closing;

import java.util.Objects;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import okoplan.shared.view.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes a plan, after a page that says what that will do, and puts it in force again. */
@Controller
@RequestMapping("/plans/{id}/closing")
class PlanClosingController {

    private final ClosingDecisions decisions;
    private final ClosingPlans plans;
    private final Today today;

    PlanClosingController(ClosingDecisions decisions, ClosingPlans plans, Today today) {
        this.decisions = decisions;
        this.plans = plans;
        this.today = today;
    }

    /** The conclusion, and what the person has seen. */
    public static class Form {

        private String conclusion = "";
        private String mark = "";

        public String getConclusion() {
            return conclusion;
        }

        public void setConclusion(@Nullable String conclusion) {
            this.conclusion = Objects.requireNonNullElse(conclusion, "");
        }

        public String getMark() {
            return mark;
        }

        public void setMark(@Nullable String mark) {
            this.mark = Objects.requireNonNullElse(mark, "");
        }
    }

    @GetMapping("/confirm")
    String confirm(Actor actor, @PathVariable PlanId id, @ModelAttribute("form") Form form, Model model) {
        ClosingDecisions.Page page = decisions.page(actor, id);
        if (page.plan().isClosed()) {
            return report(id);
        }
        form.setConclusion(page.conclusion());
        return page(actor, page, form, model);
    }

    @PostMapping("/confirm")
    String close(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            boolean now = plans.close(actor, id, form.getConclusion(), form.getMark());
            redirect.addFlashAttribute(
                    Flash.NAME, Flash.of(now ? "execution.closing.done" : "execution.closing.done.before"));
            return report(id);
        } catch (RuleViolationException e) {
            errors.reject(e.messageKey(), e.arguments(), null);
            return page(actor, decisions.page(actor, id), form, model);
        }
    }

    /**
     * Ends what was to be carried over and was not.
     *
     * @param cancel with the reason; otherwise it counts as not done
     */
    @PostMapping("/rest")
    String endRest(
            Actor actor,
            @PathVariable PlanId id,
            @RequestParam(defaultValue = "false") boolean cancel,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        int ended = plans.endRest(actor, id, new Decision(cancel ? Fate.CANCEL : Fate.NOT_DONE, reason));
        redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.closing.rest.ended", ended));
        return report(id);
    }

    @PostMapping("/reopen")
    String reopen(Actor actor, @PathVariable PlanId id, RedirectAttributes redirect) {
        boolean now = plans.reopen(actor, id);
        redirect.addFlashAttribute(
                Flash.NAME, Flash.of(now ? "execution.closing.reopened" : "execution.closing.reopened.before"));
        return "redirect:/plans/" + id;
    }

    private String page(Actor actor, ClosingDecisions.Page page, Form form, Model model) {
        if (!page.mayClose()) {
            throw new AccessDeniedException("not for this role");
        }
        form.setMark(page.state().mark());
        AssignmentFilter ofPlan =
                AssignmentFilter.of(ListStatus.REPORTED).with(page.plan().id());
        model.addAttribute("plan", page.plan());
        model.addAttribute("state", page.state());
        model.addAttribute("waiting", ofPlan.url());
        model.addAttribute(
                "early",
                today.dateIn(actor.zone()).isBefore(page.plan().period().to()));
        return "execution/closing-confirm";
    }

    private static String report(PlanId id) {
        return "redirect:/plans/" + id + "/closing/report";
    }
}
