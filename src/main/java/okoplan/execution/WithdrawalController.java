package okoplan.execution;

import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.ReportId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking back a report that waits for review. */
@Controller
@RequestMapping("/assignments/{id}/withdraw")
class WithdrawalController {

    private final Withdrawing withdrawing;

    WithdrawalController(Withdrawing withdrawing) {
        this.withdrawing = withdrawing;
    }

    /** @param report the one that the person saw: a newer one is not taken back by an old page */
    @PostMapping
    String withdraw(Actor actor, @PathVariable long id, @RequestParam long report, RedirectAttributes redirect) {
        try {
            withdrawing.withdraw(actor, new AssignmentId(id), new ReportId(report));
            redirect.addFlashAttribute(Flash.NAME, Flash.of("execution.withdrawn"));
        } catch (RuleViolationException late) {
            redirect.addFlashAttribute(
                    Flash.NAME,
                    Flash.of(late.messageKey().endsWith("left-plan") ? late.messageKey() : "execution.withdraw.late"));
        }
        return "redirect:/assignments/" + id;
    }
}
