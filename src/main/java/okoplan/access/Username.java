package okoplan.access;

import java.util.Locale;
import java.util.regex.Pattern;
import okoplan.shared.RuleViolationException;

/** A name to sign in with: Latin lower-case letters, digits, dot, hyphen, underscore; the same however it is typed. */
record Username(String value) {

    static final int MAX_LENGTH = 60;

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1," + (MAX_LENGTH - 1) + "}");

    Username {
        if (!FORM.matcher(value).matches()) {
            throw new RuleViolationException("access.account.username-form");
        }
    }

    static Username typed(String text) {
        return new Username(normalise(text));
    }

    static String normalise(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
