package okoplan.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import okoplan.shared.AccountId;
import okoplan.shared.AssignmentId;
import okoplan.shared.RuleViolationException;
import org.junit.jupiter.api.Test;

class AssignmentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate REVIEW_DUE = TODAY.plusDays(7);
    private static final AccountId REVIEWER = new AccountId(7);

    private final Assignment assignment = new Assignment();

    @Test
    void waitsForReviewOnceReported() {
        assignment.report(TODAY, REVIEW_DUE);
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.REPORTED);
        assertThat(assignment.reviewDueOn()).isEqualTo(REVIEW_DUE);
        assertThat(assignment.isOverdue()).isFalse();
    }

    @Test
    void canBeReportedAgainAfterAReturn() {
        assignment.report(TODAY, REVIEW_DUE);
        assignment.giveBack(TODAY);
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.RETURNED);
        assertThat(assignment.reviewDueOn()).isNull();
        assignment.report(TODAY, REVIEW_DUE);
        assignment.accept(TODAY);
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.ACCEPTED);
        assertThat(assignment.reviewDueOn()).isNull();
    }

    @Test
    void refusesWhatIsOutOfTurn() {
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> assignment.accept(TODAY));
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> assignment.giveBack(TODAY));
        assignment.report(TODAY, REVIEW_DUE);
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> assignment.report(TODAY, REVIEW_DUE));
        assignment.accept(TODAY);
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> assignment.report(TODAY, REVIEW_DUE));
    }

    @Test
    void letsAReportBeDecidedOnce() {
        Report report = report();
        report.accept(REVIEWER, TODAY, Instant.EPOCH);
        assertThat(report.status()).isEqualTo(ReportStatus.ACCEPTED);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> report.giveBack(REVIEWER, TODAY, Instant.EPOCH, "Поздно"));
    }

    @Test
    void returnsAReportOnlyWithAComment() {
        Report report = report();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> report.giveBack(REVIEWER, TODAY, Instant.EPOCH, " "));
        assertThat(report.status()).isEqualTo(ReportStatus.SUBMITTED);
    }

    private static Report report() {
        ReportContent content = new ReportContent(TODAY, "Провели", "", UUID.fromString("0-0-0-0-1"));
        return new Report(new AssignmentId(1), content, new AccountId(2), false, TODAY, Instant.EPOCH);
    }
}
