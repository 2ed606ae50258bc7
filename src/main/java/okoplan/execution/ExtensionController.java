package okoplan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a later date, of one assignment or of several at once. */
@Controller
@TakesFiles
@RequestMapping("/assignments")
class ExtensionController {

    private static final String PAGE = "execution/extension-ask";

    private final AssignmentLists lists;
    private final ExtensionIntake intake;
    private final AskingExtensions asking;

    ExtensionController(AssignmentLists lists, ExtensionIntake intake, AskingExtensions asking) {
        this.lists = lists;
        this.intake = intake;
        this.asking = asking;
    }

    @GetMapping("/extension")
    String ask(Actor actor, @RequestParam(defaultValue = "") List<Long> ids, Model model) {
        List<AssignmentRow> rows = rows(
                actor,
                ids.stream().filter(Objects::nonNull).map(AssignmentId::new).toList());
        model.addAttribute("rows", rows);
        model.addAttribute("form", ExtensionForm.of(rows));
        return PAGE;
    }

    @PostMapping("/extension")
    String ask(
            Actor actor,
            @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<AssignmentId> targets = Marked.of(form.assignments());
        Taken outcome = Taken.REJECTED;
        if (targets.isEmpty()) {
            errors.reject("execution.report.none");
        } else {
            outcome = intake.take(actor, targets, form, errors);
        }
        if (outcome == Taken.SENT) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.extension.asked", targets.size()));
            return targets.size() == 1 ? "redirect:/assignments/" + targets.get(0) : "redirect:/assignments";
        }
        outcome.answer(response);
        model.addAttribute("rows", lists.some(actor, Set.copyOf(targets)));
        return PAGE;
    }

    /** @param extension the one that the person saw: a newer one is not taken back by an old page */
    @PostMapping("/{id}/extension/withdraw")
    String withdraw(Actor actor, @PathVariable long id, @RequestParam long extension, RedirectAttributes redirect) {
        try {
            asking.withdraw(actor, new AssignmentId(id), new ExtensionId(extension));
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.extension.withdrawn"));
        } catch (RuleViolationException late) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.extension.withdraw.late"));
        }
        return "redirect:/assignments/" + id;
    }

    /** Those of them that have a date to be moved. */
    private List<AssignmentRow> rows(Actor actor, List<AssignmentId> ids) {
        return lists.some(actor, Set.copyOf(Marked.of(ids))).stream()
                .filter(row -> row.status().canBeExtended() && row.due() != null)
                .toList();
    }
}
