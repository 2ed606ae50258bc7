package okoplan.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import okoplan.execution.ExtensionDecisionForm.Decision;
import okoplan.shared.Actor;
import okoplan.shared.ExtensionId;
import okoplan.shared.RuleViolationException;
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

/** The department's decision on one request. */
@Controller
@RequestMapping(ExtensionFilter.PATH + "/{id}")
class ExtensionDecisionController {

    private static final String PAGE = "execution/extension";

    private final AssignmentExtensions extensions;
    private final AssignmentLists lists;
    private final DecidingExtensions deciding;

    ExtensionDecisionController(AssignmentExtensions extensions, AssignmentLists lists, DecidingExtensions deciding) {
        this.extensions = extensions;
        this.lists = lists;
        this.deciding = deciding;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, Model model) {
        ExtensionView view = extensions.get(actor, new ExtensionId(id));
        model.addAttribute("form", ExtensionDecisionForm.of(view));
        return page(actor, view, model);
    }

    @PostMapping
    String decide(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") ExtensionDecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        ExtensionView view = extensions.get(actor, new ExtensionId(id));
        if (form.getComment().length() > ExtensionIntake.MOST_TEXT) {
            errors.rejectValue("comment", "execution.report.text.long", new Object[] {ExtensionIntake.MOST_TEXT}, null);
        }
        boolean granting = form.getDecision() == Decision.GRANT;
        if (granting && form.getDue() == null && !errors.hasFieldErrors("due")) {
            errors.rejectValue("due", "execution.extension.due.required");
        }
        if (form.getDecision() == null) {
            errors.reject("execution.extension.decision.required");
        }
        boolean usable =
                granting ? !errors.hasErrors() : form.getDecision() != null && !errors.hasFieldErrors("comment");
        if (usable && decided(actor, view, form, errors, redirect)) {
            return "redirect:" + ExtensionFilter.PATH;
        }
        return page(actor, view, model);
    }

    /** Whether there is nothing left to decide, by this or by somebody before. */
    private boolean decided(
            Actor actor,
            ExtensionView view,
            ExtensionDecisionForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        String comment = form.getComment().strip();
        LocalDate due = form.getDue();
        try {
            boolean now = form.getDecision() == Decision.GRANT && due != null
                    ? deciding.grant(actor, view.id(), due, comment)
                    : deciding.refuse(actor, List.of(view.id()), comment).done() == 1;
            redirect.addFlashAttribute(
                    Flash.NAME, now ? told(extensions.get(actor, view.id())) : before(actor, view.id()));
            return true;
        } catch (RuleViolationException e) {
            if (e.messageKey().startsWith("execution.extension.due.")) {
                errors.rejectValue("due", e.messageKey(), e.arguments(), null);
            } else if (e.messageKey().startsWith("execution.extension.comment.")) {
                errors.rejectValue("comment", e.messageKey(), e.arguments(), null);
            } else {
                errors.reject(e.messageKey(), e.arguments(), null);
            }
            return false;
        }
    }

    private static Flash told(ExtensionView decided) {
        if (decided.effectiveDue() == null || decided.grantedDue() == null) {
            return Flash.of("execution.extension.refused", decided.executor());
        }
        return decided.effectiveDue().equals(decided.grantedDue())
                ? Flash.of("execution.extension.granted", decided.executor(), decided.effectiveDue())
                : Flash.of(
                        "execution.extension.granted.moved",
                        decided.executor(),
                        decided.effectiveDue(),
                        decided.grantedDue());
    }

    /** Who was quicker, and with what. */
    private Flash before(Actor actor, ExtensionId id) {
        ExtensionView stands = extensions.get(actor, id);
        return stands.decider() == null
                ? Flash.of("execution.extension.before." + stands.status())
                : Flash.of(
                        "execution.extension.before." + stands.status(),
                        stands.decider(),
                        stands.effectiveDue() == null ? stands.askedDue() : stands.effectiveDue());
    }

    private String page(Actor actor, ExtensionView view, Model model) {
        model.addAttribute("extension", view);
        model.addAttribute("row", lists.some(actor, Set.of(view.assignment())).get(0));
        return PAGE;
    }
}
