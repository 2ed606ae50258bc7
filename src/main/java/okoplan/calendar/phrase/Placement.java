package okoplan.calendar.phrase;

import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import okoplan.calendar.phrase.ReadingWarning.Kind;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of a span inside the plan's period, and says what is doubtful about them. A span without a year is the one
 * that lies in the period; where several do, the person has the choice.
 */
final class Placement {

    private static final int LAST_OF_AUGUST = 31;

    private final Frame frame;
    private final List<ReadingWarning> warnings;

    Placement(Frame frame, List<ReadingWarning> warnings) {
        this.frame = frame;
        this.warnings = warnings;
    }

    @Nullable
    DateRange place(Span span) {
        Integer year = span.year();
        if (year == null) {
            return inPeriod(span);
        }
        DateRange days = span.in(year, frame);
        if (days == null) {
            warn(needsTerms(span) ? Kind.TERMS_NOT_SET : Kind.NO_SUCH_DATE);
        } else if (isApproximate(span)) {
            warn(Kind.APPROXIMATE);
        }
        return days;
    }

    /** The day that something is due by. */
    @Nullable
    DateRange due(Item.Until until, Span span) {
        return place(dueSpan(until, span));
    }

    List<DateRange> everyDue(Item.Until until, Span span, @Nullable DateRange bounds) {
        return everyYear(dueSpan(until, span), bounds);
    }

    private static Span dueSpan(Item.Until until, Span span) {
        return until.before() ? new DerivedSpan.DayBefore(span) : new DerivedSpan.EndOf(span);
    }

    /** The days to leave out, with no word on which of them there are. */
    List<DateRange> exceptions(Span span, DateRange bounds) {
        Integer year = span.year();
        DateRange named = year == null ? null : span.in(year, frame);
        return named != null
                ? List.of(named)
                : candidates(span).stream().filter(bounds::overlaps).toList();
    }

    /** Every time the span comes within the bounds; with a year of its own, that once. */
    List<DateRange> everyYear(Span span, @Nullable DateRange bounds) {
        Integer year = span.year();
        if (year != null || bounds == null || frame.isOneYear()) {
            DateRange days = place(span);
            return days == null ? List.of() : List.of(days);
        }
        List<DateRange> found =
                candidates(span).stream().filter(bounds::overlaps).toList();
        if (found.isEmpty()) {
            warn(needsTerms(span) && candidates(span).isEmpty() ? Kind.TERMS_NOT_SET : Kind.NOT_IN_PERIOD);
        }
        return found;
    }

    void warn(Kind kind, Object... arguments) {
        if (warnings.stream().noneMatch(warning -> warning.kind() == kind)) {
            warnings.add(ReadingWarning.of(kind, arguments));
        }
    }

    private void choice(Kind kind, List<DateRange> alternatives) {
        if (warnings.stream().noneMatch(warning -> warning.kind() == kind)) {
            warnings.add(ReadingWarning.choice(
                    kind,
                    alternatives.stream()
                            .map(days -> new DeadlineWindow(days.from(), days.to()))
                            .toList()));
        }
    }

    private List<DateRange> candidates(Span span) {
        List<DateRange> candidates = new ArrayList<>();
        for (int year : frame.years()) {
            DateRange days = span.in(year, frame);
            if (days != null) {
                candidates.add(days);
            }
        }
        return candidates;
    }

    private @Nullable DateRange inPeriod(Span span) {
        DateRange period = frame.period();
        if (period == null) {
            warn(Kind.PERIOD_UNKNOWN);
            return null;
        }
        List<DateRange> candidates = candidates(span);
        if (candidates.isEmpty()) {
            warn(needsTerms(span) ? Kind.TERMS_NOT_SET : Kind.NO_SUCH_DATE);
            return null;
        }
        if (isApproximate(span)) {
            warn(Kind.APPROXIMATE);
        }
        List<DateRange> touching = candidates.stream().filter(period::overlaps).toList();
        List<DateRange> inside = touching.stream()
                .filter(days -> period.contains(days.from()) && period.contains(days.to()))
                .toList();
        DateRange before = lastBefore(candidates, period);
        if (before != null && isAugust(before) && isBeforeSchoolYear(period) && inside.size() <= 1) {
            return august(before, inside.isEmpty() ? null : inside.get(0));
        }
        if (inside.size() == 1) {
            return inside.get(0);
        }
        if (inside.size() > 1) {
            choice(Kind.SEVERAL_YEARS, inside);
            return frame.row() == RowPosition.LAST ? inside.get(inside.size() - 1) : inside.get(0);
        }
        return touching.isEmpty() ? outside(candidates, period) : touching(touching, period);
    }

    private @Nullable DateRange august(DateRange before, @Nullable DateRange within) {
        if (frame.row() == RowPosition.FIRST) {
            return before;
        }
        if (within == null) {
            choice(Kind.NOT_IN_PERIOD, List.of(before));
            return null;
        }
        if (frame.row() != RowPosition.LAST) {
            choice(Kind.BEFORE_OR_AFTER_YEAR, List.of(before, within));
        }
        return within;
    }

    private @Nullable DateRange outside(List<DateRange> candidates, DateRange period) {
        List<DateRange> near = new ArrayList<>();
        DateRange before = lastBefore(candidates, period);
        if (before != null) {
            near.add(before);
        }
        candidates.stream()
                .filter(days -> days.from().isAfter(period.to()))
                .findFirst()
                .ifPresent(near::add);
        choice(Kind.NOT_IN_PERIOD, near);
        return null;
    }

    /** None lies wholly inside: the one that does most, unless two are as good as each other. */
    private DateRange touching(List<DateRange> touching, DateRange period) {
        if (touching.size() == 1) {
            return touching.get(0);
        }
        if (frame.row() == RowPosition.LAST) {
            return touching.get(touching.size() - 1);
        }
        if (frame.row() == RowPosition.FIRST) {
            return touching.get(0);
        }
        choice(Kind.BEFORE_OR_AFTER_YEAR, touching);
        if (frame.isSchoolYear()) {
            return touching.stream()
                    .max(Comparator.comparingLong(days -> shared(days, period)))
                    .orElse(touching.get(0));
        }
        return touching.stream()
                .filter(days -> period.contains(days.from()))
                .findFirst()
                .orElse(touching.get(0));
    }

    private static long shared(DateRange days, DateRange period) {
        DateRange common = Frame.common(days, period);
        long outside = common == null ? 0 : ChronoUnit.DAYS.between(common.from(), common.to());
        // of «август – сентябрь» the one that begins the school year is meant rather than the one that ends it
        return outside + (days.from().isBefore(period.from()) ? LAST_OF_AUGUST : 0);
    }

    private static @Nullable DateRange lastBefore(List<DateRange> candidates, DateRange period) {
        return candidates.stream()
                .filter(days -> days.to().isBefore(period.from()))
                .max(Comparator.comparing(DateRange::to))
                .orElse(null);
    }

    private static boolean isAugust(DateRange days) {
        return days.from().getMonth() == Month.AUGUST && days.to().getMonth() == Month.AUGUST;
    }

    private boolean isBeforeSchoolYear(DateRange period) {
        return period.from().getMonth() == Month.SEPTEMBER && frame.isOneYear() && frame.isSchoolYear();
    }

    private static boolean needsTerms(Span span) {
        if (span instanceof DerivedSpan.Stretch stretch) {
            return needsTerms(stretch.first()) || needsTerms(stretch.last());
        }
        return span instanceof Span.TermOf
                || span instanceof DerivedSpan.PieceOf piece && needsTerms(piece.whole())
                || span instanceof DerivedSpan.DayBefore day && needsTerms(day.span())
                || span instanceof DerivedSpan.EndOf end && needsTerms(end.span());
    }

    private static boolean isApproximate(Span span) {
        return span instanceof DerivedSpan.PieceOf;
    }
}
