package okoplan.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import okoplan.shared.MeasureId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the official table.
 *
 * @param section the heading, null when the row is a measure
 * @param measure the measure, null when the row is a heading
 * @param progress of the measure's assignments
 */
record PlanTableRow(@Nullable SectionRow section, @Nullable MeasureRow measure, MeasureProgress progress) {

    static List<PlanTableRow> of(PlanView plan, Map<MeasureId, MeasureProgress> progress) {
        return plan.rows().stream().map(row -> of(row, progress)).toList();
    }

    private static PlanTableRow of(PlanRow row, Map<MeasureId, MeasureProgress> progress) {
        if (row instanceof MeasureRow measure) {
            return new PlanTableRow(null, measure, progress.getOrDefault(measure.measure(), MeasureProgress.NONE));
        }
        return new PlanTableRow((SectionRow) row, null, MeasureProgress.NONE);
    }

    public boolean isUndated() {
        return measure != null && measure.deadline().needsDate();
    }

    /** Whether the reading says more than the phrase. */
    public boolean showsReading() {
        return measure != null
                && !plain(measure.deadline().text())
                        .equals(plain(measure.deadline().phrase()));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("(?<=[\\d ])г(ода|\\.|$)|[.\\s–-]", "");
    }

    /** Whether the parties say more than the phrase. */
    public boolean showsParties() {
        if (measure == null) {
            return false;
        }
        String text = measure.responsible().text();
        return measure.responsible().parties().stream().anyMatch(party -> !text.contains(party.name()));
    }

    /** The first due date that counts and differs from the one read, if any. */
    public DeadlineView.@Nullable Window moved() {
        return measure == null
                ? null
                : measure.deadline().windows().stream()
                        .filter(DeadlineView.Window::isMoved)
                        .findFirst()
                        .orElse(null);
    }
}
