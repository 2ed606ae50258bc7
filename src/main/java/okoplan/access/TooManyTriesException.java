package okoplan.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many tries have failed; the next one is possible after the wait. */
public class TooManyTriesException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;
    private final boolean ofAddress;

    public TooManyTriesException(Duration wait) {
        this(wait, false);
    }

    private TooManyTriesException(Duration wait, boolean ofAddress) {
        super("too many tries");
        this.wait = wait;
        this.ofAddress = ofAddress;
    }

    /** The tries came from one address, with whatever names. */
    static TooManyTriesException ofAddress(Duration wait) {
        return new TooManyTriesException(wait, true);
    }

    /** Whole seconds, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Key of the message that says so; its argument is {@link #seconds}. */
    public String messageKey() {
        return ofAddress ? "access.login.wait-address" : "access.login.wait";
    }
}
