package okoplan.exchange.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a file says, in reading order.
 *
 * @param notes what a person should know of the reading: «hidden rows», «tracked changes»
 */
public record OfficeDocument(DocumentFormat format, List<Block> blocks, List<Note> notes) {

    /** What was left out or decided while reading. */
    public enum Note {
        HIDDEN_ROWS,
        HIDDEN_COLUMNS,
        HIDDEN_SHEETS,
        TRACKED_CHANGES,
        COMMENTS
    }

    public OfficeDocument {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    public Stream<Table> tables() {
        return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    public boolean isBlank() {
        return blocks.isEmpty();
    }
}
