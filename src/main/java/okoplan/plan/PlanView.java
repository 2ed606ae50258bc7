package okoplan.plan;

import java.util.List;

/**
 * A whole plan as one person sees it.
 *
 * @param rows headings and measures in their order
 * @param may what the person may do with it now
 */
public record PlanView(PlanHeader header, List<PlanRow> rows, Permissions may) {

    /** What a person may do with a plan as it stands. */
    public record Permissions(boolean edit, boolean approve, boolean setDates, boolean close) {

        /** Whoever may date measures of a plan in force may also prepare its amendment. */
        public boolean amend() {
            return setDates;
        }
    }

    public PlanView {
        rows = List.copyOf(rows);
    }

    public List<MeasureRow> measures() {
        return rows.stream()
                .filter(MeasureRow.class::isInstance)
                .map(MeasureRow.class::cast)
                .toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
