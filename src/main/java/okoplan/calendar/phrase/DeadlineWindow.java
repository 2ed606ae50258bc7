package okoplan.calendar.phrase;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence: may be done from {@code from} and is due on {@code to}, both days included.
 *
 * @param from null when the start is open («до 15 июня»)
 */
public record DeadlineWindow(@Nullable LocalDate from, LocalDate to)
        implements Comparable<DeadlineWindow>, Serializable {

    private static final Comparator<DeadlineWindow> ORDER = Comparator.comparing(DeadlineWindow::to)
            .thenComparing(DeadlineWindow::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    public DeadlineWindow {
        if (from != null && to.isBefore(from)) {
            throw new IllegalArgumentException("%s is before %s".formatted(to, from));
        }
    }

    /** Soonest due first. */
    @Override
    public int compareTo(DeadlineWindow other) {
        return ORDER.compare(this, other);
    }
}
