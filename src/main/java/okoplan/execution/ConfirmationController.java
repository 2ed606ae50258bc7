package okoplan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The confirmation that something goes on, of one assignment or of several at once. */
@Controller
@TakesFiles
@RequestMapping("/assignments/confirmation")
class ConfirmationController {

    private static final String PAGE = "execution/confirmation";

    private final AssignmentLists lists;
    private final ConfirmationIntake intake;

    ConfirmationController(AssignmentLists lists, ConfirmationIntake intake) {
        this.lists = lists;
        this.intake = intake;
    }

    @GetMapping
    String form(Actor actor, @RequestParam(defaultValue = "") List<Long> ids, Model model) {
        List<AssignmentRow> rows =
                rows(actor, ids.stream().map(AssignmentId::new).toList());
        model.addAttribute("rows", rows);
        model.addAttribute("form", ConfirmationForm.of(rows));
        return PAGE;
    }

    @PostMapping
    String confirm(
            Actor actor,
            @ModelAttribute("form") ConfirmationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<ReportedAssignment> targets = Marked.of(form.targeted());
        Taken outcome = Taken.REJECTED;
        if (targets.isEmpty()) {
            errors.reject("execution.report.none");
        } else {
            outcome = intake.take(actor, targets, form, errors);
        }
        List<AssignmentId> ids = targets.stream().map(ReportedAssignment::id).toList();
        if (outcome == Taken.SENT) {
            redirect.addFlashAttribute(Flash.NAME, told(rows(actor, ids)));
            return "redirect:/assignments" + (ids.size() == 1 ? "/" + ids.get(0) : "?status=ongoing");
        }
        outcome.answer(response);
        List<AssignmentRow> rows = rows(actor, ids);
        form.aim(rows);
        model.addAttribute("rows", rows);
        return PAGE;
    }

    private static Flash told(List<AssignmentRow> rows) {
        return rows.size() == 1 && rows.get(0).confirmBy() != null
                ? Flash.of(
                        "execution.confirmation.sent",
                        Objects.requireNonNull(rows.get(0).confirmBy()))
                : Flash.of("execution.confirmation.sent.several", rows.size());
    }

    private List<AssignmentRow> rows(Actor actor, List<AssignmentId> ids) {
        return lists.some(actor, Set.copyOf(Marked.of(ids))).stream()
                .filter(AssignmentRow::isConfirmable)
                .toList();
    }
}
