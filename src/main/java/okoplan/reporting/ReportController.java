package okoplan.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.Today;
import okoplan.shared.spreadsheet.ListExport;
import okoplan.shared.view.Link;
import okoplan.shared.word.WordAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The report on a period: the page, the workbook and the document, all of the same numbers. */
@Controller
class ReportController {

    private final PeriodReports reports;
    private final ReportPages pages;
    private final ReportWords words;
    private final ReportSheets sheets;
    private final ReportDocx docx;
    private final ReportFacts facts;
    private final ListExport export;
    private final Today today;

    ReportController(
            PeriodReports reports,
            ReportPages pages,
            ReportWords words,
            ReportSheets sheets,
            ReportDocx docx,
            ReportFacts facts,
            ListExport export,
            Today today) {
        this.reports = reports;
        this.pages = pages;
        this.words = words;
        this.sheets = sheets;
        this.docx = docx;
        this.facts = facts;
        this.export = export;
        this.today = today;
    }

    /** What was asked for, and its numbers. */
    private record Made(ReportPeriod period, List<Link> chips, PeriodReport report) {}

    /**
     * The page.
     *
     * @param errors days that cannot be read: said at their fields, the report is then of the days that can be
     */
    @GetMapping(ReportFilter.PATH)
    String show(Actor actor, @ModelAttribute("filter") ReportFilter filter, BindingResult errors, Model model) {
        LocalDate day = today.dateIn(actor.zone());
        ReportPeriods periods = reports.periods();
        PeriodReports.Choices choices = reports.choices(actor, filter);
        ReportPeriod period = filter.chosen(periods, day);
        if (!errors.hasErrors()) {
            filter.settle(period);
        }
        PeriodReport report = reports.read(actor, filter.narrowed(), period.days(), filter.grouping());
        model.addAttribute("page", pages.page(actor, filter, periods, period, choices, report, day));
        model.addAttribute("report", report);
        model.addAttribute(
                "filterWords",
                words.chips(filter, choices).stream().map(Link::label).toList());
        return "reporting/report";
    }

    @GetMapping(ReportFilter.PATH + ".xlsx")
    void workbook(
            Actor actor,
            @ModelAttribute("filter") ReportFilter filter,
            BindingResult errors,
            HttpServletResponse response)
            throws IOException {
        Made made = make(actor, filter);
        export.send(
                actor,
                "report",
                words.text("reporting.title"),
                words.chosen(made.period(), made.chips()),
                sheets.of(made.report()),
                response);
    }

    @GetMapping(ReportFilter.PATH + ".docx")
    void document(
            Actor actor,
            @ModelAttribute("filter") ReportFilter filter,
            BindingResult errors,
            HttpServletResponse response)
            throws IOException {
        Made made = make(actor, filter);
        byte[] file = docx.write(
                made.report(),
                made.period(),
                made.chips(),
                facts.of(actor),
                today.dateIn(actor.zone()),
                today.instant());
        WordAnswer.send(
                response, words.text("reporting.title") + " " + made.period().label(), "report", file);
    }

    private Made make(Actor actor, ReportFilter filter) {
        PeriodReports.Choices choices = reports.choices(actor, filter);
        ReportPeriod period = filter.chosen(reports.periods(), today.dateIn(actor.zone()));
        return new Made(
                period,
                words.chips(filter, choices),
                reports.read(actor, filter.narrowed(), period.days(), filter.grouping()));
    }
}
