package okoplan.shared.submission;

/** This very form was taken before: nothing was done again. */
public final class RepeatedSubmissionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Submission submission;

    RepeatedSubmissionException(Submission submission) {
        super("sent before");
        this.submission = submission;
    }

    public Submission submission() {
        return submission;
    }
}
