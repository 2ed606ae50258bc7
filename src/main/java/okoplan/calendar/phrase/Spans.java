package okoplan.calendar.phrase;

import java.util.ArrayList;
import java.util.List;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** One year given serves its neighbours: spans in a row get theirs so that they follow one another. */
final class Spans {

    private static final Frame NOWHERE = new Frame(null, SchoolYearTerms.none(), RowPosition.UNKNOWN);

    private Spans() {}

    static Span stretch(Span first, Span last) {
        Span before = first.year() == null && last.year() != null ? before(first, last) : first;
        Span after = before.year() != null && last.year() == null ? after(last, before) : last;
        return new DerivedSpan.Stretch(before, after);
    }

    /** Years spread over a list, from the end to its beginning and then onwards. */
    static List<Span> shareYears(List<Span> spans) {
        List<Span> shared = new ArrayList<>(spans);
        for (int i = shared.size() - 2; i >= 0; i--) {
            if (shared.get(i).year() == null && shared.get(i + 1).year() != null) {
                shared.set(i, before(shared.get(i), shared.get(i + 1)));
            }
        }
        for (int i = 1; i < shared.size(); i++) {
            if (shared.get(i).year() == null && shared.get(i - 1).year() != null) {
                shared.set(i, after(shared.get(i), shared.get(i - 1)));
            }
        }
        return shared;
    }

    /** A span that never is in any calendar, such as 31 September. */
    static boolean isImpossible(Span span) {
        if (span instanceof DerivedSpan.Stretch stretch) {
            return isImpossible(stretch.first()) || isImpossible(stretch.last()) || isBackwards(stretch);
        }
        return span instanceof Span.DayOf day && !day.exists();
    }

    private static boolean isBackwards(DerivedSpan.Stretch stretch) {
        Integer year = stretch.year();
        return year != null
                && stretch.last().year() != null
                && start(stretch.first(), year) != null
                && stretch.in(year, NOWHERE) == null;
    }

    private static Span before(Span span, Span next) {
        Integer year = next.year();
        if (year == null) {
            return span;
        }
        DateRange own = start(span, year);
        DateRange other = start(next, year);
        boolean earlier = own == null || other == null || !own.from().isAfter(other.from());
        return span.withYear(earlier ? year : year - 1);
    }

    private static Span after(Span span, Span previous) {
        Integer year = lastYear(previous);
        if (year == null) {
            return span;
        }
        DateRange own = start(span, year);
        DateRange other = start(previous, year);
        boolean later = own == null || other == null || !own.to().isBefore(other.from());
        return span.withYear(later ? year : year + 1);
    }

    private static @Nullable Integer lastYear(Span span) {
        if (span instanceof DerivedSpan.Stretch stretch && stretch.last().year() != null) {
            return stretch.last().year();
        }
        return span instanceof Span.YearsOf years ? Integer.valueOf(years.last()) : span.year();
    }

    private static @Nullable DateRange start(Span span, int year) {
        return span instanceof DerivedSpan.Stretch stretch ? start(stretch.first(), year) : span.in(year, NOWHERE);
    }
}
