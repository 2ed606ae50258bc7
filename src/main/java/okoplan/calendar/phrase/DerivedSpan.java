package okoplan.calendar.phrase;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** A stretch of the calendar that is told from others. */
sealed interface DerivedSpan extends Span {

    /** The one that says the year. */
    Span base();

    @Override
    default @Nullable Integer year() {
        return base().year();
    }

    @Override
    default DeadlineKind kind() {
        return DeadlineKind.DATE;
    }

    /** «Начало», «середина» or «конец» (1, 2, 3) of something longer than a month. */
    record PieceOf(int third, Span whole) implements DerivedSpan {

        @Override
        public Span base() {
            return whole;
        }

        @Override
        public DeadlineKind kind() {
            return DeadlineKind.MONTH_PART;
        }

        @Override
        public Span withYear(int newYear) {
            return new PieceOf(third, whole.withYear(newYear));
        }

        @Override
        public @Nullable DateRange in(int year, Frame frame) {
            DateRange days = whole.in(year, frame);
            if (days == null) {
                return null;
            }
            if (isSchoolYear(frame)) {
                return lessons(days);
            }
            YearMonth first = YearMonth.from(days.from());
            long months = ChronoUnit.MONTHS.between(first, YearMonth.from(days.to())) + 1;
            if (whole instanceof Span.TermOf || months < 3) {
                return third(days, third);
            }
            YearMonth month =
                    third == 1 ? first : third == 3 ? YearMonth.from(days.to()) : first.plusMonths(months / 2);
            return new DateRange(month.atDay(1), month.atEndOfMonth());
        }

        private boolean isSchoolYear(Frame frame) {
            return whole instanceof Span.PlanYear year && year.isSchool(frame)
                    || whole instanceof Span.YearsOf years && years.school();
        }

        /** Lessons last from September to May: that is what the beginning and end of a school year are said of. */
        private DateRange lessons(DateRange schoolYear) {
            int start = schoolYear.from().getYear();
            YearMonth month = third == 1
                    ? YearMonth.of(start, Month.SEPTEMBER)
                    : third == 2 ? YearMonth.of(start, Month.DECEMBER) : YearMonth.of(start + 1, Month.MAY);
            return new DateRange(
                    month.atDay(1), month.plusMonths(third == 2 ? 1 : 0).atEndOfMonth());
        }

        private static DateRange third(DateRange days, int third) {
            long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
            LocalDate from = days.from().plusDays(length * (third - 1) / 3);
            LocalDate to = days.from().plusDays(length * third / 3 - 1);
            return new DateRange(from, to.isBefore(from) ? from : to);
        }
    }

    /** The day before something begins. */
    record DayBefore(Span span) implements DerivedSpan {

        @Override
        public Span base() {
            return span;
        }

        @Override
        public Span withYear(int newYear) {
            return new DayBefore(span.withYear(newYear));
        }

        @Override
        public @Nullable DateRange in(int year, Frame frame) {
            DateRange days = span.in(year, frame);
            return days == null
                    ? null
                    : new DateRange(days.from().minusDays(1), days.from().minusDays(1));
        }
    }

    /** The last day of something. */
    record EndOf(Span span) implements DerivedSpan {

        @Override
        public Span base() {
            return span;
        }

        @Override
        public Span withYear(int newYear) {
            return new EndOf(span.withYear(newYear));
        }

        @Override
        public @Nullable DateRange in(int year, Frame frame) {
            DateRange days = span.in(year, frame);
            return days == null ? null : new DateRange(days.to(), days.to());
        }
    }

    /** From the beginning of one to the end of the other, over New Year if need be. */
    record Stretch(Span first, Span last) implements DerivedSpan {

        @Override
        public Span base() {
            return first;
        }

        @Override
        public DeadlineKind kind() {
            if (first.kind() == last.kind()) {
                return switch (first.kind()) {
                    case DATE -> DeadlineKind.DATE_RANGE;
                    case MONTH -> DeadlineKind.MONTH_RANGE;
                    default -> first.kind();
                };
            }
            boolean day = first.kind() == DeadlineKind.DATE || last.kind() == DeadlineKind.DATE;
            boolean part = first.kind() == DeadlineKind.MONTH_PART || last.kind() == DeadlineKind.MONTH_PART;
            return day ? DeadlineKind.DATE_RANGE : part ? DeadlineKind.MONTH_PART : DeadlineKind.MONTH_RANGE;
        }

        @Override
        public Span withYear(int newYear) {
            return new Stretch(first.withYear(newYear), last);
        }

        @Override
        public @Nullable DateRange in(int year, Frame frame) {
            DateRange start = first.in(year, frame);
            if (start == null) {
                return null;
            }
            Integer lastYear = last.year();
            for (int y = lastYear == null ? year : lastYear; y <= year + 1 || lastYear != null && y == lastYear; y++) {
                DateRange end = last.in(y, frame);
                if (end != null && !end.to().isBefore(start.from())) {
                    return new DateRange(start.from(), end.to());
                }
                if (lastYear != null) {
                    return null;
                }
            }
            return null;
        }
    }
}
