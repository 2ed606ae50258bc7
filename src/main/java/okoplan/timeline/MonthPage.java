package okoplan.timeline;

import java.time.LocalDate;
import java.util.List;
import okoplan.shared.view.Link;
import org.jspecify.annotations.Nullable;

/**
 * A month of deadlines in weeks that begin on Monday.
 *
 * @param sum what falls due in the month by state
 * @param quiet neither deadlines nor events
 * @param withoutDeadlines no deadlines, whatever events
 * @param previous null where the calendar begins, as is {@code next} where it ends
 * @param present the month of today; null when it is this one
 */
record MonthPage(
        String title,
        List<Week> weeks,
        List<Amount> sum,
        boolean quiet,
        boolean withoutDeadlines,
        @Nullable Link previous,
        @Nullable Link next,
        @Nullable Link present) {

    /** Seven days. */
    record Week(List<Day> days) {

        /** Nothing falls due in it and nothing begins. */
        public boolean isQuiet() {
            return days.stream().allMatch(day -> day.date() == null || day.css().contains(Day.QUIET));
        }
    }

    /**
     * A day, or a place that belongs to another month.
     *
     * @param date null in another month
     * @param weekday «понедельник»
     * @param inMonth « марта», which follows the number
     * @param off that it is no working day, or one although its weekday is none; empty for usual days
     * @param more how many events it has besides
     * @param css what it looks like
     */
    record Day(
            @Nullable LocalDate date,
            int number,
            String weekday,
            String inMonth,
            boolean today,
            String off,
            List<DayEvent> events,
            int more,
            List<Amount> counts,
            String css) {

        static final String QUIET = "is-quiet";

        static final Day OUTSIDE =
                new Day(null, 0, "", "", false, "", List.of(), 0, List.of(), "month-day month-outside");
    }

    /**
     * An event on one of its days.
     *
     * @param days all of them in words, on the first that the month shows; empty on others and where it has one only
     * @param url null for those who only read the calendar
     */
    record DayEvent(String name, String days, @Nullable String url, boolean first) {}
}
