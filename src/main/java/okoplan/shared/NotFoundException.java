package okoplan.shared;

/** The thing does not exist for this person: missing, of another municipality or of another school. Answered with 404. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(Object id) {
        super("not found: " + id);
    }
}
