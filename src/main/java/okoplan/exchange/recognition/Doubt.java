package okoplan.exchange.recognition;

import java.util.List;

/**
 * Something that a person should look at.
 *
 * @param arguments for the message of the kind, as the kind says
 */
public record Doubt(Kind kind, List<String> arguments) {

    /** Message keys are {@code exchange.doubt.<name in lower case with dashes>}. */
    public enum Kind {
        /** Nothing gives the plan's period. */
        NO_PERIOD,
        /** No title was found above the measures. */
        NO_TITLE,
        /** The number given occurs before in the same section: number. */
        NUMBER_REPEATED,
        /** A measure without a deadline. */
        NO_DEADLINE,
        /** A measure without responsible parties. */
        NO_RESPONSIBLE,
        /** The document names the responsible party once for the whole plan, and not for the measure. */
        RESPONSIBLE_OF_PLAN,
        /** The deadline phrase could not be read: phrase. */
        DEADLINE_UNKNOWN,
        /** The reading of the deadline has a warning: its text is the reader's own. */
        DEADLINE_WARNING,
        /** The row was joined from parts that stood apart: number of parts. */
        JOINED,
        /** The row's cells stood in other columns than the heading says. */
        SHIFTED,
        /** A row between measures that is none: its text. */
        LEFT_OUT,
        /** A column with texts that no measure has: its heading. */
        COLUMN_LEFT_OUT,
        /** A table that holds no measures: its headings. */
        TABLE_LEFT_OUT,
        /** It is unclear whether the row is a section or a measure. */
        SECTION_OR_MEASURE,
        /** The file has hidden rows, columns or sheets, which were not read. */
        HIDDEN,
        /** The file has tracked changes; the final text was read. */
        TRACKED_CHANGES
    }

    public Doubt {
        arguments = List.copyOf(arguments);
    }

    public static Doubt of(Kind kind, String... arguments) {
        return new Doubt(kind, List.of(arguments));
    }
}
