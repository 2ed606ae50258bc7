package okoplan.exchange.checking;

import okoplan.exchange.document.DocumentFormat;

/** What documents are sent as. */
final class MediaTypes {

    private MediaTypes() {}

    static String of(DocumentFormat format) {
        return switch (format) {
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case DOC -> "application/msword";
            case ODT -> "application/vnd.oasis.opendocument.text";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case XLS -> "application/vnd.ms-excel";
            case ODS -> "application/vnd.oasis.opendocument.spreadsheet";
            case PDF -> "application/pdf";
            case HTML -> "text/html";
            case TEXT -> "text/plain";
        };
    }
}
