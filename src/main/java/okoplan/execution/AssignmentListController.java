package okoplan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import okoplan.shared.Actor;
import okoplan.shared.spreadsheet.ExportedList;
import okoplan.shared.spreadsheet.ListExport;
import okoplan.shared.view.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of assignments: a director's work, and what every number of the dashboard leads to. */
@Controller
class AssignmentListController {

    private final AssignmentListPages pages;
    private final AssignmentLists lists;
    private final AssignmentChoices choices;
    private final AssignmentColumns columns;
    private final ListExport export;

    AssignmentListController(
            AssignmentListPages pages,
            AssignmentLists lists,
            AssignmentChoices choices,
            AssignmentColumns columns,
            ListExport export) {
        this.pages = pages;
        this.lists = lists;
        this.choices = choices;
        this.columns = columns;
        this.export = export;
    }

    @GetMapping(AssignmentFilter.PATH)
    String list(
            Actor actor,
            @ModelAttribute("filter") AssignmentFilterForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        AssignmentFilter filter = form.toFilter();
        choices.requireKnown(actor, filter);
        AssignmentListPage shown =
                pages.page(actor, filter, after, after == null ? 1 : Math.max(2, page), ListPage.rows(whole));
        model.addAttribute("page", shown);
        model.addAttribute("filterWords", pages.filterWords(filter, shown.choices()));
        model.addAttribute("columns", columns.assignments(actor, filter));
        return "execution/assignments";
    }

    @GetMapping(AssignmentFilter.PATH + ".xlsx")
    void export(
            Actor actor,
            @ModelAttribute("filter") AssignmentFilterForm form,
            BindingResult errors,
            HttpServletResponse response)
            throws IOException {
        AssignmentFilter filter = form.toFilter();
        choices.requireKnown(actor, filter);
        export.send(
                actor,
                new ExportedList<>(
                        "assignments",
                        pages.title(),
                        pages.filterWords(filter, choices.of(actor, filter)),
                        columns.assignments(actor, filter)),
                (after, limit) -> lists.page(actor, filter, after, limit),
                response);
    }
}
