package okoplan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.Today;
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

/** One report on several assignments at once. */
@Controller
@TakesFiles
@RequestMapping("/assignments/report")
class SeveralReportsController {

    private static final String PAGE = "execution/report-several";

    private final AssignmentLists lists;
    private final ReportIntake intake;
    private final Today today;

    SeveralReportsController(AssignmentLists lists, ReportIntake intake, Today today) {
        this.lists = lists;
        this.intake = intake;
        this.today = today;
    }

    @GetMapping
    String reportSeveral(Actor actor, @RequestParam(defaultValue = "") List<Long> ids, Model model) {
        List<AssignmentRow> rows =
                rows(actor, ids.stream().map(AssignmentId::new).toList());
        model.addAttribute("rows", rows);
        model.addAttribute("form", ReportForm.of(today.date(), rows));
        return PAGE;
    }

    @PostMapping
    String reportSeveral(
            Actor actor,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<ReportedAssignment> targets = Marked.of(form.targeted());
        Taken outcome = Taken.REJECTED;
        if (targets.isEmpty()) {
            errors.reject("execution.report.none");
        } else {
            outcome = intake.take(actor, targets, form, errors).outcome();
        }
        if (outcome == Taken.SENT) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.report.sent.several", targets.size()));
            return "redirect:/assignments";
        }
        outcome.answer(response);
        List<AssignmentRow> rows =
                rows(actor, targets.stream().map(ReportedAssignment::id).toList());
        form.aim(rows);
        model.addAttribute("rows", rows);
        return PAGE;
    }

    private List<AssignmentRow> rows(Actor actor, List<AssignmentId> ids) {
        return lists.some(actor, Set.copyOf(Marked.of(ids))).stream()
                .filter(AssignmentRow::isOpen)
                .toList();
    }
}
