package okoplan.plan.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okoplan.organization.Directory;
import okoplan.organization.SchoolView;
import okoplan.plan.PlanLevel;
import okoplan.plan.PlanStatus;
import okoplan.shared.Actor;
import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import okoplan.shared.view.ListPage;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of plans. */
@Controller
class PlanListController {

    private static final int ROWS = 50;
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final PlanCatalogue catalogue;
    private final Directory directory;
    private final MessageSource messages;

    PlanListController(PlanCatalogue catalogue, Directory directory, MessageSource messages) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping("/plans")
    String list(
            Actor actor,
            @ModelAttribute("filter") PlanFilterForm filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        Slice<PlanEntry> plans = catalogue.list(actor, filter.toFilter(), PageKey.decode(after, 2), ROWS);
        List<SchoolView> schools = actor.isDepartment() ? directory.schools() : List.of();
        model.addAttribute("plans", plans.items());
        model.addAttribute("unfinished", catalogue.unfinishedImports(actor));
        model.addAttribute("page", ListPage.of(plans, filter.address(), page));
        model.addAttribute("chips", filter.chips((name, value) -> words(name, value, schools)));
        model.addAttribute("levels", options(PlanLevel.values(), "plan.level."));
        model.addAttribute("statuses", options(PlanStatus.values(), "web.status.plan."));
        model.addAttribute(
                "years",
                catalogue.schoolYears(actor).stream()
                        .map(year -> Option.of(year, yearName(year)))
                        .toList());
        model.addAttribute(
                "schools",
                schools.stream()
                        .map(school -> Option.of(school.id(), school.shortName()))
                        .toList());
        return "plan/list";
    }

    private List<Option> options(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), message(prefix + value.name())))
                .toList();
    }

    private String words(String filter, Object value, List<SchoolView> schools) {
        return switch (filter) {
            case PlanFilterForm.LEVEL -> message("plan.level." + value);
            case PlanFilterForm.STATUS -> message("web.status.plan." + value);
            case PlanFilterForm.YEAR -> message("plan.list.year.of", yearName((Integer) value));
            case PlanFilterForm.SCHOOL ->
                schools.stream()
                        .filter(school -> school.id().toString().equals(value.toString()))
                        .map(SchoolView::shortName)
                        .findFirst()
                        .orElseGet(() -> message("plan.list.school"));
            default -> message("plan.list.mine");
        };
    }

    private static String yearName(int year) {
        return year + "/" + (year + 1);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
