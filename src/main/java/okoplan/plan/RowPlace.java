package okoplan.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where among a plan's rows.
 *
 * @param row the row beside the place; null at the start or the end of the plan
 */
public record RowPlace(Side side, @Nullable RowId row) {

    /** On which side of the row; without a row, at which end of the plan. */
    public enum Side {
        BEFORE,
        AFTER
    }

    public static RowPlace before(RowId row) {
        return new RowPlace(Side.BEFORE, row);
    }

    public static RowPlace after(RowId row) {
        return new RowPlace(Side.AFTER, row);
    }

    /** After the row that a form names; at the end when it names none. */
    public static RowPlace afterNamed(@Nullable String row) {
        try {
            return row == null || row.isEmpty() ? end() : after(RowId.parse(row));
        } catch (IllegalArgumentException e) {
            return end();
        }
    }

    public static RowPlace start() {
        return new RowPlace(Side.BEFORE, null);
    }

    public static RowPlace end() {
        return new RowPlace(Side.AFTER, null);
    }
}
