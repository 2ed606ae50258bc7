package okoplan.calendar.phrase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a phrase, asked by place; beyond the end there is nothing. */
record Tokens(String text, List<Token> list) {

    int size() {
        return list.size();
    }

    @Nullable
    Token at(int i) {
        return i >= 0 && i < list.size() ? list.get(i) : null;
    }

    /** The word at this place, or an empty string. */
    String word(int i) {
        return at(i) instanceof Token.Word word ? word.text() : "";
    }

    boolean isWord(int i, String... any) {
        String word = word(i);
        return !word.isEmpty() && List.of(any).contains(word);
    }

    boolean startsWith(int i, String... stems) {
        String word = word(i);
        for (String stem : stems) {
            if (word.startsWith(stem)) {
                return true;
            }
        }
        return false;
    }

    boolean isSign(int i, char sign) {
        return at(i) instanceof Token.Sign token && token.sign() == sign;
    }

    boolean isSign(int i) {
        return at(i) instanceof Token.Sign;
    }

    Token.@Nullable Num num(int i) {
        return at(i) instanceof Token.Num num ? num : null;
    }

    /** What the person wrote from one token to another, the second not included. */
    String slice(int from, int to) {
        if (from >= to || from >= size()) {
            return "";
        }
        return text.substring(
                list.get(from).start(), list.get(Math.min(to, size()) - 1).end());
    }
}
