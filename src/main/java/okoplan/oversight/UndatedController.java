package okoplan.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.Slice;
import okoplan.shared.spreadsheet.ExportedList;
import okoplan.shared.spreadsheet.ListExport;
import okoplan.shared.view.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of measures without a date. */
@Controller
class UndatedController {

    private final OversightDashboard dashboard;
    private final UndatedMeasures undated;
    private final OversightFilterWords words;
    private final OversightSheets sheets;
    private final ListExport export;

    UndatedController(
            OversightDashboard dashboard,
            UndatedMeasures undated,
            OversightFilterWords words,
            OversightSheets sheets,
            ListExport export) {
        this.dashboard = dashboard;
        this.undated = undated;
        this.words = words;
        this.sheets = sheets;
        this.export = export;
    }

    @GetMapping("/oversight/undated")
    String list(
            Actor actor,
            @ModelAttribute("filter") OversightFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "1") int number,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        Slice<UndatedMeasure> page = undated.page(actor, filter, after, ListPage.rows(whole));
        model.addAttribute("columns", sheets.undated());
        model.addAttribute("filterWords", chosen(actor, filter));
        model.addAttribute("page", page);
        model.addAttribute("number", number);
        model.addAttribute("dashboardUrl", filter.address("/oversight").toUriString());
        model.addAttribute("first", filter.address("/oversight/undated").toUriString());
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : filter.address("/oversight/undated")
                                .queryParam("after", page.next())
                                .queryParam("number", number + 1)
                                .toUriString());
        return "oversight/undated";
    }

    @GetMapping("/oversight/undated.xlsx")
    void export(Actor actor, @ModelAttribute("filter") OversightFilter filter, HttpServletResponse response)
            throws IOException {
        export.send(
                actor,
                new ExportedList<>(
                        "undated", words.text("oversight.undated.title"), chosen(actor, filter), sheets.undated()),
                (after, limit) -> undated.page(actor, filter, after, limit),
                response);
    }

    private List<String> chosen(Actor actor, OversightFilter filter) {
        return words.chosen(filter, dashboard.plans(actor, filter));
    }
}
