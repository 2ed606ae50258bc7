package okoplan.exchange.recognition;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.calendar.phrase.PhraseReader;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** Finds the stretch of time that words such as «на 2022-2023 учебный год» speak of. */
final class PeriodFinder {

    private static final String DASH = "\\s?[-–—/]\\s?";
    private static final String YEAR = "(20\\d\\d)";
    private static final String SCHOOL = "\\s*(?:г\\.?\\s*)?(?:-?(?:ого|ый|ом|й)\\s*)?(?:уч\\p{L}*\\.?)";

    /** Of a year that is over: «по итогам 2021-2022 учебного года». */
    private static final Pattern LOOKS_BACK = Pattern.compile(
            "(?iu)(?:итог|результат|анализ|отч[её]т|\\bза\\b|ВПР|ЕГЭ|ОГЭ|ГИА|№|утвержд\\p{L}*|приказ\\p{L}*|закон\\p{L}*|\\bот\\b)[^,;»)]{0,45}$",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern LOOKS_AHEAD =
            Pattern.compile("(?iu)(?:^|\\s|\\()(?:на|до|в|во|в течение|период|к началу|с)\\s*$");

    private static final Pattern SCHOOL_YEARS = Pattern.compile("(?iu)" + YEAR + DASH + "(20)?(\\d\\d)(?:,?\\s*(?:и|,|"
            + "[-–—])\\s*" + YEAR + DASH + "(?:20)?(\\d\\d))?" + SCHOOL);
    private static final Pattern YEARS = Pattern.compile("(?iu)" + YEAR + "(?:\\s*(?:г\\.|год[аы]?|гг?\\.?))?(?:" + DASH
            + "|\\s+и\\s+)" + "(20)?(\\d\\d)\\b\\s*(г\\.?\\s?г\\.?|годы|годов|годах|годам|год\\p{L}*|г\\.)?");
    private static final Pattern SINGLE_YEAR =
            Pattern.compile("(?iu)(?<![\\d.])" + YEAR + "\\s*(?:г\\.|г\\b|год\\p{L}*)?");
    private static final Pattern STRETCH = Pattern.compile(
            "(?iu)(?<!\\p{L})с\\s+(?=[\\p{L}\\d«\"][^;]{0,40}?20\\d\\d|\\p{L}|\\d)(?:[^;]{4,45}?)\\s(?:по|до)\\s[^;]{3,30}?20\\d\\d(?:\\s*г(?:ода|\\.)?)?");
    /** «Октябрь 2025 г. – август 2026 г.» */
    private static final Pattern MONTHS = Pattern.compile(
            "(?iu)MONTH\\s+20\\d\\d(?:\\s*г(?:ода|\\.)?)?\\s?[-–—]\\s?MONTH\\s+20\\d\\d(?:\\s*г(?:ода|\\.)?)?"
                    .replace(
                            "MONTH",
                            "(?<!\\p{L})(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}*"));

    private static final Pattern PART = Pattern.compile(
            "(?iu)(?:(?:\\b(?:I{1,3}|IV|[1-4](?:-?[егйоя]{1,2})?)|перв\\p{L}+|втор\\p{L}+|трет\\p{L}+|четв[её]рт\\p{L}+)\\s+(?:полугоди\\p{L}|квартал\\p{L}*|четверт\\p{L})"
                    + "|(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}*(?:" + DASH
                    + "(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}*)?)\\s+20\\d\\d(?:"
                    + DASH + "(?:20)?\\d\\d)?\\s*(?:уч\\p{L}*\\.?\\s*)?(?:г\\.|год\\p{L}*)?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final PhraseReader reader;

    PeriodFinder(PhraseReader reader) {
        this.reader = reader;
    }

    static DateRange schoolYear(int first, int last) {
        return new DateRange(LocalDate.of(first, Month.SEPTEMBER, 1), LocalDate.of(last, Month.AUGUST, 31));
    }

    static DateRange years(int first, int last) {
        return new DateRange(LocalDate.of(first, Month.JANUARY, 1), LocalDate.of(last, Month.DECEMBER, 31));
    }

    /** The period that a title or a label gives; null when it gives none. */
    @Nullable
    DateRange in(String text) {
        DateRange stretch = readable(STRETCH, text);
        if (stretch != null && stretch.from().plusDays(20).isBefore(stretch.to())) {
            return stretch;
        }
        DateRange months = readable(MONTHS, text);
        if (months != null) {
            return months;
        }
        DateRange part = readable(PART, text);
        if (part != null) {
            return part;
        }
        DateRange school = last(SCHOOL_YEARS, text, PeriodFinder::ofSchoolYears);
        if (school != null) {
            return school;
        }
        DateRange years = last(YEARS, text, PeriodFinder::ofYears);
        return years != null ? years : last(SINGLE_YEAR, text, PeriodFinder::ofYear);
    }

    private @Nullable DateRange readable(Pattern pattern, String text) {
        return last(pattern, text, matcher -> {
            DeadlineReading reading = reader.read(matcher.group(), null);
            List<DeadlineWindow> windows = reading.windows();
            if (windows.size() != 1 || windows.get(0).from() == null) {
                return null;
            }
            return new DateRange(
                    Objects.requireNonNull(windows.get(0).from()),
                    windows.get(0).to());
        });
    }

    @FunctionalInterface
    private interface Meaning {
        @Nullable
        DateRange of(Matcher matcher);
    }

    /** The last match that looks ahead, else the last that does not look back. */
    private static @Nullable DateRange last(Pattern pattern, String text, Meaning meaning) {
        Matcher matcher = pattern.matcher(text);
        DateRange ahead = null;
        DateRange other = null;
        while (matcher.find()) {
            DateRange range = meaning.of(matcher);
            String before = text.substring(Math.max(0, matcher.start() - 60), matcher.start());
            if (range == null) {
                continue;
            }
            if (LOOKS_AHEAD.matcher(before).find() && !before.matches("(?isu).*\\bза\\s*$")) {
                ahead = range;
            } else if (!LOOKS_BACK.matcher(before).find()) {
                other = range;
            }
        }
        return ahead != null ? ahead : other;
    }

    private static @Nullable DateRange ofSchoolYears(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(1));
        int last = second(first, matcher.group(2), matcher.group(3));
        if (matcher.group(5) != null) {
            last = second(Integer.parseInt(matcher.group(4)), null, matcher.group(5));
        }
        return last > first && last - first < 12 ? schoolYear(first, last) : null;
    }

    private static @Nullable DateRange ofYears(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(1));
        int last = second(first, matcher.group(2), matcher.group(3));
        String word = Objects.requireNonNullElse(matcher.group(4), "").replaceAll("\\s", "");
        if (last <= first || last - first > 15) {
            return null;
        }
        boolean singular = last == first + 1 && !word.matches("(?iu)г\\.?г\\.?|годы|годов|годах|годам");
        return singular ? schoolYear(first, last) : years(first, last);
    }

    private static @Nullable DateRange ofYear(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(1));
        return years(year, year);
    }

    private static int second(int first, @Nullable String century, String digits) {
        return (century == null ? first / 100 * 100 : 2000) + Integer.parseInt(digits);
    }

    /** The stretch from the first to the last of these. */
    static @Nullable DateRange spanning(Collection<DateRange> ranges) {
        List<DateRange> all = new ArrayList<>(ranges);
        if (all.isEmpty()) {
            return null;
        }
        LocalDate from =
                all.stream().map(DateRange::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate to = all.stream().map(DateRange::to).max(LocalDate::compareTo).orElseThrow();
        return new DateRange(from, to);
    }

    /**
     * The period of a plan that says nothing of it, as far as the day of its approval leaves no doubt.
     *
     * @param dated what the deadlines with a year of their own span; null when there are none
     * @param school whether the deadlines speak of the school year
     */
    static @Nullable DateRange ofApproval(LocalDate approved, @Nullable DateRange dated, boolean school) {
        int year = approved.getYear();
        boolean autumn = approved.getMonthValue() >= 6 && approved.getMonthValue() <= 10;
        if (dated != null) {
            if (autumn && dated.to().getYear() == year + 1 && dated.to().getMonthValue() <= 8) {
                return schoolYear(year, year + 1);
            }
            boolean within = dated.from().getYear() == year && dated.to().getYear() == year;
            return within && !(school && autumn)
                    ? new DateRange(approved, LocalDate.of(year, Month.DECEMBER, 31))
                    : null;
        }
        if (autumn && school) {
            return schoolYear(year, year + 1);
        }
        return approved.getMonthValue() <= 2 && !school
                ? new DateRange(approved, LocalDate.of(year, Month.DECEMBER, 31))
                : null;
    }
}
