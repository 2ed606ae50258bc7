package okoplan.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the marks of the database's {@code search_marks} onto the text as it was written, and cuts long texts around them. */
final class MarkedText {

    private static final int START = '\ue000';
    private static final int STOP = '\ue001';

    /** Letters around the first mark in an excerpt. */
    private static final int BEFORE = 60;

    private static final int AFTER = 160;

    private static final Pattern NUMBER = Pattern.compile("[0-9][\\p{L}\\p{N}]*(?:[./\\-‐‑–—][\\p{L}\\p{N}]+)+");

    private final int[] letters;
    private final BitSet marked = new BitSet();

    private MarkedText(String text) {
        letters = text.codePoints().toArray();
    }

    /**
     * @param marks the text with marks, or null where nothing was found
     * @param typed numbers in it are marked too, as they are written
     */
    static MarkedText of(String text, @Nullable String marks, String typed) {
        MarkedText result = new MarkedText(text);
        if (marks != null) {
            result.take(marks.codePoints().toArray());
        }
        result.markNumbers(text, typed);
        return result;
    }

    boolean isMarked() {
        return !marked.isEmpty();
    }

    List<Piece> whole() {
        return pieces(0, letters.length);
    }

    /** What stands around the first mark; nothing without marks. */
    List<Piece> excerpt() {
        if (!isMarked()) {
            return List.of();
        }
        int from = wordStart(Math.max(0, marked.nextSetBit(0) - BEFORE));
        int to = wordEnd(Math.min(letters.length, marked.nextSetBit(0) + AFTER));
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(pieces(from, to));
        if (to < letters.length) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private void take(int[] marks) {
        BitSet found = new BitSet();
        int place = 0;
        boolean within = false;
        for (int sign : marks) {
            if (sign == START || sign == STOP) {
                within = sign == START;
            } else {
                found.set(place, within);
                place++;
            }
        }
        if (place <= letters.length) {
            marked.or(found);
        }
    }

    private void markNumbers(String text, String typed) {
        String plain = dashes(text);
        Matcher numbers = NUMBER.matcher(dashes(typed));
        while (numbers.find()) {
            Matcher said = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(numbers.group()),
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(plain);
            while (said.find()) {
                marked.set(text.codePointCount(0, said.start()), text.codePointCount(0, said.end()));
            }
        }
    }

    private static String dashes(String text) {
        return text.replaceAll("[‐‑–—]", "-");
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int place = from;
        while (place < to) {
            boolean mark = marked.get(place);
            int next = mark ? marked.nextClearBit(place) : marked.nextSetBit(place);
            int end = next < 0 ? to : Math.min(next, to);
            pieces.add(new Piece(new String(letters, place, end - place), mark));
            place = end;
        }
        return pieces;
    }

    /** The beginning of a word not far before or after; the place itself where words are too long for that. */
    private int wordStart(int place) {
        for (int start = place; start > 0 && start < letters.length && start < place + BEFORE / 2; start++) {
            if (Character.isWhitespace(letters[start - 1])) {
                return start;
            }
        }
        return place;
    }

    private int wordEnd(int place) {
        for (int end = place; end < letters.length && end > place - BEFORE / 2; end--) {
            if (Character.isWhitespace(letters[end])) {
                return end;
            }
        }
        return place;
    }
}
