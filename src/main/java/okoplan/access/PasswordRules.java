package okoplan.access;

import java.nio.charset.StandardCharsets;
import okoplan.shared.RuleViolationException;

/**
 * What a password must be: long enough, and none of those that are tried first. No rules on kinds of characters, which only
 * make people write it down (NIST SP 800-63B, 3.1.1).
 */
public final class PasswordRules {

    public static final int MIN_LENGTH = 10;

    /** bcrypt reads no further than 72 bytes. */
    private static final int MAX_BYTES = 72;

    private PasswordRules() {}

    public static void check(String password, String username) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw new RuleViolationException("access.password.too-short", MIN_LENGTH);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new RuleViolationException("access.password.too-long");
        }
        if (password.strip().equalsIgnoreCase(username.strip())) {
            throw new RuleViolationException("access.password.is-username");
        }
        String once = RepeatedWords.once(password);
        if (password.codePoints().distinct().count() < 4 || once.codePointCount(0, once.length()) < MIN_LENGTH) {
            throw new RuleViolationException("access.password.too-simple");
        }
        if (CommonPasswords.contain(password, username) || CommonPasswords.contain(once, username)) {
            throw new RuleViolationException("access.password.common");
        }
    }
}
