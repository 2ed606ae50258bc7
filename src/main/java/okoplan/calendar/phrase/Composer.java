package okoplan.calendar.phrase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import okoplan.calendar.phrase.ReadingWarning.Kind;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** Makes one reading of the things that a phrase says; where they differ, the narrower wins. */
final class Composer {

    /** Preparing a month ahead is usual; a window farther off is taken for a slip that needs a date. */
    private static final int CLOSE_TO_PERIOD = 31;

    private final Frame frame;
    private final Parts parts;
    private final List<ReadingWarning> warnings = new ArrayList<>();
    private final Placement placement;

    Composer(Frame frame, List<Item> items) {
        this.parts = new Parts(items);
        this.frame = hinted(frame);
        this.placement = new Placement(this.frame, warnings);
    }

    /** «До начала учебного года» says which August is meant. */
    private Frame hinted(Frame given) {
        boolean beforeYear = parts.all(Item.Until.class).stream()
                .anyMatch(until -> until.before() && until.spans().get(0) instanceof Span.PlanYear);
        return beforeYear ? new Frame(given.period(), given.terms(), RowPosition.FIRST) : given;
    }

    DeadlineReading compose() {
        if (!parts.saysSomething()) {
            return undated(
                    parts.items().isEmpty() ? DeadlineKind.NONE : DeadlineKind.UNKNOWN,
                    parts.items().isEmpty() ? Kind.EMPTY : Kind.NOT_UNDERSTOOD);
        }
        Item.Impossible impossible = parts.first(Item.Impossible.class);
        if (impossible != null) {
            placement.warn(Kind.NO_SUCH_DATE, impossible.text());
            return reading(DeadlineKind.UNKNOWN, List.of(), null);
        }
        DeadlineReading reading = parts.recurs() ? recurring() : dated();
        return reading == null ? dateless() : reading;
    }

    private @Nullable DeadlineReading recurring() {
        RecurringComposer.Result result = new RecurringComposer(frame, parts, placement).compose();
        return result == null ? null : reading(result.kind(), result.windows(), result.recurrence());
    }

    /** No date in it: continuous, the whole period, or hanging on something. */
    private DeadlineReading dateless() {
        Item.Hang hang = parts.hang();
        if (parts.has(Item.OnDemand.class)) {
            return reading(DeadlineKind.ON_DEMAND, List.of(), null);
        }
        if (parts.has(Item.Continuous.class)) {
            return reading(DeadlineKind.CONTINUOUS, whole(), null);
        }
        if (hang != null) {
            return reading(hang.kind(), List.of(), null);
        }
        if (!parts.years().isEmpty()) {
            return years();
        }
        if (parts.has(Item.Whole.class)) {
            return reading(DeadlineKind.WHOLE_PERIOD, whole(), null);
        }
        return undated(DeadlineKind.NONE, Kind.EMPTY);
    }

    private List<DeadlineWindow> whole() {
        DateRange period = frame.period();
        if (period == null) {
            placement.warn(Kind.PERIOD_UNKNOWN);
            return List.of();
        }
        return Windows.of(Windows.without(List.of(period), exceptions(period)));
    }

    /** A year by its number; «в течение 2023 года» in a plan of that year is the plan's whole period. */
    private DeadlineReading years() {
        List<DateRange> ranges = placed(parts.years());
        DateRange period = frame.period();
        List<DateRange> clipped = period == null ? ranges : Occurrences.clipped(ranges, period);
        boolean all = parts.has(Item.Whole.class) && period != null && clipped.equals(List.of(period));
        return reading(
                all ? DeadlineKind.WHOLE_PERIOD : DeadlineKind.YEAR,
                Windows.of(clipped.isEmpty() ? ranges : clipped),
                null);
    }

    private List<DateRange> exceptions(DateRange bounds) {
        return parts.exceptions().stream()
                .flatMap(span -> placement.exceptions(span, bounds).stream())
                .toList();
    }

    private List<DateRange> placed(List<Span> spans) {
        List<DateRange> ranges = new ArrayList<>();
        for (Span span : spans) {
            DateRange days = placement.place(span);
            if (days != null) {
                ranges.add(days);
            }
        }
        return ranges;
    }

    private @Nullable DeadlineReading dated() {
        if (!parts.hasDates()) {
            return null;
        }
        List<DateRange> ranges = new ArrayList<>(placed(parts.spans()));
        DateRange period = frame.period();
        List<DateRange> narrower = Windows.narrower(ranges);
        narrower = period == null ? narrower : Windows.without(narrower, exceptions(period));
        boolean narrowed =
                Windows.narrower(ranges).size() < ranges.stream().distinct().count();
        List<LocalDate> dues = dues();
        DateRange from = from();
        if (narrower.isEmpty() && from != null) {
            narrower = List.of(from);
        }
        List<DeadlineWindow> windows = new ArrayList<>();
        if (dues.isEmpty()) {
            windows.addAll(Windows.of(narrower));
        } else if (narrower.isEmpty()) {
            LocalDate start = parts.has(Item.Whole.class) && frame.period() != null
                    ? frame.period().from()
                    : null;
            dues.forEach(
                    due -> windows.add(new DeadlineWindow(start != null && start.isAfter(due) ? null : start, due)));
        } else {
            windows.addAll(limited(narrower, dues));
        }
        windows.addAll(new ShiftedDays(placement).windows(parts.all(Item.Shifted.class)));
        return reading(kind(narrowed, !narrower.isEmpty() && !dues.isEmpty()), windows, null);
    }

    /** Each window ends on the day that falls into it, or that was said for it. */
    private List<DeadlineWindow> limited(List<DateRange> ranges, List<LocalDate> dues) {
        List<DeadlineWindow> windows = new ArrayList<>();
        boolean met = false;
        for (DateRange days : ranges) {
            LocalDate due = dues.stream().filter(days::contains).findFirst().orElse(null);
            met |= due != null;
            windows.add(new DeadlineWindow(days.from(), due == null ? days.to() : due));
        }
        if (met) {
            return windows;
        }
        DateRange last = ranges.get(ranges.size() - 1);
        LocalDate due = dues.get(0);
        if (due.isAfter(last.to()) && ranges.size() == 1) {
            return List.of(new DeadlineWindow(last.from(), due));
        }
        placement.warn(Kind.CONTRADICTION);
        return due.isAfter(last.to()) ? windows : List.of();
    }

    private List<LocalDate> dues() {
        List<LocalDate> dues = new ArrayList<>();
        for (Item.Until until : parts.all(Item.Until.class)) {
            for (Span span : until.spans()) {
                DateRange days = placement.due(until, span);
                if (days != null) {
                    dues.add(days.to());
                }
            }
        }
        if (parts.has(Item.UntilPeriodEnds.class)) {
            if (frame.period() == null) {
                placement.warn(Kind.PERIOD_UNKNOWN);
            } else {
                dues.add(frame.period().to());
            }
        }
        return dues;
    }

    /** From a day to the end of the period or to the day that the phrase ends with. */
    private @Nullable DateRange from() {
        Item.From from = parts.first(Item.From.class);
        if (from == null) {
            return null;
        }
        DateRange start = placement.place(from.span());
        if (start == null) {
            return null;
        }
        LocalDate first = from.after() ? start.to().plusDays(1) : start.from();
        LocalDate last = dues().stream()
                .filter(due -> !due.isBefore(first))
                .findFirst()
                .orElse(frame.period() == null ? null : frame.period().to());
        if (last == null || last.isBefore(first)) {
            placement.warn(frame.period() == null ? Kind.PERIOD_UNKNOWN : Kind.CONTRADICTION);
            return null;
        }
        return new DateRange(first, last);
    }

    private DeadlineKind kind(boolean narrowed, boolean limited) {
        Item.Hang hang = parts.hang();
        List<Span> spans = parts.spans();
        if (hang != null && hang.kind() == DeadlineKind.EVENT) {
            return DeadlineKind.EVENT;
        }
        if (parts.has(Item.Continuous.class)) {
            return DeadlineKind.CONTINUOUS;
        }
        boolean more = parts.has(Item.Whole.class) || parts.has(Item.OnDemand.class) || hang != null;
        if (parts.has(Item.From.class) && spans.isEmpty() && !more) {
            return from(
                    parts.all(Item.From.class).get(0),
                    !parts.all(Item.Until.class).isEmpty());
        }
        if (narrowed || limited || more) {
            return DeadlineKind.COMPOUND;
        }
        if (spans.isEmpty()) {
            return until();
        }
        return parts.leadingWords() != null && Kinds.of(spans) == DeadlineKind.DATE
                ? DeadlineKind.EVENT
                : Kinds.of(spans);
    }

    private static DeadlineKind from(Item.From from, boolean limited) {
        boolean day = limited || from.span().kind() == DeadlineKind.DATE;
        return day ? DeadlineKind.DATE_RANGE : DeadlineKind.MONTH_RANGE;
    }

    private DeadlineKind until() {
        List<Item.Until> untils = parts.all(Item.Until.class);
        long count = untils.stream().mapToLong(until -> until.spans().size()).sum();
        if (count > 1) {
            return DeadlineKind.DATE_LIST;
        }
        List<Item.Shifted> shifted = parts.all(Item.Shifted.class);
        if (count == 0 && !shifted.isEmpty()) {
            return switch (shifted.get(0).direction()) {
                case BEFORE -> DeadlineKind.UNTIL_DATE;
                case AFTER -> DeadlineKind.DATE;
                case WITHIN -> DeadlineKind.DATE_RANGE;
            };
        }
        boolean month = count == 1
                && untils.get(0).before()
                && untils.get(0).spans().get(0).kind() == DeadlineKind.MONTH;
        return month ? DeadlineKind.UNTIL_MONTH : DeadlineKind.UNTIL_DATE;
    }

    private DeadlineReading undated(DeadlineKind kind, Kind warning) {
        placement.warn(warning);
        return new DeadlineReading(kind, List.of(), null, true, warnings, null);
    }

    private DeadlineReading reading(DeadlineKind kind, List<DeadlineWindow> windows, @Nullable Recurrence recurrence) {
        List<DeadlineWindow> kept = windows.stream()
                .distinct()
                .sorted()
                .limit(PhraseReader.MAX_WINDOWS)
                .toList();
        if (kept.size() < windows.stream().distinct().count()) {
            placement.warn(Kind.TOO_MANY_OCCURRENCES, PhraseReader.MAX_WINDOWS);
        }
        String anchor = parts.anchor();
        String leading = parts.leadingWords();
        boolean named = anchor == null && kind == DeadlineKind.EVENT && leading != null;
        if (!named && kind != DeadlineKind.ON_DEMAND && parts.has(Item.Unread.class)) {
            placement.warn(Kind.UNREAD_WORDS, parts.unread());
        }
        boolean outside = checkPeriod(kept);
        boolean needsDate = outside || kept.isEmpty() && kind != DeadlineKind.CONTINUOUS;
        return new DeadlineReading(kind, kept, named ? leading : anchor, needsDate, warnings, recurrence);
    }

    /** Warns of windows outside the period; true when all are so far outside that the date must be wrong. */
    private boolean checkPeriod(List<DeadlineWindow> windows) {
        DateRange period = frame.period();
        if (period == null || windows.isEmpty()) {
            return false;
        }
        boolean allFar = true;
        for (DeadlineWindow window : windows) {
            LocalDate from = window.from() == null ? window.to() : window.from();
            boolean outside = window.to().isBefore(period.from()) || from.isAfter(period.to());
            long distance = window.to().isBefore(period.from())
                    ? ChronoUnit.DAYS.between(window.to(), period.from())
                    : ChronoUnit.DAYS.between(period.to(), from);
            allFar &= outside && distance > CLOSE_TO_PERIOD;
            if (outside) {
                placement.warn(Kind.OUTSIDE_PERIOD, period.from(), period.to());
            } else if (window.to().isAfter(period.to()) || from.isBefore(period.from()) && sticksOut()) {
                placement.warn(Kind.PARTLY_OUTSIDE_PERIOD, period.from(), period.to());
            }
        }
        return allFar;
    }

    /** A month named without a year may begin before the period does; one that is dated should not. */
    private boolean sticksOut() {
        return parts.spans().stream().anyMatch(span -> span.year() != null);
    }
}
