package okoplan.plan;

import java.io.Serializable;
import java.util.stream.Stream;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What the table of the editor is answered with. */
final class GridAnswers {

    private GridAnswers() {}

    /** The row as it stands. */
    static String row(PlanId id, PlanRow row, Model model) {
        model.addAttribute("planId", id);
        model.addAttribute("row", row);
        return "plan/editor-row :: row(row=${row})";
    }

    /** Words for the cell. */
    static ModelAndView refused(RuleViolationException refusal) {
        Serializable[] arguments = Stream.of(refusal.arguments())
                .map(argument -> argument instanceof Serializable plain ? plain : argument.toString())
                .toArray(Serializable[]::new);
        return new ModelAndView("plan/editor-answers :: refused", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("refusal", Flash.of(refusal.messageKey(), arguments));
    }
}
