package okoplan.execution.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okoplan.shared.spreadsheet.Column;
import okoplan.shared.spreadsheet.ExportedTable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tables of a closing report, for files. */
@Component
class ClosingTables {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    ClosingTables(MessageSource messages) {
        this.messages = messages;
    }

    /** Those that have rows, in the order of the page. */
    List<ExportedTable<?>> of(ClosingReport report) {
        List<ExportedTable<?>> tables = new ArrayList<>();
        tables.add(counts("total", "scope", List.of(report.whole())));
        tables.add(counts("sections", "section", report.sections()));
        tables.add(leftOver(report.leftOver()));
        tables.add(counts("executors", "executor", report.executors()));
        tables.removeIf(table -> table.rows().isEmpty());
        return tables;
    }

    private ExportedTable<ClosingLine> counts(String name, String heading, List<ClosingLine> lines) {
        return new ExportedTable<>(
                text("execution.closing.report." + name),
                List.of(
                        Column.text(text("execution.closing.report." + heading), 50, ClosingLine::label),
                        Column.number(
                                text("execution.closing.column.all"),
                                12,
                                line -> line.count().all()),
                        Column.number(
                                text("execution.closing.column.done"),
                                12,
                                line -> line.count().done()),
                        Column.number(
                                text("execution.closing.column.late"),
                                16,
                                line -> line.count().late()),
                        Column.number(
                                text("execution.closing.column.not-done"),
                                14,
                                line -> line.count().notDone()),
                        Column.number(
                                text("execution.closing.column.carried"),
                                14,
                                line -> line.count().carried()),
                        Column.number(
                                text("execution.closing.column.reported"),
                                12,
                                line -> line.count().reported()),
                        Column.number(
                                text("execution.closing.column.cancelled"),
                                12,
                                line -> line.count().cancelled()),
                        Column.text(
                                text("execution.closing.column.percent"),
                                14,
                                line -> line.count().getPercent())),
                lines);
    }

    private ExportedTable<LeftOver> leftOver(List<LeftOver> rows) {
        return new ExportedTable<>(
                text("execution.closing.report.left"),
                List.of(
                        Column.text(text("execution.closing.column.measure"), 60, LeftOver::measure),
                        Column.text(text("execution.closing.column.deadline"), 24, LeftOver::deadline),
                        Column.text(
                                text("execution.closing.column.outcome"),
                                20,
                                row -> text("execution.closing.outcome." + row.outcome())),
                        Column.number(text("execution.closing.column.amount"), 14, LeftOver::amount),
                        Column.text(text("execution.closing.column.executors"), 50, this::executors),
                        Column.text(text("execution.closing.column.reason"), 50, LeftOver::reason)),
                rows);
    }

    private String executors(LeftOver row) {
        return row.getUnnamed() == 0
                ? row.getNames()
                : text("execution.closing.executors.more", row.getNames(), row.getUnnamed());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
