package okoplan.shared.view;

import java.time.LocalDate;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;

/**
 * A line about a due date, for {@code oko:due}.
 *
 * @param look how it looks: classes of the style sheet
 * @param day the date that it tells of; null where it tells of none
 * @param below what stands under the words in small letters
 */
public record DueLine(
        String look,
        @Nullable LocalDate day,
        Wording words,
        @Nullable Wording below) {

    private static final int SOON_DAYS = 14;

    /**
     * A due date as lists say it: overdue by how many days, near ones with weekday and distance, a missing one as missing.
     *
     * @param open false where what was due is over: only the date is told
     * @param lastDay from which lateness is counted, where it is not the due date
     */
    public static DueLine of(@Nullable LocalDate due, boolean open, @Nullable LocalDate lastDay, LocalDate today) {
        if (due == null) {
            return new DueLine(open ? "due due-none" : "due due-closed", null, Wording.of("web.date.none"), null);
        }
        if (!open) {
            return new DueLine("due due-closed", due, Wording.plain(RussianDates.dateIn(due, today)), null);
        }
        return new DueLine(
                "due due-" + tone(due, today),
                due,
                Wording.plain(RussianDates.relative(lastDay == null ? due : lastDay, today)),
                due.isBefore(today) ? Wording.of("web.date.due", RussianDates.dateIn(due, today)) : null);
    }

    /** Something that has no date and needs none. */
    public static DueLine dateless(Wording words) {
        return new DueLine("due due-none", null, words, null);
    }

    private static String tone(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return "overdue";
        }
        if (due.equals(today)) {
            return "today";
        }
        return due.isAfter(today.plusDays(SOON_DAYS)) ? "later" : "soon";
    }
}
