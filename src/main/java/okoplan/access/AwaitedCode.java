package okoplan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import okoplan.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows between the password and the code: whose password was right, for a few minutes. Nobody is signed in
 * by it, so nothing but the page for the code is open.
 *
 * @param passwordMark of the password that was right, so that a change of it in between counts
 */
public record AwaitedCode(String username, String passwordMark, Instant until) implements Serializable {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String ATTRIBUTE = AwaitedCode.class.getName();

    static AwaitedCode of(SignedIn proved, Instant now) {
        return new AwaitedCode(proved.getUsername(), mark(proved), now.plus(LIFETIME));
    }

    boolean fits(SignedIn account, Instant now) {
        return account.isEnabled() && mark(account).equals(passwordMark) && now.isBefore(until);
    }

    private static String mark(SignedIn account) {
        return Sha256.hex(String.valueOf(account.getPassword()));
    }

    public static @Nullable AwaitedCode in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof AwaitedCode awaited ? awaited : null;
    }

    void putInto(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static void removeFrom(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
