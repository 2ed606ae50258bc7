package okoplan.plan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.conflict.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** Puts together what the pages of a single row show beside the form. */
@Component
class MeasurePages {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final PlanReadings readings;
    private final MessageSource messages;

    MeasurePages(PlanReadings readings, MessageSource messages) {
        this.readings = readings;
        this.messages = messages;
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

    /** Shows what somebody else has saved meanwhile beside what was typed. */
    void conflict(Actor actor, PlanId id, MeasureForm mine, MeasureRow theirs, Model model) {
        Map<String, String> names = new HashMap<>();
        readings.choices(actor, id).forEach(named -> names.put(named.party().toString(), named.name()));
        model.addAttribute(
                Conflict.NAME,
                Conflict.of(
                        new Conflict.Subject("measure", theirs.measure().value()),
                        theirs.version(),
                        mine,
                        MeasureForm.from(theirs),
                        MeasureForm::new,
                        MeasureForm.parts(names, key -> messages.getMessage(key, null, RUSSIAN))));
        mine.setVersion(theirs.version());
    }

    String section(Actor actor, PlanId id, @Nullable PlanRow row, Model model) {
        header(actor, id, model);
        model.addAttribute("row", row);
        return "plan/editor-section";
    }

    /** The plan of the page; whoever may never edit it gets no page. */
    void header(Actor actor, PlanId id, Model model) {
        model.addAttribute("plan", readings.editable(actor, id));
    }

    /**
     * Before a page with an empty form is shown: what is typed into it must be able to be saved.
     *
     * @throws RuleViolationException when the plan is approved
     */
    void requireOpen(Actor actor, PlanId id) {
        readings.open(actor, id);
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
