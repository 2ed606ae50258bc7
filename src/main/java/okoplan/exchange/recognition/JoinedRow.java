package okoplan.exchange.recognition;

import java.util.List;

/**
 * A section or a measure with the tails that belong to it.
 *
 * @param parts the row and its tails, in order
 */
public record JoinedRow(
        boolean section,
        String number,
        String title,
        String deadline,
        String responsible,
        String result,
        List<TableRow> parts) {

    public JoinedRow {
        parts = List.copyOf(parts);
    }

    public TableRow first() {
        return parts.get(0);
    }
}
