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
import okoplan.shared.ExtensionId;
import okoplan.shared.RuleViolationException;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A request for a later due date of one assignment, and what was decided on it; decided once. */
@Entity
class Extension {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "extension_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    @Column(updatable = false)
    private Long assignmentId;

    @Enumerated(EnumType.STRING)
    private ExtensionStatus status = ExtensionStatus.PENDING;

    @Column
    private LocalDate dueBefore;

    @Column(updatable = false)
    private LocalDate askedDue;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private LocalDate askedOn;

    @Column(updatable = false)
    private Instant askedAt;

    @Column(updatable = false)
    private Long askedBy;

    @Column(updatable = false)
    private boolean onBehalf;

    @Column(updatable = false)
    private UUID submissionKey;

    @Column
    @Nullable
    private LocalDate grantedDue;

    @Column
    @Nullable
    private LocalDate effectiveDue;

    @Column
    @Nullable
    private Instant decidedAt;

    @Column
    @Nullable
    private Long decidedBy;

    @Column
    private String comment = "";

    @Column
    @Nullable
    private LocalDate closedOn;

    @Version
    private int version;

    protected Extension() {}

    /** @param dueBefore the due date that stands today */
    Extension(
            AssignmentId assignment,
            LocalDate dueBefore,
            ExtensionContent content,
            AccountId by,
            boolean onBehalf,
            LocalDate today,
            Instant now) {
        this.assignmentId = assignment.value();
        this.dueBefore = dueBefore;
        this.askedDue = content.due();
        this.reason = content.reason();
        this.submissionKey = content.key();
        this.askedBy = by.value();
        this.onBehalf = onBehalf;
        this.askedOn = today;
        this.askedAt = now;
    }

    ExtensionId id() {
        return new ExtensionId(id);
    }

    AssignmentId assignment() {
        return new AssignmentId(assignmentId);
    }

    ExtensionStatus status() {
        return status;
    }

    LocalDate askedDue() {
        return askedDue;
    }

    boolean isBy(AccountId account) {
        return askedBy.equals(account.value());
    }

    /**
     * Grants it, as asked or in part.
     *
     * @param before the due date that this replaces
     * @param due as decided
     * @param effective the day that counts for it, which may be the working day after
     * @param comment never empty where another date is granted than was asked
     */
    void grant(
            AccountId by,
            LocalDate today,
            Instant now,
            LocalDate before,
            LocalDate due,
            LocalDate effective,
            String comment) {
        if (comment.isBlank() && !due.equals(askedDue)) {
            throw new RuleViolationException("execution.extension.comment.partly");
        }
        decide(ExtensionStatus.GRANTED, by, today, now, comment);
        this.dueBefore = before;
        this.grantedDue = due;
        this.effectiveDue = effective;
    }

    /** @param comment why; never empty */
    void refuse(AccountId by, LocalDate today, Instant now, String comment) {
        if (comment.isBlank()) {
            throw new RuleViolationException("execution.extension.comment.required");
        }
        decide(ExtensionStatus.REFUSED, by, today, now, comment);
    }

    void withdraw(LocalDate today) {
        become(ExtensionStatus.WITHDRAWN, today);
    }

    private void decide(ExtensionStatus decision, AccountId by, LocalDate today, Instant now, String words) {
        become(decision, today);
        this.decidedBy = by.value();
        this.decidedAt = now;
        this.comment = words;
    }

    private void become(ExtensionStatus next, LocalDate today) {
        if (!status.canBecome(next)) {
            throw new RuleViolationException("execution.extension.rule.decided");
        }
        this.status = next;
        this.closedOn = today;
    }
}
