package okoplan.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okoplan.event.EventRow;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;

/**
 * The events of a year drawn along a line, numbered as in the list below it. Events that would cover each other lie in lanes one under
 * another.
 *
 * @param height of the drawing, where its width is {@link #WIDTH}
 * @param today where today lies; null in another year
 * @param more how many events there are besides
 */
record EventLine(
        List<Tick> months,
        List<Mark> marks,
        long height,
        @Nullable Long today,
        int more) {

    /** Of the drawing; its units are about those of a screen. */
    static final long WIDTH = 1200;

    private static final int MOST = 40;
    private static final long TOP = 22;
    private static final long LANE = 22;

    /** So that the number has room in it. */
    private static final long LEAST_WIDTH = 20;

    /** Where a month begins. */
    record Tick(String label, long x) {}

    /**
     * An event.
     *
     * @param url null for those who only read the calendar
     */
    record Mark(
            int number,
            long x,
            long y,
            long width,
            String days,
            String name,
            @Nullable String url) {}

    static EventLine of(DateRange year, List<EventRow> events, LocalDate today, Actor reader) {
        List<Mark> marks = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        events.stream().limit(MOST).forEach(event -> {
            long from = Math.min(x(year, event.days().from()), WIDTH - LEAST_WIDTH);
            long to = Math.max(x(year, event.days().to().plusDays(1)), from + LEAST_WIDTH);
            int lane = lane(ends, from, to);
            marks.add(new Mark(
                    marks.size() + 1,
                    from,
                    TOP + lane * LANE,
                    to - from,
                    RussianDates.range(event.days().from(), event.days().to()),
                    event.name(),
                    MonthDeadlines.address(event, reader)));
        });
        return new EventLine(
                ticks(year),
                marks,
                TOP + ends.size() * LANE,
                year.contains(today) ? x(year, today) : null,
                events.size() - marks.size());
    }

    /** The first lane that is free from there on; remembers until where it is taken now. */
    private static int lane(List<Long> ends, long from, long to) {
        for (int lane = 0; lane < ends.size(); lane++) {
            if (ends.get(lane) < from) {
                ends.set(lane, to);
                return lane;
            }
        }
        ends.add(to);
        return ends.size() - 1;
    }

    private static List<Tick> ticks(DateRange year) {
        return Stream.iterate(
                        YearMonth.from(year.from()),
                        month -> !month.atDay(1).isAfter(year.to()),
                        month -> month.plusMonths(1))
                .map(month -> new Tick(
                        month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, TimelineWords.RUSSIAN),
                        x(year, month.atDay(1))))
                .toList();
    }

    /** Where the day begins; what lies outside of the year is cut off. */
    private static long x(DateRange year, LocalDate day) {
        long whole = ChronoUnit.DAYS.between(year.from(), year.to()) + 1;
        long days = ChronoUnit.DAYS.between(year.from(), day);
        return Math.min(Math.max(days, 0), whole) * WIDTH / whole;
    }
}
