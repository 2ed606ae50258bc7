package okoplan.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.RussianDates;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One measure for one executor by one due date: the thing that is done or overdue. Two clocks run on it: the executor's
 * stops when a report is sent, and the department's starts then.
 */
@Entity
class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    @Nullable
    private Long organizationId;

    @Nullable
    private Long personId;

    @Column(insertable = false, updatable = false)
    private Long planId;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private AssignmentTiming timing;

    @Column(insertable = false, updatable = false)
    @Nullable
    private LocalDate confirmBy;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status = AssignmentStatus.OPEN;

    @Nullable
    private LocalDate dueOn;

    @Column
    @Nullable
    private LocalDate extendedTo;

    @Column
    @Nullable
    private LocalDate plannedDueOn;

    @Nullable
    private LocalDate overdueSince;

    @Column
    @Nullable
    private LocalDate reportedOn;

    @Nullable
    private LocalDate reviewDueOn;

    @Column
    @Nullable
    private LocalDate returnedOn;

    @Column
    @Nullable
    private LocalDate acceptedOn;

    @Column(insertable = false, updatable = false)
    private boolean inPlan = true;

    @Version
    private int version;

    protected Assignment() {}

    AssignmentId id() {
        return new AssignmentId(id);
    }

    PlanId plan() {
        return new PlanId(planId);
    }

    int version() {
        return version;
    }

    AssignmentStatus status() {
        return status;
    }

    boolean isOverdue() {
        return overdueSince != null;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    /** The date that would count without extensions; null while it has none. */
    @Nullable
    LocalDate plannedDueOn() {
        return plannedDueOn;
    }

    @Nullable
    LocalDate reviewDueOn() {
        return reviewDueOn;
    }

    /** By when it is to be confirmed that it goes on; null where nobody has asked yet. */
    @Nullable
    LocalDate confirmBy() {
        return confirmBy;
    }

    /** Fails unless it is done continuously and still to be done. */
    void requireConfirmable() {
        if (timing != AssignmentTiming.CONTINUOUS) {
            throw new RuleViolationException("execution.confirmation.rule.not-continuous");
        }
        if (!status.isOpen()) {
            throw new RuleViolationException("execution.rule.not-open");
        }
    }

    /** Whether a report by this person is one for somebody else: the department's on what is not its own to do. */
    boolean isOnBehalf(Actor actor) {
        boolean ownPerson = personId != null && personId.equals(actor.person().value());
        boolean ownOrganization = organizationId != null
                && actor.organization() != null
                && organizationId.equals(actor.organization().value());
        return actor.isDepartment() && !ownPerson && !ownOrganization;
    }

    /** Ends the executor's lateness and starts the department's term for review. */
    void report(LocalDate today, LocalDate reviewDueOn) {
        if (!status.canBeReported()) {
            throw new RuleViolationException("execution.rule.not-open");
        }
        this.status = AssignmentStatus.REPORTED;
        this.overdueSince = null;
        this.reportedOn = today;
        this.reviewDueOn = reviewDueOn;
    }

    void accept(LocalDate today) {
        requireReported();
        this.status = AssignmentStatus.ACCEPTED;
        this.acceptedOn = today;
        this.reviewDueOn = null;
    }

    /** The executor owes a report again; past the due date it becomes late again on the day after this. */
    void giveBack(LocalDate today) {
        requireReported();
        if (!inPlan) {
            throw new RuleViolationException("execution.review.left-plan");
        }
        this.status = AssignmentStatus.RETURNED;
        this.returnedOn = today;
        this.reviewDueOn = null;
    }

    /**
     * As if the last report had not been sent: the executor owes it again.
     *
     * @param earlier day of the report before it, if there was one
     */
    void withdraw(@Nullable LocalDate earlier) {
        requireReported();
        if (!inPlan) {
            throw new RuleViolationException("execution.withdraw.left-plan");
        }
        this.status = returnedOn == null ? AssignmentStatus.OPEN : AssignmentStatus.RETURNED;
        this.reportedOn = earlier;
        this.reviewDueOn = null;
    }

    /** Fails where there is no due date that could be moved to a later day. */
    void requireExtendable() {
        if (!status.canBeExtended()) {
            throw new RuleViolationException("execution.extension.rule.not-open");
        }
        if (dueOn == null) {
            throw new RuleViolationException("execution.extension.rule.no-date");
        }
    }

    /**
     * Moves the due date; lateness ends with the date that it was counted from. What the plan itself asks for is kept beside
     * it, and the later of both counts whatever moves afterwards.
     *
     * @param to a day after the present due date and after today
     * @return the due date that this replaces
     */
    LocalDate extend(LocalDate to, LocalDate today) {
        requireExtendable();
        if (!to.isAfter(today)) {
            throw new RuleViolationException("execution.extension.due.past");
        }
        LocalDate replaced = Objects.requireNonNull(dueOn);
        if (!to.isAfter(replaced)) {
            throw new RuleViolationException("execution.extension.due.not-later", RussianDates.dateIn(replaced, today));
        }
        if (plannedDueOn == null) {
            this.plannedDueOn = replaced;
        }
        this.extendedTo = to;
        this.dueOn = to;
        this.overdueSince = null;
        return replaced;
    }

    private void requireReported() {
        if (!status.canBeReviewed()) {
            throw new RuleViolationException("execution.rule.not-reported");
        }
    }
}
