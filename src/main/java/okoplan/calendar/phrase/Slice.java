package okoplan.calendar.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A part of any month: «вторая декада», «последняя пятница», «начало».
 *
 * @param first which one, counted from 1; -1 is the last, -2 the last but one
 * @param last which one it runs to («1–2 неделя»), the same as {@code first} for a single one
 */
record Slice(Sort sort, int first, int last, @Nullable DayOfWeek weekday) {

    private static final int DECADE = 10;
    private static final int MIDDLE_OF_WEEK = DayOfWeek.THURSDAY.getValue();

    enum Sort {
        /** Ten days; also «начало», «середина», «конец». */
        DECADE,
        /** Monday to Sunday, belonging to the month that most of its days are in. */
        WEEK,
        HALF,
        WEEKDAY,
        DAY
    }

    static Slice of(Sort sort, int which) {
        return new Slice(sort, which, which, null);
    }

    /** The days of the month that are meant, or null where the month has none such. */
    @Nullable
    DateRange in(YearMonth month) {
        DateRange start = one(month, first);
        DateRange end = one(month, last);
        if (start == null || end == null || end.to().isBefore(start.from())) {
            return null;
        }
        return new DateRange(start.from(), end.to());
    }

    private @Nullable DateRange one(YearMonth month, int which) {
        return switch (sort) {
            case DECADE -> days(month, position(which, 3), DECADE);
            case HALF -> days(month, position(which, 2), 15);
            case WEEK -> week(month, which);
            case WEEKDAY -> weekday(month, which);
            case DAY -> day(month, which);
        };
    }

    private static int position(int which, int count) {
        return which > 0 ? which : count + 1 + which;
    }

    private @Nullable DateRange days(YearMonth month, int which, int length) {
        int count = sort == Sort.DECADE ? 3 : 2;
        if (which < 1 || which > count) {
            return null;
        }
        LocalDate from = month.atDay((which - 1) * length + 1);
        return new DateRange(from, which == count ? month.atEndOfMonth() : month.atDay(which * length));
    }

    private static @Nullable DateRange week(YearMonth month, int which) {
        LocalDate firstThursday = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        int count = (month.lengthOfMonth() - firstThursday.getDayOfMonth()) / 7 + 1;
        int number = position(which, count);
        if (number < 1 || number > count) {
            return null;
        }
        LocalDate monday = firstThursday.plusWeeks(number - 1L).minusDays(MIDDLE_OF_WEEK - 1L);
        return Frame.common(
                new DateRange(monday, monday.plusDays(6)), new DateRange(month.atDay(1), month.atEndOfMonth()));
    }

    private @Nullable DateRange weekday(YearMonth month, int which) {
        if (weekday == null || which == 0) {
            return null;
        }
        LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
        return YearMonth.from(day).equals(month) ? new DateRange(day, day) : null;
    }

    private static @Nullable DateRange day(YearMonth month, int which) {
        int number = position(which, month.lengthOfMonth());
        if (number < 1) {
            return null;
        }
        LocalDate day = month.atDay(Math.min(number, month.lengthOfMonth()));
        return new DateRange(day, day);
    }
}
