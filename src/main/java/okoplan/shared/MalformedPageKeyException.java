package okoplan.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A page key in an address that this application did not write. Answered with 400. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class MalformedPageKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedPageKeyException(String key) {
        super("not a page key: " + key);
    }

    public MalformedPageKeyException(String key, Throwable cause) {
        super("not a page key: " + key, cause);
    }
}
