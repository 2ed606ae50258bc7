package okoplan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import okoplan.execution.evidence.EvidenceProperties;
import okoplan.execution.evidence.FileKind;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.Today;
import okoplan.shared.view.Flash;
import org.springframework.http.HttpStatus;
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

/** An assignment, and reports on one or on several. */
@Controller
@RequestMapping("/assignments")
class AssignmentController {

    static final String PAGE = "execution/assignment";
    private static final String SEVERAL = "execution/report-several";
    private static final int MOST_AT_ONCE = 200;

    private final AssignmentViews views;
    private final AssignmentLists lists;
    private final ReportIntake intake;
    private final EvidenceProperties limits;
    private final Today today;

    AssignmentController(
            AssignmentViews views, AssignmentLists lists, ReportIntake intake, EvidenceProperties limits, Today today) {
        this.views = views;
        this.lists = lists;
        this.intake = intake;
        this.limits = limits;
        this.today = today;
    }

    @ModelAttribute
    void limits(Model model) {
        model.addAttribute("accept", FileKind.accept());
        model.addAttribute("mostFiles", limits.maxFiles());
        model.addAttribute("mostMegabytes", limits.maxFileSize().toMegabytes());
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Model model) {
        AssignmentView view = views.get(actor, new AssignmentId(id));
        model.addAttribute("view", view);
        model.addAttribute("form", ReportForm.of(today.date(), List.of(view.row())));
        model.addAttribute("review", new ReviewForm());
        return PAGE;
    }

    @PostMapping("/{id}/report")
    String report(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AssignmentId assignment = new AssignmentId(id);
        List<ReportedAssignment> targets = form.targeted().stream()
                .filter(target -> target.id().equals(assignment))
                .toList();
        ReportIntake.Outcome outcome = intake.take(
                actor, targets.isEmpty() ? List.of(new ReportedAssignment(assignment, null)) : targets, form, errors);
        AssignmentView view = views.get(actor, assignment);
        if (outcome == ReportIntake.Outcome.SENT) {
            redirect.addFlashAttribute(
                    Flash.NAME,
                    view.row().reviewDue() == null
                            ? Flash.of("execution.report.sent")
                            : Flash.of("execution.report.sent.until", view.row().reviewDue()));
            return "redirect:/assignments/" + id;
        }
        conflict(outcome, response);
        form.aim(List.of(view.row()));
        model.addAttribute("view", view);
        model.addAttribute("review", new ReviewForm());
        model.addAttribute("unsent", !view.isReportable());
        return PAGE;
    }

    @GetMapping("/report")
    String reportSeveral(Actor actor, @RequestParam(defaultValue = "") List<Long> ids, Model model) {
        List<AssignmentRow> rows =
                rows(actor, ids.stream().map(AssignmentId::new).toList());
        model.addAttribute("rows", rows);
        model.addAttribute("form", ReportForm.of(today.date(), rows));
        return SEVERAL;
    }

    @PostMapping("/report")
    String reportSeveral(
            Actor actor,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<ReportedAssignment> targets =
                form.targeted().stream().limit(MOST_AT_ONCE).toList();
        ReportIntake.Outcome outcome = ReportIntake.Outcome.REJECTED;
        if (targets.isEmpty()) {
            errors.reject("execution.report.none");
        } else {
            outcome = intake.take(actor, targets, form, errors);
        }
        if (outcome == ReportIntake.Outcome.SENT) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.report.sent.several", targets.size()));
            return "redirect:/assignments";
        }
        conflict(outcome, response);
        List<AssignmentRow> rows =
                rows(actor, targets.stream().map(ReportedAssignment::id).toList());
        form.aim(rows);
        model.addAttribute("rows", rows);
        return SEVERAL;
    }

    private static void conflict(ReportIntake.Outcome outcome, HttpServletResponse response) {
        if (outcome == ReportIntake.Outcome.STALE) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
    }

    private List<AssignmentRow> rows(Actor actor, List<AssignmentId> ids) {
        return lists.some(actor, ids.stream().limit(MOST_AT_ONCE).collect(Collectors.toSet())).stream()
                .filter(AssignmentRow::isOpen)
                .toList();
    }
}
