package okoplan.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import okoplan.audit.AuditEntry.ActorKind;
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

/** The administrator's page of the log. */
@Controller
class AuditController {

    private final AuditLog log;
    private final AuditColumns columns;
    private final AuditWords words;
    private final ListExport export;

    AuditController(AuditLog log, AuditColumns columns, AuditWords words, ListExport export) {
        this.log = log;
        this.columns = columns;
        this.words = words;
        this.export = export;
    }

    @GetMapping(AuditFilterForm.PATH)
    String list(
            @ModelAttribute("filter") AuditFilterForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        Slice<AuditRow> slice = log.page(form.toFilter(), after, ListPage.rows(whole));
        List<Option> actors = actors();
        List<Link> chips = form.chips((name, value) -> chip(name, value, actors));
        model.addAttribute("rows", slice.items());
        model.addAttribute("columns", columns.all());
        model.addAttribute("page", ListPage.of(slice, form.address(), page));
        model.addAttribute("chips", chips);
        model.addAttribute("filterWords", chips.stream().map(Link::label).toList());
        model.addAttribute("actors", actors);
        model.addAttribute("areas", areas());
        return "audit/log";
    }

    @GetMapping(AuditFilterForm.PATH + ".xlsx")
    void export(
            Actor actor,
            @ModelAttribute("filter") AuditFilterForm form,
            BindingResult errors,
            HttpServletResponse response)
            throws IOException {
        List<Option> actors = actors();
        List<String> chosen = form.chips((name, value) -> chip(name, value, actors)).stream()
                .map(Link::label)
                .toList();
        export.send(
                actor,
                new ExportedList<>("audit", words.text("audit.title"), chosen, columns.all()),
                (after, limit) -> log.page(form.toFilter(), after, limit),
                response);
    }

    private String chip(String name, String value, List<Option> actors) {
        String shown = switch (name) {
            case "who" -> label(actors, value);
            case "area" -> label(areas(), value);
            default -> value;
        };
        return words.text("audit.chip." + name, shown);
    }

    private List<Option> actors() {
        return Stream.concat(
                        log.accounts().stream(),
                        Stream.of(ActorKind.UNSIGNED, ActorKind.SYSTEM, ActorKind.DATABASE)
                                .map(kind -> Option.of(kind, words.text("audit.actor." + kind))))
                .toList();
    }

    private List<Option> areas() {
        return Arrays.stream(AuditArea.values())
                .map(area -> Option.of(area, words.text("audit.area." + area)))
                .toList();
    }

    private static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
