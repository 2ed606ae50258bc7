package okoplan.calendar.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.shared.DateRange;

/** Counts days, weeks and months from a date that the phrase names. */
record ShiftedDays(Placement placement) {

    private static final int MOST = 3650;

    List<DeadlineWindow> windows(List<Item.Shifted> items) {
        List<DeadlineWindow> windows = new ArrayList<>();
        for (Item.Shifted item : items) {
            DateRange base = placement.place(item.span());
            if (base != null) {
                windows.add(window(item, base));
            }
        }
        return windows;
    }

    private static DeadlineWindow window(Item.Shifted item, DateRange base) {
        return switch (item.direction()) {
            case BEFORE -> new DeadlineWindow(null, shift(base.from(), item, -1));
            case AFTER -> new DeadlineWindow(shift(base.to(), item, 1), shift(base.to(), item, 1));
            case WITHIN -> new DeadlineWindow(base.to().plusDays(1), shift(base.to(), item, 1));
        };
    }

    private static LocalDate shift(LocalDate day, Item.Shifted item, int sign) {
        long amount = (long) sign * Math.min(item.amount(), MOST);
        return switch (item.unit()) {
            case DAY -> day.plusDays(amount);
            case WEEK -> day.plusWeeks(amount);
            case DECADE -> day.plusDays(10 * amount);
            case MONTH -> day.plusMonths(amount);
            case QUARTER, SCHOOL_QUARTER, TRIMESTER -> day.plusMonths(3 * amount);
            case HALF_YEAR -> day.plusMonths(6 * amount);
            case YEAR -> day.plusYears(amount);
        };
    }
}
