package okoplan.plan.paste;

import org.jspecify.annotations.Nullable;

/**
 * A row of the pasted table, and what it is taken for.
 *
 * @param place in the table, from 0
 * @param fate what becomes of it
 * @param proposed what it would become without the person's choice
 * @param why the row is left out by itself; null for other rows
 */
public record TableRow(
        int place,
        RowFate fate,
        RowFate proposed,
        @Nullable Reason why,
        String number,
        String title,
        String deadline,
        String responsible,
        String result) {

    /** Why a row is not taken over unless the person says so. */
    public enum Reason {
        EMPTY,
        HEADING,
        COLUMN_NUMBERS,
        BEFORE_TABLE,
        WITHOUT_TITLE
    }

    public boolean isMeasure() {
        return fate == RowFate.MEASURE;
    }

    public boolean isSection() {
        return fate == RowFate.SECTION;
    }

    public boolean isJoined() {
        return fate == RowFate.JOINED;
    }

    public boolean isLeftOut() {
        return fate == RowFate.LEFT_OUT;
    }
}
