package okoplan.exchange.document;

/** A paragraph or a table, in reading order. */
public sealed interface Block permits Paragraph, Table {

    /** The page, or the sheet of a workbook, that the block begins on, from 1; 1 where the format knows no pages. */
    int page();
}
