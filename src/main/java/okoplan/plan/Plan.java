package okoplan.plan;

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
import okoplan.shared.AccountId;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SchoolId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A plan of measures: a draft that is edited, then an approved document in force by an order. */
@Entity
class Plan {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    @Enumerated(EnumType.STRING)
    private PlanLevel level;

    @Nullable
    private Long schoolId;

    private String title;
    private LocalDate periodFrom;
    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    private PlanStatus status = PlanStatus.DRAFT;

    @Column
    @Nullable
    private String orderNumber;

    @Column
    @Nullable
    private LocalDate orderDate;

    @Column
    @Nullable
    private LocalDate approvedOn;

    @Column
    @Nullable
    private Instant approvedAt;

    @Column
    @Nullable
    private Long approvedBy;

    @Column
    @Nullable
    private LocalDate closedOn;

    @Column
    @Nullable
    private Instant closedAt;

    @Column
    @Nullable
    private Long closedBy;

    @Column
    private String conclusion = "";

    @Column(updatable = false)
    @Nullable
    private Long amendsPlanId;

    @Column(updatable = false)
    @Nullable
    private Long followsPlanId;

    @Column
    private Long createdBy;

    @Column
    private Instant createdAt;

    @Version
    private int version;

    protected Plan() {}

    Plan(String title, PlanLevel level, @Nullable SchoolId school, DateRange period, AccountId by, Instant at) {
        if ((level == PlanLevel.SCHOOL) != (school != null)) {
            throw new IllegalArgumentException("a school's plan has a school, the municipality's has none");
        }
        this.title = title;
        this.level = level;
        this.schoolId = school == null ? null : school.value();
        this.periodFrom = period.from();
        this.periodTo = period.to();
        this.createdBy = by.value();
        this.createdAt = at;
    }

    /** A working copy of a plan in force, to be edited; its rows are copied by {@link Amendments}. */
    static Plan amendment(Plan inForce, AccountId by, Instant at) {
        Plan copy = new Plan(inForce.title, inForce.level, inForce.school(), inForce.period(), by, at);
        copy.amendsPlanId = inForce.id;
        return copy;
    }

    /** The draft for the time after this plan; its rows are made by {@link PlanRollover}. */
    Plan next(NewPlan next, AccountId by, Instant at) {
        if (isDraft()) {
            throw new RuleViolationException("plan.next.draft");
        }
        Plan plan = new Plan(next.title(), level, school(), next.period(), by, at);
        plan.followsPlanId = id;
        return plan;
    }

    PlanId id() {
        return new PlanId(id);
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    PlanLevel level() {
        return level;
    }

    @Nullable
    SchoolId school() {
        return schoolId == null ? null : new SchoolId(schoolId);
    }

    DateRange period() {
        return new DateRange(periodFrom, periodTo);
    }

    PlanStatus status() {
        return status;
    }

    boolean isDraft() {
        return status == PlanStatus.DRAFT;
    }

    /** The plan in force that this working copy is going to change; null of anything else. */
    @Nullable
    PlanId amends() {
        return amendsPlanId == null ? null : new PlanId(amendsPlanId);
    }

    /** Takes over the head of the working copy; the rows follow. */
    void amend(Plan copy) {
        if (isDraft()) {
            throw new IllegalStateException("only a plan in force is amended");
        }
        this.title = copy.title;
        this.periodFrom = copy.periodFrom;
        this.periodTo = copy.periodTo;
    }

    void change(String title, DateRange period) {
        requireDraft();
        this.title = title;
        this.periodFrom = period.from();
        this.periodTo = period.to();
    }

    /** Puts the plan in force; {@code on} is the day of approval where the municipality is. */
    void approve(ApprovalOrder order, AccountId by, LocalDate on, Instant at) {
        if (amendsPlanId != null) {
            throw new IllegalStateException("an amendment changes its plan and is gone then");
        }
        if (!status.mayBecome(PlanStatus.APPROVED)) {
            throw new RuleViolationException("plan.approval.already");
        }
        this.status = PlanStatus.APPROVED;
        this.orderNumber = order.number();
        this.orderDate = order.date();
        this.approvedOn = on;
        this.approvedAt = at;
        this.approvedBy = by.value();
    }

    /** Ends the plan's year; {@code on} is the day where the municipality is. */
    void close(String conclusion, AccountId by, LocalDate on, Instant at) {
        if (!status.mayBecome(PlanStatus.CLOSED)) {
            throw new RuleViolationException("plan.closing.not-in-force");
        }
        this.status = PlanStatus.CLOSED;
        this.conclusion = conclusion;
        this.closedOn = on;
        this.closedAt = at;
        this.closedBy = by.value();
    }

    /** Puts a closed plan in force again. */
    void reopen() {
        if (status != PlanStatus.CLOSED) {
            throw new RuleViolationException("plan.closing.not-closed");
        }
        this.status = PlanStatus.APPROVED;
        this.closedOn = null;
        this.closedAt = null;
        this.closedBy = null;
    }

    /** What was said when it was closed, also before it was put in force again. */
    String conclusion() {
        return conclusion;
    }

    boolean isClosed() {
        return status == PlanStatus.CLOSED;
    }

    void requireNotClosed() {
        if (isClosed()) {
            throw new RuleViolationException("plan.closed-is-read-only");
        }
    }

    void requireDraft() {
        if (!isDraft()) {
            throw new RuleViolationException("plan.approved-is-read-only");
        }
    }
}
