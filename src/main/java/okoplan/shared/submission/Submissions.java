package okoplan.shared.submission;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Forms that have been taken. What creates something claims the form at hand in its own transaction, so that a form counts as
 * taken exactly when its work is stored, whatever breaks off in between. Outside a request, and for forms without the field
 * {@link Submission#FIELD}, there is nothing to claim.
 */
@Component
public class Submissions {

    private static final String ATTRIBUTE = Submissions.class.getName();
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Today today;

    Submissions(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Says which form the request at hand has brought. */
    public static void atHand(Submission submission) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(ATTRIBUTE, submission, RequestAttributes.SCOPE_REQUEST);
    }

    public static Optional<Submission> atHand() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Submission at
                ? Optional.of(at)
                : Optional.empty();
    }

    /**
     * Waits while the same form is being taken by another request.
     *
     * @throws RepeatedSubmissionException when it has been taken before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim() {
        Submission submission = atHand().orElse(null);
        if (submission == null) {
            return;
        }
        OffsetDateTime now = today.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from form_submission where municipality_id = :municipality and sent_at < :before")
                .param("municipality", municipality())
                .param("before", now.minus(KEPT))
                .update();
        int claimed = jdbc.sql("""
                        insert into form_submission (municipality_id, digest, sent_at)
                        values (:municipality, :digest, :now)
                        on conflict do nothing
                        """)
                .param("municipality", municipality())
                .param("digest", submission.bytes())
                .param("now", now)
                .update();
        if (claimed == 0) {
            throw new RepeatedSubmissionException(submission);
        }
    }

    /** Keeps where the person is led, for those who send the form again. */
    @Transactional
    public void answered(Submission submission, String address) {
        jdbc.sql(
                        "update form_submission set answer = :answer where municipality_id = :municipality and digest = :digest")
                .param("answer", address)
                .param("municipality", municipality())
                .param("digest", submission.bytes())
                .update();
    }

    /** Where the form has led, if that is known. */
    @Transactional(readOnly = true)
    public Optional<String> answerOf(Submission submission) {
        return jdbc.sql("select answer from form_submission where municipality_id = :municipality and digest = :digest")
                .param("municipality", municipality())
                .param("digest", submission.bytes())
                .query(String.class)
                .optional();
    }

    private static long municipality() {
        return MunicipalityScope.current().id().value();
    }
}
