package okoplan.exchange.recognition;

import java.util.List;
import okoplan.exchange.recognition.TableRow.Reason;
import org.jspecify.annotations.Nullable;

/** What comes behind each row, found in one pass from the end. */
final class Following {

    private final @Nullable RowNumber[] number;
    private final boolean[] full;
    private final boolean[] several;
    private final boolean numbered;

    Following(List<SourceRow> rows, List<@Nullable Reason> reasons) {
        number = new RowNumber[rows.size()];
        full = new boolean[rows.size()];
        several = new boolean[rows.size()];
        RowNumber next = null;
        boolean any = false;
        int withNumber = 0;
        int filled = 0;
        for (int place = rows.size() - 1; place >= 0; place--) {
            number[place] = next;
            full[place] = any;
            several[place] = filled > 0;
            SourceRow row = rows.get(place);
            if (reasons.get(place) != null) {
                continue;
            }
            RowNumber own = RowNumber.of(row.text(ColumnMeaning.NUMBER)).orElse(null);
            withNumber += own == null ? 0 : 1;
            filled += row.filled() > 1 ? 1 : 0;
            if (row.isFull() && !RowSorter.isClosing(row)) {
                any = true;
                RowNumber written = own != null
                        ? own
                        : RowNumber.of(RowTexts.of(row, RowFate.MEASURE).number())
                                .orElse(null);
                next = written == null ? next : written;
            }
        }
        boolean column = rows.stream().anyMatch(row -> row.columns().has(ColumnMeaning.NUMBER));
        numbered = column && withNumber * 3 >= filled;
    }

    /** Whether rows of the table have numbers as a rule. */
    boolean isNumbered() {
        return numbered;
    }

    /** The number of the next row that is a measure for sure. */
    @Nullable
    RowNumber numberAfter(SourceRow row) {
        return number[row.place()];
    }

    boolean hasFullAfter(SourceRow row) {
        return full[row.place()];
    }

    /** Whether rows with several texts follow. */
    boolean hasRowsAfter(SourceRow row) {
        return several[row.place()];
    }

    /** The numbers behind the row do not go on with those before it. */
    boolean isRestartedAfter(SourceRow row, @Nullable RowNumber before) {
        RowNumber next = number[row.place()];
        return next != null && before != null && !next.isAfter(before);
    }
}
