package okoplan.exchange.checking;

import java.util.ArrayList;
import java.util.List;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.exchange.recognition.Doubt;
import okoplan.plan.DeadlineView;
import okoplan.shared.RuleViolationException;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a row's phrases together with what a person has said about them, and finds what is still to be asked. */
@Component
class RowReading {

    private final DoubtTexts texts;

    RowReading(DoubtTexts texts) {
        this.texts = texts;
    }

    /**
     * Shows a row.
     *
     * @param read what its deadline phrase is read as; null for a row that is no measure
     * @param dated whether the plan's period is known: without it every deadline would be asked about
     * @param above whether there is a row that this one can be joined to
     */
    RowView view(ImportRow row, @Nullable DeadlineView read, MeantParties parties, boolean dated, boolean above) {
        DeadlineView deadline = read == null ? null : chosen(read, row.chosen());
        RowContent content = row.content();
        boolean asked = !row.isLeftOut() && !row.isSettled();
        return new RowView(
                row.id(),
                row.version(),
                row.kind(),
                row.isLeftOut(),
                row.isPassedOver(),
                row.isSettled(),
                content,
                deadline,
                row.isMeasure() ? parties.read(content.responsible()) : null,
                row.source(),
                asked ? questions(row, deadline, dated) : List.of(),
                row.isLeftOut() ? null : problem(row),
                above);
    }

    private List<String> questions(ImportRow row, @Nullable DeadlineView deadline, boolean dated) {
        List<String> questions = new ArrayList<>(texts.of(row.doubts()));
        if (deadline != null) {
            if (row.content().deadline().isEmpty()) {
                questions.add(texts.of(Doubt.of(Doubt.Kind.NO_DEADLINE)));
            } else if (deadline.kind() == DeadlineKind.UNKNOWN) {
                questions.add(texts.of(Doubt.of(Doubt.Kind.DEADLINE_UNKNOWN, deadline.phrase())));
            } else if (dated) {
                deadline.warnings()
                        .forEach(warning -> questions.add(texts.of(Doubt.of(Doubt.Kind.DEADLINE_WARNING, warning))));
            }
            if (row.content().responsible().isEmpty()) {
                questions.add(texts.of(Doubt.of(Doubt.Kind.NO_RESPONSIBLE)));
            }
        }
        return questions;
    }

    private @Nullable String problem(ImportRow row) {
        try {
            RowView.check(row.kind(), row.content());
            return null;
        } catch (RuleViolationException refusal) {
            return texts.of(refusal);
        }
    }

    /** What a person chose stands for what was read. */
    private static DeadlineView chosen(DeadlineView read, @Nullable DeadlineWindow window) {
        if (window == null) {
            return read;
        }
        return new DeadlineView(
                read.phrase(),
                read.kind(),
                List.of(new DeadlineView.Window(window.from(), window.to(), null)),
                true,
                false,
                null,
                false,
                RussianDates.range(window.from(), window.to()),
                List.of(),
                List.of());
    }
}
