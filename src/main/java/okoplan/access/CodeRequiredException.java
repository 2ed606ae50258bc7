package okoplan.access;

import org.springframework.security.core.AuthenticationException;

/** Name and password were right, but the account asks for a code besides. */
class CodeRequiredException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final SignedIn proved;

    CodeRequiredException(SignedIn proved) {
        super("a code is required");
        this.proved = proved;
    }

    SignedIn proved() {
        return proved;
    }
}
