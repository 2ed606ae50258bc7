package okoplan.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import okoplan.execution.Outcome;
import okoplan.shared.RussianDates;
import okoplan.shared.view.Stack;
import okoplan.shared.view.StackKind;
import okoplan.shared.word.StackedChart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Pictures of a report, for the page and for Word: each group and each month as a stack of what has become of it. */
@Component
class ReportPictures {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** More bars nobody compares; the table has all. */
    static final int MOST_BARS = 30;

    private static final int MOST_MONTHS = 36;
    private static final int LONGEST_LABEL = 48;

    private final MessageSource messages;

    ReportPictures(MessageSource messages) {
        this.messages = messages;
    }

    /** The kinds of parts, with their words. */
    List<StackKind> kinds() {
        return Outcome.parts().stream()
                .map(outcome -> new StackKind(outcome.parameter(), word(outcome)))
                .toList();
    }

    List<Stack> groups(PeriodReport report) {
        return report.by() == Grouping.MONTH || report.groups().size() < 2
                ? List.of()
                : stacks(drawn(report), ReportRow::label);
    }

    /** Each month of the period, also those in which nothing was due; none where the period is one month or very long. */
    List<Stack> months(PeriodReport report) {
        return stacks(everyMonth(report), ReportRow::label);
    }

    List<StackedChart> charts(PeriodReport report) {
        List<StackedChart> charts = new ArrayList<>();
        if (!groups(report).isEmpty()) {
            charts.add(chart("reporting.chart.by." + report.by(), drawn(report), ReportRow::label, true));
        }
        if (!months(report).isEmpty()) {
            charts.add(chart("reporting.chart.months", everyMonth(report), ReportRow::label, false));
        }
        return charts;
    }

    private static List<ReportRow> drawn(PeriodReport report) {
        return report.groups().stream()
                .filter(row -> row.counts().of(Outcome.DUE) > 0)
                .limit(MOST_BARS)
                .toList();
    }

    private static List<ReportRow> everyMonth(PeriodReport report) {
        YearMonth first = YearMonth.from(report.days().from());
        YearMonth last = YearMonth.from(report.days().to());
        if (first.equals(last) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
            return List.of();
        }
        Map<String, ReportRow> known = new LinkedHashMap<>();
        report.months().forEach(row -> known.put(row.label(), row));
        List<ReportRow> all = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            String label = RussianDates.month(month);
            ReportRow row = known.get(label);
            all.add(
                    row == null
                            ? new ReportRow(
                                    label,
                                    "",
                                    ReportCounts.none(),
                                    report.whole().list())
                            : row);
        }
        return all;
    }

    private List<Stack> stacks(List<ReportRow> rows, Function<ReportRow, String> label) {
        long most = rows.stream()
                .mapToLong(row -> row.counts().of(Outcome.DUE))
                .max()
                .orElse(0);
        return rows.stream()
                .map(row -> Stack.of(label.apply(row), words(row), amounts(row), most))
                .toList();
    }

    private static Map<String, Long> amounts(ReportRow row) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        Outcome.parts()
                .forEach(
                        outcome -> amounts.put(outcome.parameter(), row.counts().of(outcome)));
        return amounts;
    }

    /** «исполнено в срок 3, просрочено 2». */
    private String words(ReportRow row) {
        return Outcome.parts().stream()
                .filter(outcome -> row.counts().of(outcome) > 0)
                .map(outcome ->
                        word(outcome).toLowerCase(RUSSIAN) + " " + row.counts().of(outcome))
                .collect(Collectors.joining(", "));
    }

    private StackedChart chart(String title, List<ReportRow> rows, Function<ReportRow, String> label, boolean across) {
        List<String> labels =
                rows.stream().map(label).map(ReportPictures::shortened).toList();
        return new StackedChart(
                text(title),
                text(title)
                        + rows.stream()
                                .map(row -> label.apply(row) + ": " + words(row))
                                .collect(Collectors.joining("; ", ". ", ".")),
                labels,
                Outcome.parts().stream()
                        .map(outcome -> new StackedChart.Series(
                                word(outcome),
                                pattern(outcome),
                                colour(outcome),
                                rows.stream()
                                        .map(row -> row.counts().of(outcome))
                                        .toList()))
                        .toList(),
                across);
    }

    /** What a bar is called, not so long that nothing is left for the bar. */
    private static String shortened(String label) {
        if (label.length() <= LONGEST_LABEL) {
            return label;
        }
        int end = label.lastIndexOf(' ', LONGEST_LABEL);
        return label.substring(0, end <= 0 ? LONGEST_LABEL : end) + "…";
    }

    private static @Nullable String pattern(Outcome outcome) {
        return switch (outcome) {
            case LATE -> "wdUpDiag";
            case WAITING -> "horz";
            case NOT_DONE -> "diagCross";
            default -> null;
        };
    }

    private static String colour(Outcome outcome) {
        return switch (outcome) {
            case ON_TIME -> "7FB295";
            case OVERDUE -> "8A1F11";
            case AHEAD -> "FFFFFF";
            case LATE -> "7A4D00";
            default -> "333333";
        };
    }

    private String word(Outcome outcome) {
        return text("reporting.outcome." + outcome);
    }

    private String text(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }
}
