package okoplan.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one date typed by a person: «15.06.2026», «15.6.26», «15.06», «15 июня 2026 г.», «15 июня», «2026-06-15»,
 * «сегодня», «вчера», «завтра». Without a year the year is taken that brings the date nearest to today.
 */
public final class RussianDateParser {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[./\\- ](\\d{1,2})(?:[./\\- ](\\d{4}|\\d{2}))?");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})(?:-?го)?[ .]*(\\p{L}{3,})[ .]*(\\d{4}|\\d{2})?");

    /** Months as in «июнь» and as in «15 июня», January first; a name may be cut short («сент.»). */
    private static final List<List<String>> MONTHS = List.of(
            List.of("январь", "января"),
            List.of("февраль", "февраля"),
            List.of("март", "марта"),
            List.of("апрель", "апреля"),
            List.of("май", "мая"),
            List.of("июнь", "июня"),
            List.of("июль", "июля"),
            List.of("август", "августа"),
            List.of("сентябрь", "сентября"),
            List.of("октябрь", "октября"),
            List.of("ноябрь", "ноября"),
            List.of("декабрь", "декабря"));

    private RussianDateParser() {}

    /** The day meant, or empty when the text is no date. */
    public static Optional<LocalDate> parse(String text, LocalDate today) {
        String normal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll(" *(года|год|г)\\.?$", "")
                .replaceAll("[.,]$", "");
        Matcher iso = ISO.matcher(normal);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher figures = FIGURES.matcher(normal);
        if (figures.matches()) {
            return resolve(figures.group(1), Integer.parseInt(figures.group(2)), figures.group(3), today);
        }
        Matcher words = WORDS.matcher(normal);
        if (words.matches()) {
            String name = words.group(2);
            return IntStream.range(0, MONTHS.size())
                    .filter(month -> isMonth(name, month))
                    .boxed()
                    .findFirst()
                    .flatMap(month -> resolve(words.group(1), month + 1, words.group(3), today));
        }
        return switch (normal) {
            case "сегодня" -> Optional.of(today);
            case "вчера" -> Optional.of(today.minusDays(1));
            case "завтра" -> Optional.of(today.plusDays(1));
            default -> Optional.empty();
        };
    }

    private static boolean isMonth(String name, int month) {
        return MONTHS.get(month).stream().anyMatch(full -> full.startsWith(name));
    }

    private static Optional<LocalDate> resolve(String day, int month, @Nullable String year, LocalDate today) {
        if (year == null) {
            return Stream.of(-1, 0, 1)
                    .map(shift -> day(String.valueOf(today.getYear() + shift), String.valueOf(month), day))
                    .flatMap(Optional::stream)
                    .min((a, b) -> Long.compare(distance(a, today), distance(b, today)));
        }
        return day(year.length() == 2 ? "20" + year : year, String.valueOf(month), day);
    }

    private static long distance(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, day));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
