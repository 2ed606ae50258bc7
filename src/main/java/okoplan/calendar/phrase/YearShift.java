package okoplan.calendar.phrase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the years that texts of a plan name for another year: «сентябрь 2026» becomes «сентябрь 2027», «2026-2027 учебный год»
 * «2027-2028 учебный год», «21.02.2027» «21.02.2028». Everything else stays as written. A 29 February that the other year does
 * not have becomes the 28th.
 */
public final class YearShift {

    private static final String MONTHS =
            "январ\\p{L}*|феврал\\p{L}*|март\\p{L}*|апрел\\p{L}*|ма[йяе]|июн\\p{L}*|июл\\p{L}*|август\\p{L}*"
                    + "|сентябр\\p{L}*|октябр\\p{L}*|ноябр\\p{L}*|декабр\\p{L}*";

    /** A day as it is written in the date of a document. */
    private static final String DOCUMENT_DAY = "[«\"]?\\d{1,2}[»\"]?[.\\s]\\s*(?:\\d{1,2}|(?:" + MONTHS
            + "))[.\\s]\\s*(?:20)?\\d{2}(?!\\d)(?:\\s*г(?:ода|\\.)?)?";

    /** What an order or a law is named by keeps its date: «от 15.08.2026 № 203», «№ 203 от 15.08.2026». */
    private static final String OF_A_DOCUMENT =
            "(?<document>(?:№\\s*\\S+\\s+|(?:редакци|приказ|письм|распоряжени|постановлени)\\p{L}*\\s+)от\\s+"
                    + DOCUMENT_DAY + "|(?<!\\p{L})от\\s+" + DOCUMENT_DAY + "(?=\\s*(?:№|N))|№\\s*\\S+)";

    private static final String LAST_OF_FEBRUARY = "(?<feb>(?<!\\d)29\\s+февраля\\s+(?<febYear>20\\d{2})(?!\\d))";

    private static final String SHORT_DATE =
            "(?<date>(?<![\\d.])(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<dateYear>20\\d{2}|(?<=\\d\\d\\.\\d\\d\\.)\\d{2})(?![\\d.]*\\d))";

    private static final String FULL_DATE =
            "(?<date>(?<![\\d.])(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<dateYear>20\\d{2})(?![\\d.]*\\d))";

    private static final String YEARS =
            "(?<years>(?<!\\d)(?<first>20\\d{2})(?<between>\\s*[-–—/]\\s*)(?<second>20\\d{2}|\\d{2})(?!\\d))";

    private static final String ANY_YEAR = "(?<!\\d)20\\d{2}(?!\\d)";

    private static final String NAMED_YEAR =
            "(?<!\\p{L})(?:" + MONTHS + ")\\s+20\\d{2}(?!\\d)" + "|(?<!\\d)20\\d{2}(?=\\s*(?:г\\.|год|уч))";

    private static final Pattern IN_PHRASE = pattern(SHORT_DATE, ANY_YEAR);
    private static final Pattern IN_TEXT = pattern(FULL_DATE, NAMED_YEAR);

    private static final int YEAR_DIGITS = 4;

    private final int years;

    /** @param years by how many; may be negative */
    public YearShift(int years) {
        this.years = years;
    }

    private static Pattern pattern(String date, String year) {
        return Pattern.compile(
                String.join("|", OF_A_DOCUMENT, LAST_OF_FEBRUARY, date, YEARS, year),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A deadline phrase: every year in it is one of the deadline. */
    public String phrase(String phrase) {
        return rewrite(phrase, IN_PHRASE);
    }

    /** Any other text: only what is plainly a year of the plan's time, not a number and not the date of a document. */
    public String text(String text) {
        return rewrite(text, IN_TEXT);
    }

    public LocalDate day(LocalDate day) {
        return day.plusYears(years);
    }

    /** The same window in the other year; a last day of February stays the last one. */
    public DeadlineWindow window(DeadlineWindow window) {
        LocalDate from = window.from();
        LocalDate to = window.to();
        boolean wholeMonths = from != null
                && from.getDayOfMonth() == 1
                && to.equals(YearMonth.from(to).atEndOfMonth());
        LocalDate moved = day(to);
        return new DeadlineWindow(
                from == null ? null : day(from),
                wholeMonths ? YearMonth.from(moved).atEndOfMonth() : moved);
    }

    private String rewrite(String text, Pattern pattern) {
        if (years == 0) {
            return text;
        }
        Matcher match = pattern.matcher(text);
        StringBuilder shifted = new StringBuilder();
        while (match.find()) {
            match.appendReplacement(shifted, Matcher.quoteReplacement(rewritten(match)));
        }
        return match.appendTail(shifted).toString();
    }

    private String rewritten(Matcher match) {
        String all = match.group();
        if (match.group("document") != null) {
            return all;
        }
        if (match.group("feb") != null) {
            int year = shifted(match.group("febYear"));
            String day = YearMonth.of(year, 2).lengthOfMonth() == 29 ? "29" : "28";
            return day + all.substring(2, all.length() - YEAR_DIGITS) + year;
        }
        if (match.group("date") != null) {
            return date(match);
        }
        if (match.group("years") != null) {
            return years(match);
        }
        int year = all.length() - YEAR_DIGITS;
        return all.substring(0, year) + shifted(all.substring(year));
    }

    private String date(Matcher match) {
        String written = match.group("dateYear");
        int year = shifted(written);
        int month = Integer.parseInt(match.group("month"));
        int day = Integer.parseInt(match.group("day"));
        if (month < 1 || month > 12 || day < 1) {
            return match.group();
        }
        int last = YearMonth.of(year, month).lengthOfMonth();
        String kept = match.group("day");
        return (day > last && day == 29 ? String.valueOf(last) : kept) + "." + match.group("month") + "."
                + (written.length() == 2 ? String.format(Locale.ROOT, "%02d", year % 100) : year);
    }

    /** Two years that follow each other are a school year; others are the time of something else and stay. */
    private String years(Matcher match) {
        String second = match.group("second");
        int last = shifted(second);
        if (last != shifted(match.group("first")) + 1) {
            return match.group();
        }
        return shifted(match.group("first"))
                + match.group("between")
                + (second.length() == 2 ? String.format(Locale.ROOT, "%02d", last % 100) : last);
    }

    private int shifted(String year) {
        int full = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
        return full + years;
    }
}
