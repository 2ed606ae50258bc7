package okoplan.calendar.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okoplan.calendar.phrase.Recurrence.Unit;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** The weeks, months, quarters and so on that lie in a stretch of days. */
record Occurrences(Frame frame) {

    private static final int WEEK = 7;
    private static final int MONTHS_IN_YEAR = 12;

    /** Whole units that touch the days, as far as they are kept. */
    List<DateRange> whole(Unit unit, DateRange days) {
        return switch (unit) {
            case DAY -> List.of(days);
            case WEEK -> weeks(days);
            case DECADE ->
                months(days, 1).stream()
                        .flatMap(month -> Stream.of(1, 2, 3)
                                .map(number ->
                                        Slice.of(Slice.Sort.DECADE, number).in(YearMonth.from(month.from()))))
                        .filter(Objects::nonNull)
                        .filter(days::overlaps)
                        .toList();
            case MONTH -> months(days, 1);
            case QUARTER -> months(days, 3);
            case HALF_YEAR -> halves(days);
            case SCHOOL_QUARTER -> terms(SchoolTermName.Kind.QUARTER, days);
            case TRIMESTER -> terms(SchoolTermName.Kind.TRIMESTER, days);
            case YEAR -> years(days);
        };
    }

    /** The occurrences of a recurrence in the days, cut off at their bounds. */
    List<DateRange> of(Recurrence recurrence, DateRange days) {
        if (recurrence.unit() == Unit.YEAR && recurrence.times() == 2 && recurrence.every() == 1) {
            return clipped(halves(days), days);
        }
        List<DateRange> units = clipped(whole(recurrence.unit(), days), days);
        List<DateRange> result = new ArrayList<>();
        for (int i = 0; i < units.size() && result.size() <= PhraseReader.MAX_WINDOWS; i += recurrence.every()) {
            int last = Math.min(units.size(), i + recurrence.every()) - 1;
            result.addAll(
                    split(new DateRange(units.get(i).from(), units.get(last).to()), recurrence.times()));
        }
        return result;
    }

    private static List<DateRange> split(DateRange days, int parts) {
        long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
        int count = (int) Math.max(1, Math.min(parts, length));
        YearMonth first = YearMonth.from(days.from());
        long months = ChronoUnit.MONTHS.between(first, YearMonth.from(days.to())) + 1;
        List<DateRange> result = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (months == MONTHS_IN_YEAR && MONTHS_IN_YEAR % count == 0) {
                long each = MONTHS_IN_YEAR / count;
                DateRange part = new DateRange(
                        first.plusMonths(each * i).atDay(1),
                        first.plusMonths(each * (i + 1) - 1).atEndOfMonth());
                result.add(Objects.requireNonNull(Frame.common(part, days)));
            } else {
                result.add(new DateRange(
                        days.from().plusDays(length * i / count), days.from().plusDays(length * (i + 1) / count - 1)));
            }
        }
        return result;
    }

    static List<DateRange> clipped(List<DateRange> ranges, DateRange bounds) {
        return ranges.stream()
                .map(range -> Frame.common(range, bounds))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<DateRange> weeks(DateRange days) {
        List<DateRange> weeks = new ArrayList<>();
        LocalDate monday = days.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(days.to()) && weeks.size() <= PhraseReader.MAX_WINDOWS) {
            weeks.add(new DateRange(monday, monday.plusDays(WEEK - 1L)));
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }

    private static List<DateRange> months(DateRange days, int together) {
        List<DateRange> months = new ArrayList<>();
        YearMonth month = YearMonth.from(days.from());
        month = month.minusMonths((month.getMonthValue() - 1) % together);
        while (!month.atDay(1).isAfter(days.to()) && months.size() <= PhraseReader.MAX_WINDOWS) {
            months.add(new DateRange(
                    month.atDay(1), month.plusMonths(together - 1L).atEndOfMonth()));
            month = month.plusMonths(together);
        }
        return months;
    }

    private List<DateRange> halves(DateRange days) {
        if (!frame.isSchoolYear()) {
            return months(days, 6);
        }
        List<DateRange> halves = new ArrayList<>();
        for (int year = days.from().getYear() - 1; year <= days.to().getYear(); year++) {
            halves.add(new DateRange(LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 31)));
            halves.add(new DateRange(LocalDate.of(year + 1, 1, 1), LocalDate.of(year + 1, 5, 31)));
        }
        return halves.stream().filter(days::overlaps).toList();
    }

    private List<DateRange> terms(SchoolTermName.Kind kind, DateRange days) {
        return frame.terms().terms().stream()
                .filter(term -> term.name().kind() == kind)
                .map(SchoolYearTerms.Term::days)
                .filter(days::overlaps)
                .toList();
    }

    /** The years of the plan: one when it is made for a year, else school or calendar years. */
    private List<DateRange> years(DateRange days) {
        if (frame.isOneYear() && days.equals(frame.period())) {
            return List.of(days);
        }
        boolean school = frame.isSchoolYear() || startsLikeSchoolYear(days);
        List<DateRange> years = new ArrayList<>();
        for (int year = days.from().getYear() - 1; year <= days.to().getYear(); year++) {
            years.add(
                    school
                            ? new DateRange(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31))
                            : new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        return years.stream().filter(days::overlaps).toList();
    }

    private static boolean startsLikeSchoolYear(DateRange days) {
        return days.from().getMonth() == Month.SEPTEMBER && days.to().getMonthValue() < Month.SEPTEMBER.getValue();
    }

    /** The slice in every month that the days touch, where it falls into them. */
    static List<DateRange> slices(List<Slice> slices, DateRange days) {
        List<DateRange> result = new ArrayList<>();
        for (DateRange month : months(days, 1)) {
            for (Slice slice : slices) {
                DateRange part = slice.in(YearMonth.from(month.from()));
                DateRange inside = part == null ? null : Frame.common(part, days);
                if (inside != null) {
                    result.add(inside);
                }
            }
        }
        return result;
    }

    /** The beginning, middle or end of each unit. */
    List<DateRange> pieces(Unit unit, int third, DateRange days) {
        List<DateRange> result = new ArrayList<>();
        for (DateRange range : whole(unit, days)) {
            DateRange piece = piece(unit, third, range);
            DateRange inside = Frame.common(piece, days);
            if (inside != null) {
                result.add(inside);
            }
        }
        return result;
    }

    private DateRange piece(Unit unit, int third, DateRange range) {
        YearMonth first = YearMonth.from(range.from());
        YearMonth last = YearMonth.from(range.to());
        if (unit == Unit.YEAR && (frame.isSchoolYear() || startsLikeSchoolYear(range))) {
            last = YearMonth.of(range.to().getYear(), Month.MAY);
        }
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        if (unit == Unit.SCHOOL_QUARTER || unit == Unit.TRIMESTER || months < 3) {
            return split(range, 3).get(Math.min(third, split(range, 3).size()) - 1);
        }
        YearMonth month = third == 1 ? first : third == 3 ? last : first.plusMonths(months / 2);
        return new DateRange(month.atDay(1), month.atEndOfMonth());
    }

    /** The days of month asked for, each from the first day of its month. */
    List<DateRange> daysOfMonth(Item.DayOfMonth item, @Nullable Unit every, DateRange days) {
        Unit unit = item.unit() == null ? every : item.unit();
        List<DateRange> result = new ArrayList<>();
        for (DateRange range : whole(unit == null || unit == Unit.WEEK ? Unit.MONTH : unit, days)) {
            YearMonth first = YearMonth.from(range.from());
            YearMonth last = YearMonth.from(range.to());
            YearMonth month = switch (item.which()) {
                case FIRST -> first;
                case SECOND -> first.plusMonths(1);
                case SAME, LAST -> last;
                case NEXT -> last.plusMonths(1);
            };
            for (int day : item.days()) {
                LocalDate due = month.atDay(Math.min(Math.max(day, 1), month.lengthOfMonth()));
                if (days.contains(due)) {
                    LocalDate start = month.atDay(1);
                    result.add(new DateRange(start.isBefore(days.from()) ? days.from() : start, due));
                }
            }
        }
        return result;
    }

    static List<DateRange> weekdays(List<DayOfWeek> weekdays, DateRange days) {
        List<DateRange> result = new ArrayList<>();
        for (DateRange week : weeks(days)) {
            for (DayOfWeek weekday : weekdays) {
                LocalDate day = week.from().with(TemporalAdjusters.nextOrSame(weekday));
                if (days.contains(day)) {
                    result.add(new DateRange(day, day));
                }
            }
        }
        return result;
    }
}
