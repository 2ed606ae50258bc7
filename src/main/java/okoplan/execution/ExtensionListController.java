package okoplan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okoplan.shared.Actor;
import okoplan.shared.Slice;
import okoplan.shared.spreadsheet.ExportedList;
import okoplan.shared.spreadsheet.ListExport;
import okoplan.shared.view.Link;
import okoplan.shared.view.ListPage;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The department's list of requests for later dates. */
@Controller
class ExtensionListController {

    private final ExtensionLists extensions;
    private final AssignmentChoices choices;
    private final ExtensionColumns columns;
    private final ListExport export;

    ExtensionListController(
            ExtensionLists extensions, AssignmentChoices choices, ExtensionColumns columns, ListExport export) {
        this.extensions = extensions;
        this.choices = choices;
        this.columns = columns;
        this.export = export;
    }

    @GetMapping(ExtensionFilter.PATH)
    String list(
            Actor actor,
            @ModelAttribute("filter") ExtensionFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        choices.requireKnown(actor, filter.assignments());
        int number = after == null ? 1 : Math.max(2, page);
        Slice<ExtensionRow> rows = extensions.page(actor, filter, after, ListPage.rows(whole));
        AssignmentChoices.Choices offered = choices.of(actor, filter.assignments());
        List<Link> chips = chips(filter, offered);
        model.addAttribute("rows", rows.items());
        model.addAttribute("several", rows.items().stream().anyMatch(ExtensionRow::isPending));
        model.addAttribute("columns", columns.all());
        model.addAttribute("waiting", extensions.waiting(actor, filter));
        model.addAttribute("choices", offered);
        model.addAttribute(
                "states",
                Arrays.stream(ExtensionStatus.values())
                        .map(state -> new Option(state.name(), columns.text("execution.extension.filter." + state)))
                        .toList());
        model.addAttribute("chips", chips);
        model.addAttribute("filterWords", chips.stream().map(Link::label).toList());
        model.addAttribute("number", number);
        model.addAttribute("first", filter.url(Map.of()));
        model.addAttribute(
                "next",
                rows.next() == null
                        ? null
                        : filter.url(Map.of("after", rows.next(), "page", String.valueOf(number + 1))));
        return "execution/extensions";
    }

    @GetMapping(ExtensionFilter.PATH + ".xlsx")
    void export(
            Actor actor,
            @ModelAttribute("filter") ExtensionFilter filter,
            BindingResult errors,
            HttpServletResponse response)
            throws IOException {
        choices.requireKnown(actor, filter.assignments());
        export.send(
                actor,
                new ExportedList<>(
                        "extensions",
                        columns.text("execution.extension.list.title"),
                        chips(filter, choices.of(actor, filter.assignments())).stream()
                                .map(Link::label)
                                .toList(),
                        columns.all()),
                (after, limit) -> extensions.page(actor, filter, after, limit),
                response);
    }

    /** What is chosen, each with the address of the list without it. */
    private List<Link> chips(ExtensionFilter filter, AssignmentChoices.Choices offered) {
        List<Link> chips = new ArrayList<>();
        if (filter.getState() != null) {
            chips.add(chip(filter, columns.text("execution.extension.filter." + filter.getState()), "state"));
        }
        if (filter.getPlan() != null) {
            chips.add(chip(filter, label(offered.plans(), filter.getPlan(), "execution.filter.plan"), "plan"));
        }
        if (filter.getSchool() != null) {
            chips.add(chip(filter, label(offered.schools(), filter.getSchool(), "execution.filter.school"), "school"));
        }
        if (filter.isMine()) {
            chips.add(chip(filter, columns.text("execution.chip.mine"), "mine"));
        }
        if (!filter.getQ().isEmpty()) {
            chips.add(chip(filter, columns.text("execution.chip.text", filter.getQ()), "q"));
        }
        return chips;
    }

    private static Link chip(ExtensionFilter filter, String label, String parameter) {
        return new Link(label, filter.url(Map.of(parameter, "")));
    }

    private String label(List<Option> options, Long value, String otherwise) {
        return options.stream()
                .filter(option -> option.value().equals(value.toString()))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> columns.text(otherwise));
    }
}
