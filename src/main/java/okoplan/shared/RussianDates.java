package okoplan.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates in the words people use for them: «27 ноября», «через 3 дня, в пятницу, 27 ноября», «просрочено на 5 дней». */
public final class RussianDates {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** How many days ahead a date is said with its distance and day of the week. */
    private static final int NEAR_DAYS = 14;

    private static final RussianPlural DAYS = new RussianPlural("день", "дня", "дней");

    /** Months in the genitive, January first. */
    private static final List<String> MONTHS = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");

    /** «On Monday» and so on, Monday first. */
    private static final List<String> ON_WEEKDAY =
            List.of("в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье");

    private RussianDates() {}

    /** «27 ноября 2026». */
    public static String date(LocalDate day) {
        return dayMonth(day) + " " + day.getYear();
    }

    /** «27 ноября», with the year when it is not the year of today. */
    public static String dateIn(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? dayMonth(day) : date(day);
    }

    /** «27 ноября». */
    public static String dayMonth(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day.getMonth());
    }

    /** «27.11.2026», as in tables, forms and documents. */
    public static String dateShort(LocalDate day) {
        return String.format(Locale.ROOT, "%02d.%02d.%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** «27 ноября 2026, 14:05». */
    public static String moment(LocalDateTime at) {
        return String.format(Locale.ROOT, "%s, %02d:%02d", date(at.toLocalDate()), at.getHour(), at.getMinute());
    }

    /** «5–15 августа 2026», «5 августа – 3 сентября 2026», «1 сентября 2026 – 31 августа 2027»; without a start «до 5 августа 2026». */
    public static String range(@Nullable LocalDate from, LocalDate to) {
        if (from == null) {
            return "до " + date(to);
        }
        if (from.equals(to)) {
            return date(to);
        }
        if (from.getYear() != to.getYear()) {
            return date(from) + " – " + date(to);
        }
        if (from.getMonth() != to.getMonth()) {
            return dayMonth(from) + " – " + date(to);
        }
        return from.getDayOfMonth() + "–" + date(to);
    }

    /**
     * How a due date stands to today. Past days are overdue, near ones come with distance and weekday, far ones are just
     * the date, and a missing date says so.
     */
    public static String relative(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return "дата не назначена";
        }
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return "просрочено на " + DAYS.of(-days);
        }
        if (days == 0) {
            return "сегодня";
        }
        if (days > NEAR_DAYS) {
            return dateIn(due, today);
        }
        String distance = days == 1 ? "завтра" : "через " + DAYS.of(days);
        return distance + ", " + onWeekday(due.getDayOfWeek()) + ", " + dateIn(due, today);
    }

    /** «в пятницу». */
    public static String onWeekday(DayOfWeek day) {
        return ON_WEEKDAY.get(day.getValue() - 1);
    }

    /** The month in the genitive: «ноября». */
    public static String month(Month month) {
        return MONTHS.get(month.getValue() - 1);
    }

    /** «Ноябрь 2026». */
    public static String month(YearMonth month) {
        String name = month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, RUSSIAN);
        return name.substring(0, 1).toUpperCase(RUSSIAN) + name.substring(1) + " " + month.getYear();
    }
}
