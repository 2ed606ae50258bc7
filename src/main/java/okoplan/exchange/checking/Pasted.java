package okoplan.exchange.checking;

import java.nio.charset.StandardCharsets;

/**
 * What was on the clipboard.
 *
 * @param html the tables in it; empty when it was plain text
 */
record Pasted(String html, String text) {

    boolean isHtml() {
        return !html.isBlank();
    }

    boolean isBlank() {
        return html.isBlank() && text.isBlank();
    }

    /** As a file, to be kept with the plan. */
    byte[] content() {
        String words = isHtml() ? "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n" + html : text;
        return words.getBytes(StandardCharsets.UTF_8);
    }

    String fileName() {
        return isHtml() ? "вставленная таблица.html" : "вставленная таблица.txt";
    }
}
