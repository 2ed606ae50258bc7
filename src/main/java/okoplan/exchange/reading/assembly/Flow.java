package okoplan.exchange.reading.assembly;

/** What takes paragraphs and tables in reading order: the document, or a cell. */
public interface Flow {

    /**
     * Takes a paragraph.
     *
     * @param page that it begins on
     * @param marker that the program puts before it; may be empty
     * @param text raw, with {@code \n} for line breaks
     */
    void paragraph(int page, String marker, CharSequence text);

    /** Takes a table when it is complete. */
    void table(int page, TableAssembler table);
}
