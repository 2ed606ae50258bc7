package okoplan.exchange.reading.word;

import org.jspecify.annotations.Nullable;

/** A paragraph of a .docx while it is read. */
final class DocxParagraph {

    private final StringBuilder text = new StringBuilder();
    private int page;
    private boolean hasText;

    /** Named by the paragraph itself; null where it does not say. */
    @Nullable
    String style;

    @Nullable
    Integer list;

    @Nullable
    Integer level;

    /** Its mark is hidden, so that an empty paragraph is not there at all. */
    boolean hiddenMark;

    /** Its mark is deleted: what it holds belongs to the next paragraph. */
    boolean deletedMark;

    /** A section ends with it, and the next one begins on a new page. */
    boolean endsPage;

    DocxParagraph(int page) {
        this.page = page;
    }

    void append(CharSequence more, int onPage) {
        if (!hasText && !more.toString().isBlank()) {
            hasText = true;
            page = onPage;
        }
        text.append(more);
    }

    void prepend(CharSequence before) {
        text.insert(0, before);
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    CharSequence text() {
        return text;
    }

    /** The page that its first word stands on. */
    int page() {
        return page;
    }
}
