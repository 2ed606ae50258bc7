package okoplan.calendar.phrase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import okoplan.calendar.phrase.ReadingWarning.Kind;
import okoplan.calendar.phrase.Recurrence.Unit;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** Spreads what comes round over the period, or over the part of it that the phrase names. */
final class RecurringComposer {

    /** What was made of it. */
    record Result(DeadlineKind kind, List<DeadlineWindow> windows, Recurrence recurrence) {}

    private final Frame frame;
    private final Parts parts;
    private final Placement placement;
    private final Occurrences occurrences;

    RecurringComposer(Frame frame, Parts parts, Placement placement) {
        this.frame = frame;
        this.parts = parts;
        this.placement = placement;
        this.occurrences = new Occurrences(frame);
    }

    /** Null when something narrower than the recurrence decides: a yearly thing by somebody's schedule. */
    @Nullable
    Result compose() {
        Recurrence recurrence = recurrence();
        boolean bare = !parts.hasDates() && parts.years().isEmpty();
        boolean hangs = parts.has(Item.Hang.class) || parts.has(Item.OnDemand.class);
        if (recurrence.unit() == Unit.YEAR && bare && hangs) {
            return null;
        }
        DateRange bounds = bounds();
        if (recurrence.unit() == Unit.YEAR && parts.hasDates()) {
            return yearly(recurrence, bounds);
        }
        if (bounds == null && !parts.spans().isEmpty() && areOccurrences(recurrence)) {
            return new Result(DeadlineKind.RECURRENT, named(null), recurrence);
        }
        if (bounds == null) {
            placement.warn(Kind.PERIOD_UNKNOWN);
            return new Result(kind(), List.of(), recurrence);
        }
        if (areOccurrences(recurrence) && !isInsideMonth()) {
            return new Result(DeadlineKind.RECURRENT, named(bounds), recurrence);
        }
        List<DateRange> found = new ArrayList<>();
        for (DateRange limit : limits(bounds)) {
            found.addAll(inside(recurrence, limit));
        }
        List<DateRange> kept = withoutExceptions(found, bounds);
        if (found.isEmpty() && needsTerms(recurrence.unit())) {
            placement.warn(Kind.TERMS_NOT_SET);
        }
        return new Result(kind(), Windows.of(kept), recurrence);
    }

    private static boolean needsTerms(Unit unit) {
        return unit == Unit.SCHOOL_QUARTER || unit == Unit.TRIMESTER;
    }

    private DeadlineKind kind() {
        Item.EachSlice slice = parts.first(Item.EachSlice.class);
        boolean every = parts.has(Item.Every.class) || slice != null && slice.everySaid();
        return slice != null && !every ? DeadlineKind.MONTH_PART : DeadlineKind.RECURRENT;
    }

    /** Counted by the smallest unit said. */
    private Recurrence recurrence() {
        Item.EachPiece piece = parts.first(Item.EachPiece.class);
        Item.DayOfMonth day = parts.first(Item.DayOfMonth.class);
        Item.Every narrowest = parts.all(Item.Every.class).stream()
                .min(Comparator.comparing(
                                (Item.Every every) -> every.recurrence().unit())
                        .thenComparing(every -> -every.recurrence().times()))
                .orElse(null);
        if (piece != null && narrowest == null) {
            return Recurrence.each(piece.unit());
        }
        if (parts.has(Item.OnWeekdays.class)) {
            return narrowest != null && narrowest.recurrence().unit() == Unit.WEEK
                    ? narrowest.recurrence()
                    : Recurrence.each(Unit.WEEK);
        }
        Recurrence said = narrowest == null ? null : narrowest.recurrence();
        if (day != null) {
            Unit unit = day.unit() != null ? day.unit() : said == null ? Unit.MONTH : said.unit();
            return new Recurrence(unit, 1, day.days().size(), day.days().get(0));
        }
        if (parts.has(Item.EachSlice.class) && (said == null || said.unit() == Unit.YEAR)) {
            return Recurrence.each(Unit.MONTH);
        }
        return said == null ? Recurrence.each(Unit.MONTH) : said;
    }

    /** The period, or what the phrase itself names, from its first to its last day. */
    private @Nullable DateRange bounds() {
        DateRange bounds = frame.period();
        for (Span years : parts.years()) {
            DateRange days = placement.place(years);
            if (days != null) {
                DateRange common = bounds == null ? days : Frame.common(bounds, days);
                bounds = common == null ? days : common;
            }
        }
        if (bounds == null) {
            bounds = named();
        }
        Item.From from = parts.first(Item.From.class);
        DateRange start = from == null ? null : placement.place(from.span());
        if (bounds != null
                && start != null
                && start.from().isAfter(bounds.from())
                && !start.from().isAfter(bounds.to())) {
            bounds = new DateRange(start.from(), bounds.to());
        }
        return bounds == null || recurrence().unit() == Unit.YEAR ? bounds : endedBy(bounds);
    }

    private DateRange endedBy(DateRange bounds) {
        for (Item.Until until : parts.all(Item.Until.class)) {
            DateRange end = placement.place(
                    until.before()
                            ? new DerivedSpan.DayBefore(until.spans().get(0))
                            : until.spans().get(0));
            if (end != null && bounds.contains(end.to())) {
                return new DateRange(bounds.from(), end.to());
            }
        }
        return bounds;
    }

    private @Nullable DateRange named() {
        DateRange hull = null;
        for (Span span : parts.spans()) {
            DateRange days = span.year() == null ? null : placement.place(span);
            if (days != null) {
                hull = hull == null
                        ? days
                        : new DateRange(
                                hull.from().isBefore(days.from()) ? hull.from() : days.from(),
                                hull.to().isAfter(days.to()) ? hull.to() : days.to());
            }
        }
        return hull;
    }

    /** «2 раза в год (сентябрь, май)»: what is named is the occurrences themselves. */
    private boolean areOccurrences(Recurrence recurrence) {
        if (parts.spans().isEmpty()) {
            return false;
        }
        int days = switch (recurrence.unit()) {
            case DAY -> 1;
            case WEEK -> 7;
            case DECADE -> 11;
            case MONTH -> 31;
            case QUARTER, SCHOOL_QUARTER, TRIMESTER -> 92;
            case HALF_YEAR -> 184;
            case YEAR -> 366;
        };
        return parts.spans().stream().allMatch(span -> {
            DateRange range = span.in(span.year() == null ? 2023 : span.year(), frame);
            return range != null && ChronoUnit.DAYS.between(range.from(), range.to()) < days;
        });
    }

    private boolean isInsideMonth() {
        return parts.has(Item.DayOfMonth.class) || parts.has(Item.EachSlice.class) || parts.has(Item.OnWeekdays.class);
    }

    private List<DeadlineWindow> named(@Nullable DateRange bounds) {
        List<DateRange> ranges = new ArrayList<>();
        for (Span span : parts.spans()) {
            ranges.addAll(placement.everyYear(span, bounds));
        }
        return Windows.of(Windows.narrower(ranges));
    }

    private Result yearly(Recurrence recurrence, @Nullable DateRange bounds) {
        List<DeadlineWindow> windows = new ArrayList<>(named(bounds));
        List<Span> spans = parts.spans();
        List<LocalDate> dues = new ArrayList<>();
        for (Item.Until until : parts.all(Item.Until.class)) {
            for (Span span : until.spans()) {
                placement.everyDue(until, span, bounds).forEach(days -> dues.add(days.to()));
            }
        }
        if (parts.has(Item.UntilPeriodEnds.class) && bounds != null) {
            occurrences.whole(Unit.YEAR, bounds).forEach(year -> dues.add(year.to()));
        }
        if (windows.isEmpty()) {
            dues.forEach(due -> windows.add(new DeadlineWindow(null, due)));
        } else if (!dues.isEmpty()) {
            windows.replaceAll(window -> limited(window, dues));
        }
        if (windows.isEmpty() && bounds != null && dues.isEmpty()) {
            windows.addAll(Windows.of(occurrences.of(recurrence, bounds)));
        }
        if (windows.isEmpty() && frame.period() == null) {
            placement.warn(Kind.PERIOD_UNKNOWN);
        }
        boolean months = spans.size() > 1
                && recurrence.times() == 1
                && dues.isEmpty()
                && Kinds.of(spans) == DeadlineKind.MONTH_LIST;
        return new Result(months ? DeadlineKind.MONTH_LIST : DeadlineKind.RECURRENT, windows, recurrence);
    }

    private static DeadlineWindow limited(DeadlineWindow window, List<LocalDate> dues) {
        LocalDate from = window.from();
        return dues.stream()
                .filter(due -> from != null && !due.isBefore(from) && due.isBefore(window.to()))
                .findFirst()
                .map(due -> new DeadlineWindow(from, due))
                .orElse(window);
    }

    private List<DateRange> limits(DateRange bounds) {
        if (parts.spans().isEmpty()) {
            return List.of(bounds);
        }
        List<DateRange> limits = new ArrayList<>();
        for (Span span : parts.spans()) {
            limits.addAll(Occurrences.clipped(placement.everyYear(span, bounds), bounds));
        }
        return limits;
    }

    private List<DateRange> inside(Recurrence recurrence, DateRange limit) {
        Item.DayOfMonth day = parts.first(Item.DayOfMonth.class);
        if (day != null) {
            if (!day.everySaid()
                    && !parts.has(Item.Every.class)
                    && parts.spans().isEmpty()) {
                placement.warn(Kind.READ_AS_EVERY_MONTH);
            }
            if (recurrence.unit() != Unit.MONTH && day.which() == Item.Which.SAME) {
                placement.warn(Kind.APPROXIMATE);
            }
            return occurrences.daysOfMonth(day, recurrence.unit(), limit);
        }
        List<Item.EachSlice> slices = parts.all(Item.EachSlice.class);
        if (!slices.isEmpty()) {
            List<Slice> all =
                    slices.stream().flatMap(each -> each.slices().stream()).toList();
            boolean said = slices.get(0).everySaid() || parts.has(Item.Every.class);
            if (!said && parts.spans().isEmpty()) {
                placement.warn(Kind.READ_AS_EVERY_MONTH);
            }
            return Occurrences.slices(all, limit);
        }
        Item.EachPiece piece = parts.first(Item.EachPiece.class);
        if (piece != null) {
            placement.warn(Kind.APPROXIMATE);
            return occurrences.pieces(piece.unit(), piece.third(), limit);
        }
        Item.OnWeekdays weekdays = parts.first(Item.OnWeekdays.class);
        return weekdays == null ? occurrences.of(recurrence, limit) : Occurrences.weekdays(weekdays.days(), limit);
    }

    private List<DateRange> withoutExceptions(List<DateRange> found, DateRange bounds) {
        List<DateRange> exceptions = new ArrayList<>();
        for (Span span : parts.exceptions()) {
            exceptions.addAll(placement.exceptions(span, bounds));
        }
        return Windows.without(found, exceptions);
    }
}
