package okoplan.execution;

import java.util.List;
import okoplan.execution.ExtensionDecisionForm.Decision;
import okoplan.shared.Actor;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One decision on several requests: granted each as asked, or all refused. */
@Controller
@RequestMapping(ExtensionFilter.PATH + "/several")
class SeveralExtensionsController {

    private static final String PAGE = "execution/extensions-decide";

    private final ExtensionLists extensions;
    private final DecidingExtensions deciding;

    SeveralExtensionsController(ExtensionLists extensions, DecidingExtensions deciding) {
        this.extensions = extensions;
        this.deciding = deciding;
    }

    /** The page that asks for the comment. */
    @PostMapping(params = "!comment")
    String askForComment(
            Actor actor,
            @ModelAttribute("form") ExtensionDecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.getIds().isEmpty() || form.getDecision() == null) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.extension.several.none"));
            return "redirect:" + ExtensionFilter.PATH;
        }
        return page(actor, form, model);
    }

    @PostMapping(params = "comment")
    String decide(
            Actor actor,
            @ModelAttribute("form") ExtensionDecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.getIds().isEmpty() || form.getDecision() == null) {
            return askForComment(actor, form, errors, model, redirect);
        }
        boolean granting = form.getDecision() == Decision.GRANT;
        String comment = form.getComment().strip();
        if (!granting && comment.isEmpty()) {
            errors.rejectValue("comment", "execution.extension.comment.required");
        } else if (comment.length() > ExtensionIntake.MOST_TEXT) {
            errors.rejectValue("comment", "execution.report.text.long", new Object[] {ExtensionIntake.MOST_TEXT}, null);
        }
        if (errors.hasFieldErrors("comment")) {
            return page(actor, form, model);
        }
        ExtensionOutcome outcome = granting
                ? deciding.grantAsAsked(actor, form.extensions(), comment)
                : deciding.refuse(actor, form.extensions(), comment);
        redirect.addFlashAttribute(Flash.NAME, told(granting, outcome));
        return "redirect:" + ExtensionFilter.PATH;
    }

    private static Flash told(boolean granting, ExtensionOutcome outcome) {
        String key = granting ? "execution.extension.several.granted" : "execution.extension.several.refused";
        return outcome.before() == 0 && outcome.impossible() == 0
                ? Flash.of(key, outcome.done())
                : Flash.of(key + ".partly", outcome.done(), outcome.before(), outcome.impossible());
    }

    private String page(Actor actor, ExtensionDecisionForm form, Model model) {
        List<ExtensionRow> rows = extensions.pending(actor, form.extensions());
        model.addAttribute("rows", rows);
        model.addAttribute("granting", form.getDecision() == Decision.GRANT);
        return PAGE;
    }
}
