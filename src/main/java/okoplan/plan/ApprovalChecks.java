package okoplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okoplan.plan.PlanProblem.Severity;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What is wrong or doubtful in a draft. Without a party nobody would be asked, and a window outside the period would be
 * overdue at once: both forbid approval. A missing date does not: such a measure waits for its date.
 */
@Component
class ApprovalChecks {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    ApprovalChecks(MessageSource messages) {
        this.messages = messages;
    }

    /** Errors first, each sort in the order of the rows. */
    List<PlanProblem> problems(PlanView plan) {
        List<PlanProblem> errors = new ArrayList<>();
        List<PlanProblem> warnings = new ArrayList<>();
        List<MeasureRow> measures = plan.measures();
        if (measures.isEmpty()) {
            errors.add(new PlanProblem(Severity.ERROR, null, message("plan.check.no-measures")));
        }
        for (MeasureRow measure : measures) {
            errors(measure, errors);
            warnings(measure, warnings);
        }
        errors.addAll(warnings);
        return errors;
    }

    private void errors(MeasureRow measure, List<PlanProblem> errors) {
        if (measure.responsible().parties().isEmpty()) {
            String rest = measure.responsible().rest();
            errors.add(new PlanProblem(
                    Severity.ERROR,
                    measure,
                    rest.isEmpty() ? message("plan.check.no-party") : message("plan.check.unmatched", rest)));
        }
        if (measure.deadline().outside()) {
            errors.add(new PlanProblem(
                    Severity.ERROR,
                    measure,
                    message("plan.check.outside-period", measure.deadline().phrase())));
        }
    }

    private void warnings(MeasureRow measure, List<PlanProblem> warnings) {
        ResponsibleView responsible = measure.responsible();
        if (!responsible.parties().isEmpty() && !responsible.rest().isEmpty()) {
            warnings.add(
                    new PlanProblem(Severity.WARNING, measure, message("plan.check.unmatched", responsible.rest())));
        }
        DeadlineView deadline = measure.deadline();
        if (deadline.outside()) {
            return;
        }
        if (deadline.needsDate()) {
            warnings.add(new PlanProblem(Severity.WARNING, measure, undated(deadline)));
        } else {
            deadline.warnings().forEach(text -> warnings.add(new PlanProblem(Severity.WARNING, measure, text)));
        }
    }

    private String undated(DeadlineView deadline) {
        return deadline.phrase().isEmpty()
                ? message("plan.check.no-deadline")
                : message("plan.check.undated", deadline.phrase());
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
