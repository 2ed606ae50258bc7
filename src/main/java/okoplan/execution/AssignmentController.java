package okoplan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.Today;
import okoplan.shared.view.Flash;
import org.springframework.beans.TypeMismatchException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An assignment and the report on it. */
@Controller
@TakesFiles
@RequestMapping("/assignments")
class AssignmentController {

    static final String PAGE = "execution/assignment";

    private final AssignmentViews views;
    private final ReportIntake intake;
    private final ReportDrafts drafts;
    private final Today today;

    AssignmentController(AssignmentViews views, ReportIntake intake, ReportDrafts drafts, Today today) {
        this.views = views;
        this.intake = intake;
        this.drafts = drafts;
        this.today = today;
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Model model) {
        AssignmentView view = views.get(actor, new AssignmentId(id));
        model.addAttribute("view", view);
        ReportForm form = ReportForm.of(today.date(), List.of(view.row()));
        drafts.find(actor, view.row().id()).filter(draft -> view.isReportable()).ifPresent(draft -> {
            form.resume(draft, today.date());
            model.addAttribute("draft", draft);
            if (form.getDoneOn() == null && !draft.doneOn().isBlank()) {
                model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", unreadable(form, draft.doneOn()));
            }
        });
        model.addAttribute("form", form);
        model.addAttribute("review", new ReviewForm());
        return PAGE;
    }

    /** The date as it was typed, which the form itself cannot say. */
    private static BindingResult unreadable(ReportForm form, String doneOn) {
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        String[] codes = errors.resolveMessageCodes(TypeMismatchException.ERROR_CODE, "doneOn");
        errors.addError(new FieldError("form", "doneOn", doneOn, true, codes, null, null));
        return errors;
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
        TakenReport taken = intake.take(
                actor, targets.isEmpty() ? List.of(new ReportedAssignment(assignment, null)) : targets, form, errors);
        if (taken.outcome() == Taken.SENT) {
            LocalDate reviewDue = taken.reviewDue();
            redirect.addFlashAttribute(
                    Flash.NAME,
                    reviewDue == null
                            ? Flash.of("execution.report.sent")
                            : Flash.of("execution.report.sent.until", reviewDue));
            return "redirect:/assignments/" + id;
        }
        AssignmentView view = views.get(actor, assignment);
        taken.outcome().answer(response);
        form.aim(List.of(view.row()));
        drafts.find(actor, assignment).ifPresent(draft -> model.addAttribute("draft", draft));
        model.addAttribute("view", view);
        model.addAttribute("review", new ReviewForm());
        model.addAttribute("unsent", !view.isReportable());
        return PAGE;
    }
}
