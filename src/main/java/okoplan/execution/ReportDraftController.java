package okoplan.execution;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.execution.evidence.EvidenceUploads;
import okoplan.execution.evidence.FileRejectedException;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Undo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft of a report: saved by the page while it is written, or by its button. */
@Controller
@RequestMapping("/assignments/{id}/draft")
class ReportDraftController {

    private static final String STATE = "execution/draft :: state";

    private final ReportDrafts drafts;
    private final EvidenceUploads uploads;
    private final AssignmentViews views;

    ReportDraftController(ReportDrafts drafts, EvidenceUploads uploads, AssignmentViews views) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.views = views;
    }

    /** Answers the page's script with what is kept now, and a person with the page. */
    @PostMapping
    Object save(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String doneOn,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @RequestHeader(name = "X-Requested-With", required = false) @Nullable String by,
            Model model,
            RedirectAttributes redirect) {
        AssignmentId assignment = new AssignmentId(id);
        FileRejectedException rejected = null;
        try (EvidenceBundle files = uploads.receive(form.getFiles(), List.of())) {
            drafts.save(actor, assignment, form, doneOn, files);
        } catch (FileRejectedException e) {
            drafts.save(actor, assignment, form, doneOn, EvidenceBundle.empty());
            rejected = e;
        } catch (RuleViolationException tooLong) {
            return unkept(actor, assignment, form, errors, tooLong, by == null, model);
        }
        Optional<ReportDraft> kept = drafts.find(actor, assignment);
        if (by == null) {
            redirect.addFlashAttribute(
                    Flash.NAME,
                    rejected == null
                            ? Flash.of(kept.isEmpty() ? "execution.draft.not-open" : "execution.draft.kept")
                            : Flash.of(rejected.problem().messageKey(), rejected.plainArguments()));
            return "redirect:/assignments/" + id + "#report";
        }
        model.addAttribute("draft", kept.orElse(null));
        model.addAttribute("assignmentId", id);
        if (rejected == null) {
            return STATE;
        }
        return new ModelAndView(STATE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("refusal", Flash.of(rejected.problem().messageKey(), rejected.plainArguments()));
    }

    /** Nothing is kept, so all stays where it was typed: on the page, or on the same page again. */
    private Object unkept(
            Actor actor,
            AssignmentId id,
            ReportForm form,
            BindingResult errors,
            RuleViolationException refusal,
            boolean wholePage,
            Model model) {
        model.addAttribute("draft", drafts.find(actor, id).orElse(null));
        if (!wholePage) {
            model.addAttribute("assignmentId", id);
            model.addAttribute("unkept", true);
            model.addAttribute(
                    "refusal",
                    new Flash(
                            refusal.messageKey(),
                            Arrays.stream(refusal.arguments())
                                    .map(Serializable.class::cast)
                                    .toList()));
            return new ModelAndView(STATE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        errors.rejectValue("text", refusal.messageKey(), refusal.arguments(), null);
        if (form.hasFiles()) {
            errors.rejectValue("files", "execution.report.files.again");
        }
        AssignmentView view = views.get(actor, id);
        form.aim(List.of(view.row()));
        model.addAttribute("view", view);
        model.addAttribute("review", new ReviewForm());
        return AssignmentController.PAGE;
    }

    @PostMapping("/remove")
    String remove(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        drafts.remove(actor, new AssignmentId(id));
        redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.draft.removed"));
        redirect.addFlashAttribute(Undo.NAME, new Undo("/assignments/" + id + "/draft/restore"));
        return "redirect:/assignments/" + id + "#report";
    }

    @PostMapping("/restore")
    String restore(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        drafts.restore(actor, new AssignmentId(id));
        redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.draft.restored"));
        return "redirect:/assignments/" + id + "#report";
    }
}
