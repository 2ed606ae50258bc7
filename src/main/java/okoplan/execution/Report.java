package okoplan.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import okoplan.shared.AccountId;
import okoplan.shared.AssignmentId;
import okoplan.shared.ReportId;
import okoplan.shared.RuleViolationException;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What the executor says was done; reviewed once. */
@Entity
class Report {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    private Long assignmentId;

    @Column(updatable = false)
    private LocalDate doneOn;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private String actualValue;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.SUBMITTED;

    @Column(updatable = false)
    private LocalDate submittedOn;

    @Column(updatable = false)
    private Instant submittedAt;

    @Column(updatable = false)
    private Long submittedBy;

    @Column(updatable = false)
    private UUID submissionKey;

    @Column(updatable = false)
    private boolean onBehalf;

    @Column
    @Nullable
    private LocalDate reviewedOn;

    @Column
    @Nullable
    private Instant reviewedAt;

    @Column
    @Nullable
    private Long reviewedBy;

    @Column
    private String reviewComment = "";

    @Version
    private int version;

    protected Report() {}

    Report(
            AssignmentId assignment,
            ReportContent content,
            AccountId by,
            boolean onBehalf,
            LocalDate today,
            Instant now) {
        this.assignmentId = assignment.value();
        this.doneOn = content.doneOn();
        this.text = content.text();
        this.actualValue = content.actualValue();
        this.submissionKey = content.key();
        this.submittedBy = by.value();
        this.onBehalf = onBehalf;
        this.submittedOn = today;
        this.submittedAt = now;
    }

    ReportId id() {
        return new ReportId(id);
    }

    AssignmentId assignment() {
        return new AssignmentId(assignmentId);
    }

    ReportContent content() {
        return new ReportContent(doneOn, text, actualValue, submissionKey);
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    boolean isBy(AccountId account) {
        return submittedBy.equals(account.value());
    }

    ReportStatus status() {
        return status;
    }

    void accept(AccountId by, LocalDate today, Instant now) {
        review(ReportStatus.ACCEPTED, by, today, now);
    }

    /** @param comment what is missing; never empty */
    void giveBack(AccountId by, LocalDate today, Instant now, String comment) {
        if (comment.isBlank()) {
            throw new RuleViolationException("execution.review.comment.required");
        }
        review(ReportStatus.RETURNED, by, today, now);
        this.reviewComment = comment;
    }

    /** Taken back; only while nobody has reviewed it. */
    void withdraw() {
        requireWaiting();
        this.status = ReportStatus.WITHDRAWN;
    }

    private void review(ReportStatus decision, AccountId by, LocalDate today, Instant now) {
        requireWaiting();
        this.status = decision;
        this.reviewedBy = by.value();
        this.reviewedOn = today;
        this.reviewedAt = now;
    }

    private void requireWaiting() {
        if (status != ReportStatus.SUBMITTED) {
            throw new RuleViolationException(
                    "execution.rule." + (status == ReportStatus.WITHDRAWN ? "withdrawn" : "not-reported"));
        }
    }
}
