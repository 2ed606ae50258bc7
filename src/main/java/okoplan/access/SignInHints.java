package okoplan.access;

import java.util.List;

/**
 * Sign-ins shown on the sign-in page of a demonstration. A bean of this type exists only where accounts are invented and
 * their password is public.
 *
 * @param password the one password of all of them
 */
public record SignInHints(String password, List<Hint> hints) {

    public SignInHints {
        hints = List.copyOf(hints);
    }

    /**
     * One sign-in.
     *
     * @param meaning whose it is, in Russian: «директор школы № 1»
     */
    public record Hint(String username, String meaning) {}
}
