package okoplan.exchange.reading.word;

import java.util.ArrayDeque;
import java.util.Deque;
import okoplan.exchange.reading.assembly.ListNumber;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.TableRow;

/** The text of a paragraph of a .doc, whose special characters stand for fields, pictures and breaks. */
final class DocText {

    private static final char PICTURE = 1;
    private static final char COMMENT = 5;
    private static final char CELL_END = 7;
    private static final char DRAWING = 8;
    private static final char LINE_BREAK = 11;
    private static final char PAGE_BREAK = 12;
    private static final char PARAGRAPH_END = 13;
    private static final char COLUMN_BREAK = 14;
    private static final char FIELD_BEGIN = 19;
    private static final char FIELD_RESULT = 20;
    private static final char FIELD_END = 21;
    private static final char NON_BREAKING_HYPHEN = 30;
    private static final char SOFT_HYPHEN = 31;

    private final StringBuilder text = new StringBuilder();
    /** For each field that is open: whether its result has begun. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private int pageBreaks;
    private boolean picture;
    private boolean changes;
    private boolean comment;
    private boolean markDeleted;
    private boolean markHidden;

    private DocText() {}

    static DocText of(Paragraph paragraph) {
        DocText text = new DocText();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            text.append(paragraph.getCharacterRun(i));
        }
        return text;
    }

    /** Whether all that the row holds is marked as deleted. */
    static boolean isDeleted(TableRow row) {
        int runs = row.numCharacterRuns();
        for (int i = 0; i < runs; i++) {
            if (!row.getCharacterRun(i).isMarkedDeleted()) {
                return false;
            }
        }
        return runs > 0;
    }

    private void append(CharacterRun run) {
        boolean deleted = run.isMarkedDeleted();
        boolean shown = !deleted && !run.isVanished();
        changes |= deleted || run.isMarkedInserted();
        if (run.isSymbol()) {
            text.append(
                    shown && !fields.contains(false)
                            ? ListNumber.bullet(String.valueOf(run.getSymbolCharacter()))
                            : "");
            return;
        }
        String characters = run.text();
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == PARAGRAPH_END || c == CELL_END) {
                markDeleted = deleted && c == PARAGRAPH_END;
                markHidden = run.isVanished();
            } else {
                character(c, shown);
            }
        }
    }

    private void character(char c, boolean shown) {
        switch (c) {
            case FIELD_BEGIN -> fields.push(false);
            case FIELD_RESULT -> {
                if (fields.poll() != null) {
                    fields.push(true);
                }
            }
            case FIELD_END -> fields.poll();
            case PICTURE, DRAWING -> picture = true;
            case COMMENT -> comment = true;
            case PAGE_BREAK -> pageBreaks++;
            default -> {
                if (shown && !fields.contains(false)) {
                    text.append(
                            switch (c) {
                                case LINE_BREAK, COLUMN_BREAK -> "\n";
                                case NON_BREAKING_HYPHEN -> "-";
                                case SOFT_HYPHEN -> "";
                                default -> String.valueOf(c);
                            });
                }
            }
        }
    }

    void prepend(CharSequence before) {
        text.insert(0, before);
    }

    CharSequence text() {
        return text;
    }

    int pageBreaks() {
        return pageBreaks;
    }

    boolean hasPicture() {
        return picture;
    }

    boolean hasChanges() {
        return changes;
    }

    boolean hasComment() {
        return comment;
    }

    boolean isMarkDeleted() {
        return markDeleted;
    }

    boolean isMarkHidden() {
        return markHidden;
    }
}
