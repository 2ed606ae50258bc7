package okoplan.execution;

import java.time.LocalDate;
import java.util.List;
import okoplan.shared.AssignmentId;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.view.DueLine;
import okoplan.shared.view.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An assignment in a list.
 *
 * @param section the part of the list it stands in
 * @param number of the measure, as written
 * @param school null when the executor is an organisation or a person
 * @param executor short name of the school or organisation, or the person's full name
 * @param firstDue the date that it had at first
 * @param extendedTo until when the executor was granted; null where no extension was
 * @param confirmBy by when it is to be confirmed that it goes on; only of what is done continuously
 * @param reviewDue the day by which the department is to review it; only while reported
 */
public record AssignmentRow(
        ListSection section,
        AssignmentId id,
        int version,
        PlanId plan,
        String planTitle,
        MeasureId measure,
        String number,
        String title,
        @Nullable SchoolId school,
        String executor,
        AssignmentTiming timing,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate extendedTo,
        AssignmentStatus status,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate reviewDue,
        @Nullable LocalDate confirmBy) {

    public boolean isOverdue() {
        return overdueSince != null;
    }

    /** Returned after its due date and not late anew: that begins on the day after the return. */
    boolean isBackAfterDue(LocalDate today) {
        return status == AssignmentStatus.RETURNED && overdueSince == null && due != null && due.isBefore(today);
    }

    /** It has no date and waits for none. */
    boolean isWithoutDate() {
        return due == null && timing != AssignmentTiming.UNDATED;
    }

    /** The last day on which it was not late; the due date while it is not late at all. */
    public @Nullable LocalDate lastDay() {
        return overdueSince == null ? due : overdueSince.minusDays(1);
    }

    /** The due date is another than the first one. */
    boolean isMoved() {
        return due != null && !due.equals(firstDue);
    }

    /** It is another because an extension was granted. */
    boolean isExtended() {
        return isMoved() && extendedTo != null;
    }

    /** The date that it had at first, where that is not the due date. */
    public @Nullable LocalDate otherFirstDue() {
        return isMoved() ? firstDue : null;
    }

    /** Whether it is one of those that go on, of which that is to be confirmed now and then. */
    public boolean isConfirmable() {
        return timing == AssignmentTiming.CONTINUOUS && status.isOpen();
    }

    /** One of them that nobody has reported on or returned. */
    public boolean isGoingOn() {
        return timing == AssignmentTiming.CONTINUOUS && status == AssignmentStatus.OPEN;
    }

    /** The first day on which it waits for a confirmation, where that has come. */
    public @Nullable LocalDate unconfirmedSince(LocalDate today) {
        return isConfirmable() && confirmBy != null && confirmBy.isBefore(today) ? confirmBy.plusDays(1) : null;
    }

    /** By when it is to be confirmed, while it does not wait for that yet. */
    @Nullable
    LocalDate confirmationAhead(LocalDate today) {
        return isConfirmable() && unconfirmedSince(today) == null ? confirmBy : null;
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    public boolean isDone() {
        return status.isOver();
    }

    /** Its page. */
    public String address() {
        return "/assignments/" + id;
    }

    /** What a list says of its due date. */
    public List<DueLine> dueLines(LocalDate today) {
        return AssignmentWording.due(this, today);
    }

    /** Its status in words. */
    public Tag tag(LocalDate today) {
        return AssignmentWording.status(this, today);
    }

    /** «1.2. Провести совещание». */
    public String heading() {
        return number.isEmpty() ? title : number + " " + title;
    }
}
