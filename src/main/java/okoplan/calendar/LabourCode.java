package okoplan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days off by the Labour Code's article 112, before the government's yearly transfers: weekends, public holidays, and the
 * next working day after a holiday that falls on a weekend. For the January holidays only the government says where to.
 */
final class LabourCode {

    private static final int LAST_JANUARY_HOLIDAY = 8;

    private static final List<MonthDay> HOLIDAYS = List.of(
            MonthDay.of(Month.FEBRUARY, 23),
            MonthDay.of(Month.MARCH, 8),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 9),
            MonthDay.of(Month.JUNE, 12),
            MonthDay.of(Month.NOVEMBER, 4));

    private LabourCode() {}

    static boolean isHoliday(LocalDate day) {
        boolean january = day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= LAST_JANUARY_HOLIDAY;
        return january || HOLIDAYS.contains(MonthDay.from(day));
    }

    static boolean isDayOff(LocalDate day) {
        return isWeekend(day) || isHoliday(day) || transferred(day.getYear()).contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Days off in place of holidays that fell on a weekend. */
    private static Set<LocalDate> transferred(int year) {
        Set<LocalDate> days = new HashSet<>();
        for (MonthDay holiday : HOLIDAYS) {
            LocalDate moved = movedTo(holiday.atYear(year), days);
            if (moved != null) {
                days.add(moved);
            }
        }
        return days;
    }

    /** The working day that a holiday on a weekend moves to by the rule; null when the rule moves nothing. */
    static @Nullable LocalDate movedTo(LocalDate holiday) {
        return movedTo(holiday, Set.of());
    }

    private static @Nullable LocalDate movedTo(LocalDate holiday, Set<LocalDate> taken) {
        if (!isWeekend(holiday) || !HOLIDAYS.contains(MonthDay.from(holiday))) {
            return null;
        }
        LocalDate next = holiday.plusDays(1);
        while (isWeekend(next) || isHoliday(next) || taken.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
