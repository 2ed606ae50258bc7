package okoplan.execution.closing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import okoplan.plan.PlanClosing;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.spreadsheet.ListExport;
import okoplan.shared.word.WordAnswer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The report on a closed plan, as a page, a workbook and a document. */
@Controller
@RequestMapping("/plans/{id}/closing")
class ClosingReportController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final ClosingReports reports;
    private final ClosingTables tables;
    private final ClosingPaper paper;
    private final MessageSource messages;
    private final ListExport export;

    ClosingReportController(
            ClosingReports reports,
            ClosingTables tables,
            ClosingPaper paper,
            MessageSource messages,
            ListExport export) {
        this.reports = reports;
        this.tables = tables;
        this.paper = paper;
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
        export.send(
                actor,
                "closing",
                messages.getMessage("execution.closing.report", null, RUSSIAN),
                List.of(report.plan().title()),
                tables.of(report),
                response);
    }

    @GetMapping("/report.docx")
    void paper(Actor actor, @PathVariable PlanId id, HttpServletResponse response) throws IOException {
        ClosingReport report = reports.read(actor, id);
        byte[] file = paper.write(actor, report);
        WordAnswer.send(
                response,
                messages.getMessage("execution.closing.report", null, RUSSIAN) + " "
                        + report.plan().title(),
                "closing-" + id,
                file);
    }
}
