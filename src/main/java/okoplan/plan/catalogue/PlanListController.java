package okoplan.plan.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import okoplan.organization.Directory;
import okoplan.organization.SchoolView;
import okoplan.plan.PlanLevel;
import okoplan.plan.PlanStatus;
import okoplan.shared.Actor;
import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import okoplan.shared.spreadsheet.ExportedList;
import okoplan.shared.spreadsheet.ListExport;
import okoplan.shared.view.Link;
import okoplan.shared.view.ListPage;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of plans. */
@Controller
class PlanListController {

    private final PlanCatalogue catalogue;
    private final Directory directory;
    private final PlanListWords words;
    private final ListExport export;

    PlanListController(PlanCatalogue catalogue, Directory directory, PlanListWords words, ListExport export) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.words = words;
        this.export = export;
    }

    @GetMapping("/plans")
    String list(
            Actor actor,
            @ModelAttribute("filter") PlanFilterForm filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        Slice<PlanEntry> plans =
                catalogue.list(actor, filter.toFilter(), PageKey.decode(after, 2), ListPage.rows(whole));
        List<SchoolView> schools = schools(actor);
        model.addAttribute("plans", plans.items());
        model.addAttribute("columns", words.columns());
        model.addAttribute("unfinished", catalogue.unfinishedImports(actor));
        model.addAttribute("page", ListPage.of(plans, filter.address(), page));
        List<Link> chips = chips(filter, schools);
        model.addAttribute("chips", chips);
        model.addAttribute("filterWords", chips.stream().map(Link::label).toList());
        model.addAttribute("levels", words.options(PlanLevel.values(), "plan.level."));
        model.addAttribute("statuses", words.options(PlanStatus.values(), "web.status.plan."));
        model.addAttribute(
                "years",
                catalogue.schoolYears(actor).stream()
                        .map(year -> Option.of(year, PlanListWords.yearName(year)))
                        .toList());
        model.addAttribute(
                "schools",
                schools.stream()
                        .map(school -> Option.of(school.id(), school.shortName()))
                        .toList());
        return "plan/list";
    }

    @GetMapping("/plans.xlsx")
    void export(Actor actor, @ModelAttribute("filter") PlanFilterForm filter, HttpServletResponse response)
            throws IOException {
        List<String> chosen =
                chips(filter, schools(actor)).stream().map(Link::label).toList();
        export.send(
                actor,
                new ExportedList<>("plans", words.text("plan.list"), chosen, words.columns()),
                (after, limit) -> catalogue.list(actor, filter.toFilter(), PageKey.decode(after, 2), limit),
                response);
    }

    private List<Link> chips(PlanFilterForm filter, List<SchoolView> schools) {
        return filter.chips((name, value) -> words.chip(name, value, schools));
    }

    private List<SchoolView> schools(Actor actor) {
        return actor.isDepartment() ? directory.schools() : List.of();
    }
}
