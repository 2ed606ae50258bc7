package okoplan.exchange.recognition;

/**
 * A row between the measures that was taken for none: a note, a total, or one without the words of a measure. Its texts are
 * those that it would have as a measure.
 *
 * @param before how many rows of the plan stand above it
 */
public record LeftOutRow(
        int before,
        String number,
        String title,
        String deadlineText,
        String responsibleText,
        String expectedResult,
        Source source) {}
