package okoplan.shared;

/** Somebody else changed the thing after the form was opened. Answered with 409; what was typed is shown again. */
public class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleVersionException(Object id) {
        super("changed meanwhile: " + id);
    }
}
