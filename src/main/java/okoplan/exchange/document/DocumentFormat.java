package okoplan.exchange.document;

/** The formats that are read, told by a file's content and never by its name. */
public enum DocumentFormat {
    DOCX,
    DOC,
    ODT,
    XLSX,
    XLS,
    ODS,
    PDF,
    HTML,
    TEXT
}
