package okoplan.calendar.phrase;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** A stretch of the calendar that comes every year; with its year when the phrase gives one. */
sealed interface Span {

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

    /** «Начало», «середина» or «конец» (1, 2, 3) of something longer than a month. */
    record PieceOf(int third, Span whole) implements Span {

        @Override
        public @Nullable Integer year() {
            return whole.year();
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
            if (whole instanceof TermOf || months < 3) {
                return third(days, third);
            }
            YearMonth month =
                    third == 1 ? first : third == 3 ? YearMonth.from(days.to()) : first.plusMonths(months / 2);
            return new DateRange(month.atDay(1), month.atEndOfMonth());
        }

        private boolean isSchoolYear(Frame frame) {
            return whole instanceof PlanYear year && year.isSchool(frame)
                    || whole instanceof YearsOf years && years.school();
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
    record DayBefore(Span span) implements Span {

        @Override
        public @Nullable Integer year() {
            return span.year();
        }

        @Override
        public DeadlineKind kind() {
            return DeadlineKind.DATE;
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
    record EndOf(Span span) implements Span {

        @Override
        public @Nullable Integer year() {
            return span.year();
        }

        @Override
        public DeadlineKind kind() {
            return DeadlineKind.DATE;
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
    record Stretch(Span first, Span last) implements Span {

        @Override
        public @Nullable Integer year() {
            return first.year();
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
