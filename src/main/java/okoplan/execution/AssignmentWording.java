package okoplan.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.shared.RussianDates;
import okoplan.shared.view.DueLine;
import okoplan.shared.view.Tag;
import okoplan.shared.view.Wording;
import org.jspecify.annotations.Nullable;

/** What pages and workbooks say of when an assignment is due and where it stands. */
final class AssignmentWording {

    private AssignmentWording() {}

    /** Its due date, what is to be confirmed of it, and the date that it had at first. */
    static List<DueLine> due(AssignmentRow row, LocalDate today) {
        List<DueLine> lines = new ArrayList<>();
        if (row.isWithoutDate()) {
            lines.add(DueLine.dateless(Wording.of("execution.timing." + row.timing())));
        }
        confirmation(row, today, lines);
        if (row.isBackAfterDue(today)) {
            lines.add(new DueLine(
                    "due", row.due(), Wording.of("execution.due.back"), day("web.date.due", row.due(), today)));
        } else if (!row.isWithoutDate()) {
            lines.add(DueLine.of(row.due(), row.isOpen(), row.lastDay(), today));
        }
        if (row.isMoved()) {
            String key = row.isExtended() ? "execution.due.extended" : "execution.due.first";
            lines.add(new DueLine("sub", null, day(key, row.firstDue(), today), null));
        }
        return lines;
    }

    private static void confirmation(AssignmentRow row, LocalDate today, List<DueLine> lines) {
        LocalDate ahead = row.confirmationAhead(today);
        if (ahead != null) {
            lines.add(new DueLine("sub", null, day("execution.confirmation.by", ahead, today), null));
        }
        LocalDate since = row.unconfirmedSince(today);
        if (since != null) {
            lines.add(
                    new DueLine("sub due-unconfirmed", null, day("execution.confirmation.since", since, today), null));
        }
    }

    private static Wording day(String key, @Nullable LocalDate day, LocalDate today) {
        return Wording.of(key, day == null ? "" : RussianDates.dateIn(day, today));
    }

    static Tag status(AssignmentRow row, LocalDate today) {
        if (row.isGoingOn()) {
            return row.unconfirmedSince(today) == null
                    ? new Tag("neutral", "execution.confirmation.goes-on")
                    : new Tag("warning", "execution.confirmation.waiting");
        }
        boolean late = row.isOverdue() && row.isOpen();
        String key = "web.status.assignment." + row.status();
        return new Tag(late ? "danger" : tone(row.status()), late ? key + ".overdue" : key);
    }

    private static String tone(AssignmentStatus status) {
        return switch (status) {
            case OPEN -> "neutral";
            case RETURNED -> "warning";
            case REPORTED -> "info";
            case ACCEPTED, CANCELLED, NOT_DONE, CARRIED -> "plain";
        };
    }
}
