package okoplan.execution;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/** What became of a form that was sent with evidence. */
enum Taken {
    SENT,
    /** The form has errors now. */
    REJECTED,
    /** Somebody else changed an assignment meanwhile; the form says so. */
    STALE;

    /** The form is shown once more; a stale one as a conflict. */
    void answer(HttpServletResponse response) {
        if (this == STALE) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
    }
}
