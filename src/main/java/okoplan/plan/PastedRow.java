package okoplan.plan;

/** A row to be inserted together with others: pasted from a table, or read from a document. */
public sealed interface PastedRow {

    record Heading(SectionContent content) implements PastedRow {}

    record Item(MeasureContent content) implements PastedRow {}

    static PastedRow section(String number, String title) {
        return new Heading(new SectionContent(number, title));
    }

    static PastedRow measure(String number, String title, String expectedResult, String deadline, String responsible) {
        return new Item(new MeasureContent(number, title, expectedResult, deadline, responsible));
    }
}
