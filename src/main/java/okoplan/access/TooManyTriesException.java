package okoplan.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The name was tried too often; the next try is possible after the wait. */
public class TooManyTriesException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public TooManyTriesException(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** Whole seconds, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
