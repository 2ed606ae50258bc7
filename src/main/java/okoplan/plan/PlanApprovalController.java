package okoplan.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What to look at before a plan is approved, the order, and approval itself. */
@Controller
@RequestMapping("/plans/{id}/approve")
class PlanApprovalController {

    private final PlanApproval approval;
    private final Amendments amendments;
    private final PlanDrafts drafts;
    private final SourceDocuments documents;

    PlanApprovalController(PlanApproval approval, Amendments amendments, PlanDrafts drafts, SourceDocuments documents) {
        this.approval = approval;
        this.amendments = amendments;
        this.drafts = drafts;
        this.documents = documents;
    }

    @GetMapping
    String preview(@PathVariable long id, Actor actor, Model model) {
        ApprovalPreview preview = approval.preview(actor, new PlanId(id));
        ApprovalForm form = ApprovalForm.from(documents.proposedOrder(new PlanId(id)));
        form.setMark(preview.mark());
        model.addAttribute("form", form);
        return page(preview, model);
    }

    @PostMapping
    String approve(
            @PathVariable long id,
            Actor actor,
            @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanId plan = new PlanId(id);
        Optional<PlanId> takenOver = amendments.takenOver(actor, plan);
        if (takenOver.isPresent()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.amendment.already"));
            return "redirect:/plans/" + takenOver.get();
        }
        ApprovalPreview preview = approval.preview(actor, plan);
        LocalDate date = form.getDate();
        if (date == null && !errors.hasFieldErrors("date")) {
            errors.rejectValue("date", "plan.approval.date-missing");
        }
        if (form.getNumber() == null || form.getNumber().isBlank()) {
            errors.rejectValue("number", "plan.approval.number-missing");
        }
        if (preview.header().isDraft()
                && !form.getMark().isEmpty()
                && !form.getMark().equals(preview.mark())) {
            errors.reject("plan.approval.changed");
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        if (date != null && !errors.hasErrors()) {
            try {
                PlanApproval.Approved approved = approval.approve(
                        actor, plan, new ApprovalOrder(String.valueOf(form.getNumber()), date), form.getReason());
                redirect.addFlashAttribute(Flash.NAME, done(approved, preview));
                return "redirect:/plans/" + approved.plan();
            } catch (NotFoundException gone) {
                // Somebody else, or a second click, has approved the amendment while this one waited.
                redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.amendment.already"));
                return "redirect:/plans/" + amendments.takenOver(actor, plan).orElseThrow(() -> gone);
            } catch (RuleViolationException refusal) {
                reject(errors, refusal);
            }
        }
        ApprovalPreview now = approval.preview(actor, plan);
        form.setMark(now.mark());
        return page(now, model);
    }

    private static Flash done(PlanApproval.Approved approved, ApprovalPreview preview) {
        if (!approved.now()) {
            return Flash.of("plan.approval.already");
        }
        AmendmentEffect effect = preview.effect();
        return effect == null
                ? Flash.of("plan.approved", preview.assignments())
                : Flash.of("plan.amended", effect.created(), effect.moved(), effect.cancelled());
    }

    @PostMapping("/match")
    String matchAgain(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
        int found = drafts.matchAgain(actor, new PlanId(id));
        redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.matched", found));
        return "redirect:/plans/" + id + "/approve";
    }

    private static void reject(BindingResult errors, RuleViolationException refusal) {
        switch (refusal.messageKey()) {
            case "plan.approval.number-missing" -> errors.rejectValue("number", refusal.messageKey());
            case "plan.approval.date-odd" ->
                errors.rejectValue("date", refusal.messageKey(), refusal.arguments(), null);
            default -> errors.reject(refusal.messageKey(), refusal.arguments(), null);
        }
    }

    private static String page(ApprovalPreview preview, Model model) {
        model.addAttribute("preview", preview);
        model.addAttribute("plan", preview.header());
        return "plan/approve";
    }
}
