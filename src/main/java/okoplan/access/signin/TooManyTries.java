package okoplan.access.signin;

import jakarta.servlet.http.HttpServletResponse;
import okoplan.access.TooManyTriesException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Tells programs as well how long to wait. */
final class TooManyTries {

    private TooManyTries() {}

    static void answer(HttpServletResponse response, TooManyTriesException e) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
    }
}
