package okoplan.exchange.recognition;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table, and what it is taken for.
 *
 * @param place among the rows that are read together, from 0
 * @param fate what becomes of it
 * @param proposed what it would become without the person's choice
 * @param why the row is left out by itself; null for other rows
 * @param doubt whether another fate was nearly as likely, or the cells stood in other columns
 */
public record TableRow(
        int place,
        RowFate fate,
        RowFate proposed,
        @Nullable Reason why,
        @Nullable Hesitation doubt,
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
        WITHOUT_TITLE,
        /** A note, a total or a signature under the rows. */
        NOTE
    }

    /** What was unclear when the fate was proposed. */
    public enum Hesitation {
        SHIFTED,
        SECTION_OR_MEASURE,
        RESPONSIBLE_OF_PLAN
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
