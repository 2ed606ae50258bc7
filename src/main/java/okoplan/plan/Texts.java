package okoplan.plan;

import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Typed and pasted text, cleaned but never reworded; too long is refused in words. */
final class Texts {

    static final int NUMBER = 40;
    static final int TITLE = 1_000;
    static final int PHRASE = 1_000;
    static final int LONG = 8_000;

    private Texts() {}

    /** Text that may have several lines. */
    static String text(@Nullable String typed, int longest) {
        if (typed == null) {
            return "";
        }
        String clean = typed.replace("\u0000", "")
                .replace('\u00a0', ' ')
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .strip();
        if (clean.length() > longest) {
            throw new RuleViolationException("plan.text-too-long", longest);
        }
        return clean;
    }

    /** Text of one line. */
    static String line(@Nullable String typed, int longest) {
        return text(typed == null ? null : typed.replaceAll("\\s+", " "), longest);
    }

    static String required(@Nullable String typed, String missingKey) {
        String clean = text(typed, LONG);
        if (clean.isEmpty()) {
            throw new RuleViolationException(missingKey);
        }
        return clean;
    }
}
