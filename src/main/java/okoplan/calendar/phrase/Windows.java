package okoplan.calendar.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.shared.DateRange;

/** Sets of days: what is left without some of them, and what is narrower. */
final class Windows {

    private Windows() {}

    static List<DeadlineWindow> of(List<DateRange> ranges) {
        return ranges.stream()
                .map(days -> new DeadlineWindow(days.from(), days.to()))
                .toList();
    }

    /** Leaves out what wholly contains another: of two deadlines said together the narrower is meant. */
    static List<DateRange> narrower(List<DateRange> ranges) {
        List<DateRange> distinct = ranges.stream().distinct().toList();
        return distinct.stream()
                .filter(days -> distinct.stream().noneMatch(other -> !other.equals(days) && contains(days, other)))
                .toList();
    }

    static List<DateRange> without(List<DateRange> ranges, List<DateRange> exceptions) {
        List<DateRange> left = ranges;
        for (DateRange exception : exceptions) {
            List<DateRange> next = new ArrayList<>();
            for (DateRange days : left) {
                if (!days.overlaps(exception)) {
                    next.add(days);
                    continue;
                }
                LocalDate before = exception.from().minusDays(1);
                LocalDate after = exception.to().plusDays(1);
                if (!before.isBefore(days.from())) {
                    next.add(new DateRange(days.from(), before));
                }
                if (!after.isAfter(days.to())) {
                    next.add(new DateRange(after, days.to()));
                }
            }
            left = next;
        }
        return left;
    }

    private static boolean contains(DateRange outer, DateRange inner) {
        return outer.contains(inner.from()) && outer.contains(inner.to());
    }
}
