package okoplan.plan;

import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** Puts together what the pages of a single row show beside the form. */
@Component
class MeasurePages {

    private final PlanViews plans;
    private final PlanReadings readings;

    MeasurePages(PlanViews plans, PlanReadings readings) {
        this.plans = plans;
        this.readings = readings;
    }

    /**
     * The page of a measure.
     *
     * @param row null for a new one
     */
    String form(Actor actor, PlanId id, @Nullable MeasureRow row, MeasureForm form, Model model) {
        header(actor, id, model);
        model.addAttribute("row", row);
        model.addAttribute(
                "deadline",
                readings.deadline(actor, id, row == null ? null : row.id(), shortened(form.getDeadlinePhrase())));
        model.addAttribute("responsible", readings.responsible(actor, id, shortened(form.getResponsibleText())));
        model.addAttribute("choices", readings.choices(actor, id));
        form.withSpareWindows();
        return "plan/editor-measure";
    }

    String section(Actor actor, PlanId id, @Nullable PlanRow row, Model model) {
        header(actor, id, model);
        model.addAttribute("row", row);
        return "plan/editor-section";
    }

    void header(Actor actor, PlanId id, Model model) {
        PlanHeader plan = plans.header(actor, id);
        if (plan.isDraft() && !PlanViews.permissions(actor, plan).edit()) {
            throw new AccessDeniedException("not for this role");
        }
        model.addAttribute("plan", plan);
    }

    private static String shortened(String text) {
        return text.length() > Texts.LONG ? text.substring(0, Texts.LONG) : text;
    }

    /** Shows a refusal at the field that it speaks of. */
    static void reject(Errors errors, RuleViolationException refusal) {
        String field = refusal.messageKey().endsWith("title-missing") ? "title" : null;
        if (field == null) {
            errors.reject(refusal.messageKey(), refusal.arguments(), null);
        } else {
            errors.rejectValue(field, refusal.messageKey(), refusal.arguments(), null);
        }
    }
}
