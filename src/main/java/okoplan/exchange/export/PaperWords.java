package okoplan.exchange.export;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okoplan.plan.DeadlineView;
import okoplan.plan.ResponsibleView;
import okoplan.plan.SectionRow;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDates;

/** The plan's own words as they go on paper. They are never reworded; where there are none, what was chosen is said. */
final class PaperWords {

    private static final Pattern ENDS_AS_NUMBER = Pattern.compile("[.):]$");

    /** What kind of document it is stands on a line of its own above what it is about. */
    private static final Pattern KIND = Pattern.compile(
            "^((?:комплексный |сводный |муниципальный |единый )?план(?:-график)?"
                    + "(?: мероприятий| работы| действий)?(?: \\([^)]{1,40}\\))?|дорожная карта)(?=\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PaperWords() {}

    /** The phrase as written; dates that a person gave without one. */
    static String deadline(DeadlineView deadline) {
        return deadline.phrase().isEmpty() && deadline.overridden()
                ? deadline.windows().stream()
                        .map(window -> RussianDates.range(window.from(), window.due()))
                        .collect(Collectors.joining("; "))
                : deadline.phrase();
    }

    /** The text as written; the parties that a person chose without one. */
    static String responsible(ResponsibleView responsible) {
        return responsible.text().isEmpty()
                ? responsible.parties().stream()
                        .map(ResponsibleView.Named::name)
                        .collect(Collectors.joining(", "))
                : responsible.text();
    }

    /** A heading with its number; a dot parts them, so that «30 школ» is never taken for the thirtieth section. */
    static String section(SectionRow section) {
        String number = section.number();
        if (number.isEmpty()) {
            return section.title();
        }
        return ENDS_AS_NUMBER.matcher(number).find() ? number + " " + section.title() : number + ". " + section.title();
    }

    static List<String> titleLines(String title) {
        Matcher kind = KIND.matcher(title);
        List<String> lines = new ArrayList<>();
        String rest = title;
        if (kind.find()) {
            lines.add(kind.group(1));
            rest = title.substring(kind.end()).strip();
        }
        lines.add(rest);
        return lines;
    }

    /** Whether the title names the years of the period, so that it need not be said again. */
    static boolean titleSays(String title, DateRange period) {
        int from = period.from().getYear();
        int to = period.to().getYear();
        if (isSchoolYear(period)) {
            return Pattern.compile("\\b%d\\s*[-–—/]\\s*(%d|%02d)\\b".formatted(from, to, to % 100))
                    .matcher(title)
                    .find();
        }
        return isCalendarYear(period)
                && Pattern.compile("(?<![\\d–—/-] ?)\\b%d\\s*(г\\.|год)".formatted(from))
                        .matcher(title)
                        .find()
                && Pattern.compile("\\b20\\d\\d\\b").matcher(title).results().count() == 1;
    }

    /** «2026-2027» or «2027»: the years as a file's name says them. */
    static String years(DateRange period) {
        int from = period.from().getYear();
        int to = period.to().getYear();
        return from == to ? String.valueOf(from) : from + "-" + to;
    }

    private static boolean isSchoolYear(DateRange period) {
        return isYearFrom(period, Month.SEPTEMBER);
    }

    private static boolean isCalendarYear(DateRange period) {
        return isYearFrom(period, Month.JANUARY);
    }

    private static boolean isYearFrom(DateRange period, Month first) {
        LocalDate start = LocalDate.of(period.from().getYear(), first, 1);
        return period.from().equals(start)
                && period.to().equals(start.plusYears(1).minusDays(1));
    }
}
