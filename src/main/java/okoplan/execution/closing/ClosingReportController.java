package okoplan.execution.closing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okoplan.plan.PlanClosing;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.spreadsheet.Column;
import okoplan.shared.spreadsheet.ExportedTable;
import okoplan.shared.spreadsheet.ListExport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The report on a closed plan, as a page and as a workbook. */
@Controller
@RequestMapping("/plans/{id}/closing")
class ClosingReportController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final ClosingReports reports;
    private final MessageSource messages;
    private final ListExport export;

    ClosingReportController(ClosingReports reports, MessageSource messages, ListExport export) {
        this.reports = reports;
        this.messages = messages;
        this.export = export;
    }

    @GetMapping("/report")
    String show(Actor actor, @PathVariable PlanId id, Model model) {
        ClosingReport report = reports.read(actor, id);
        model.addAttribute("report", report);
        model.addAttribute("plan", report.plan());
        model.addAttribute("mayReopen", PlanClosing.mayClose(actor, report.plan()));
        return "execution/closing-report";
    }

    @GetMapping("/report.xlsx")
    void export(Actor actor, @PathVariable PlanId id, HttpServletResponse response) throws IOException {
        ClosingReport report = reports.read(actor, id);
        List<ExportedTable<?>> tables = new ArrayList<>();
        tables.add(counts("whole", List.of(report.whole())));
        tables.add(counts("sections", report.sections()));
        tables.add(counts("executors", report.executors()));
        tables.add(leftOver(report.leftOver()));
        tables.removeIf(table -> table.rows().isEmpty());
        export.send(
                actor,
                "closing",
                text("execution.closing.report"),
                List.of(report.plan().title()),
                tables,
                response);
    }

    private ExportedTable<ClosingLine> counts(String name, List<ClosingLine> lines) {
        String key = "execution.closing.report." + name;
        return new ExportedTable<>(
                text(key),
                List.of(
                        Column.text(text(key), 50, ClosingLine::label),
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
