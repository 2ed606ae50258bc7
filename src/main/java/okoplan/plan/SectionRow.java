package okoplan.plan;

import okoplan.shared.SectionId;

/** A heading as it is shown. */
public record SectionRow(SectionId section, int version, int position, String number, String title) implements PlanRow {

    @Override
    public RowId id() {
        return RowId.of(section);
    }
}
