package okoplan.calendar.phrase;

import java.time.LocalDate;
import java.time.YearMonth;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** A stretch of the calendar that comes every year; with its year when the phrase gives one. */
sealed interface Span
        permits Span.DayOf,
                Span.MonthsOf,
                Span.HalfOf,
                Span.SliceOf,
                Span.YearsOf,
                Span.PlanYear,
                Span.TermOf,
                DerivedSpan {

    int FIRST_SUMMER_MONTH = 6;

    @Nullable
    Integer year();

    DeadlineKind kind();

    Span withYear(int year);

    /** The days when it begins in the year given, or null when that year has none such. */
    @Nullable
    DateRange in(int year, Frame frame);

    /** «15 сентября». */
    record DayOf(int day, int month, @Nullable Integer year) implements Span {

        boolean exists() {
            return month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(leap(year), month).lengthOfMonth();
        }

        private static int leap(@Nullable Integer year) {
            return year == null ? 2024 : year;
        }

        @Override
        public DeadlineKind kind() {
            return DeadlineKind.DATE;
        }

        @Override
        public Span withYear(int newYear) {
            return new DayOf(day, month, newYear);
        }

        @Override
        public @Nullable DateRange in(int year, Frame frame) {
            if (!new DayOf(day, month, year).exists()) {
                return null;
            }
            LocalDate date = LocalDate.of(year, month, day);
            return new DateRange(date, date);
        }
    }

    /** Whole months in one go: «сентябрь», a season, a calendar quarter. */
    record MonthsOf(
            DeadlineKind kind,
            int first,
            int count,
            @Nullable Integer year) implements Span {

        static MonthsOf month(int month, @Nullable Integer year) {
            return new MonthsOf(DeadlineKind.MONTH, month, 1, year);
        }

        static MonthsOf quarters(int first, int last, @Nullable Integer year) {
            return new MonthsOf(DeadlineKind.QUARTER, (first - 1) * 3 + 1, (last - first + 1) * 3, year);
        }

        /** Autumn is 1; winter begins in December of the year before the one that is named. */
        static MonthsOf season(int season, @Nullable Integer year) {
            int first = season == 1 ? 9 : season == 2 ? 12 : season == 3 ? 3 : FIRST_SUMMER_MONTH;
            return new MonthsOf(
                    DeadlineKind.MONTH_RANGE, first, 3, year == null || season != 2 ? year : Integer.valueOf(year - 1));
        }

        @Override
        public Span withYear(int newYear) {
            return new MonthsOf(kind, first, count, newYear);
        }

        @Override
        public DateRange in(int year, Frame frame) {
            YearMonth start = YearMonth.of(year, first);
            return new DateRange(start.atDay(1), start.plusMonths(count - 1L).atEndOfMonth());
        }
    }

    /** A half of the school year (September–December, January–May) or of the calendar year. */
    record HalfOf(
            int number, @Nullable Boolean school, @Nullable Integer year) implements Span {

        @Override
        public DeadlineKind kind() {
            return DeadlineKind.HALF_YEAR;
        }

        @Override
        public Span withYear(int newYear) {
            return new HalfOf(number, school, newYear);
        }

        @Override
        public @Nullable DateRange in(int year, Frame frame) {
            boolean bySchool = school == null ? this.year == null && frame.isSchoolYear() : school;
            YearMonth first = YearMonth.of(year, bySchool ? (number == 1 ? 9 : 1) : (number == 1 ? 1 : 7));
            int months = bySchool ? (number == 1 ? 4 : 5) : 6;
            return new DateRange(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
        }
    }

    /** «Вторая декада марта». */
    record SliceOf(Slice slice, int month, @Nullable Integer year) implements Span {

        @Override
        public DeadlineKind kind() {
            return DeadlineKind.MONTH_PART;
        }

        @Override
        public Span withYear(int newYear) {
            return new SliceOf(slice, month, newYear);
        }

        @Override
        public @Nullable DateRange in(int year, Frame frame) {
            return slice.in(YearMonth.of(year, month));
        }
    }

    /** Calendar years «2023–2025 годы», or one school year «2022/2023 учебный год». */
    record YearsOf(int first, int last, boolean school) implements Span {

        @Override
        public Integer year() {
            return first;
        }

        @Override
        public DeadlineKind kind() {
            return DeadlineKind.YEAR;
        }

        @Override
        public Span withYear(int newYear) {
            return new YearsOf(newYear, newYear + last - first, school);
        }

        @Override
        public DateRange in(int year, Frame frame) {
            int end = year + last - first;
            return school
                    ? new DateRange(LocalDate.of(year, 9, 1), LocalDate.of(end, 8, 31))
                    : new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(end, 12, 31));
        }
    }

    /** The year that the plan is made for, school or calendar: «года», «учебного года». */
    record PlanYear(@Nullable Boolean school, @Nullable Integer year) implements Span {

        @Override
        public DeadlineKind kind() {
            return DeadlineKind.WHOLE_PERIOD;
        }

        @Override
        public Span withYear(int newYear) {
            return new PlanYear(school, newYear);
        }

        @Override
        public DateRange in(int year, Frame frame) {
            boolean bySchool = school == null ? frame.isSchoolYear() : school;
            return new YearsOf(year, bySchool ? year + 1 : year, bySchool).in(year, frame);
        }

        boolean isSchool(Frame frame) {
            return school == null ? frame.isSchoolYear() : school;
        }
    }

    /** A quarter of the school or its holidays, as the municipality has set them. */
    record TermOf(SchoolTermName name, @Nullable Integer year) implements Span {

        @Override
        public DeadlineKind kind() {
            return name.kind() == SchoolTermName.Kind.HOLIDAY ? DeadlineKind.SCHOOL_HOLIDAY : DeadlineKind.QUARTER;
        }

        @Override
        public Span withYear(int newYear) {
            return new TermOf(name, newYear);
        }

        @Override
        public @Nullable DateRange in(int year, Frame frame) {
            return frame.terms().terms().stream()
                    .filter(term -> term.name() == name)
                    .map(SchoolYearTerms.Term::days)
                    .filter(days -> days.from().getYear() == year)
                    .findFirst()
                    .orElse(null);
        }
    }
}
