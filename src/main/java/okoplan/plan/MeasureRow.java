package okoplan.plan;

import okoplan.shared.MeasureId;
import okoplan.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it is shown.
 *
 * @param section the heading it stands under, null above the first
 */
public record MeasureRow(
        MeasureId measure,
        int version,
        int position,
        @Nullable SectionId section,
        String number,
        String title,
        String expectedResult,
        DeadlineView deadline,
        ResponsibleView responsible)
        implements PlanRow {

    @Override
    public RowId id() {
        return RowId.of(measure);
    }
}
