package okoplan.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.view.Bar;
import okoplan.shared.view.HeatCell;
import okoplan.shared.view.HeatRow;
import okoplan.shared.view.Link;
import okoplan.shared.view.Option;
import okoplan.shared.view.Stack;
import okoplan.shared.view.StackKind;
import okoplan.shared.view.Week;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of the {@link Gallery}. */
@Controller
@TestComponent
@RequestMapping("/gallery")
class GalleryController {

    private static final List<Option> SCHOOLS = IntStream.rangeClosed(1, 12)
            .mapToObj(n ->
                    Option.of(n, "МБОУ «Средняя общеобразовательная школа № " + n + " имени геолога П. Д. Ручьёва»"))
            .toList();
    private static final List<Option> LEVELS =
            List.of(new Option("MUNICIPAL", "Муниципальный"), new Option("SCHOOL", "Одна школа"));

    @ModelAttribute("schools")
    List<Option> schools() {
        return SCHOOLS;
    }

    @ModelAttribute("levels")
    List<Option> levels() {
        return LEVELS;
    }

    @GetMapping("/list")
    String list(
            @ModelAttribute("filter") GalleryForm filter, @RequestParam(defaultValue = "200") int rows, Model model) {
        model.addAttribute("rows", GalleryRow.rows(rows));
        model.addAttribute(
                "chips",
                List.of(
                        new Link("Школа № 4", "/gallery/list"),
                        new Link("Просрочено больше 30 дней", "/gallery/list")));
        return "gallery/list";
    }

    @GetMapping("/form")
    String form(@ModelAttribute("form") GalleryForm form) {
        return "gallery/form";
    }

    @PostMapping("/form")
    String submit(@Valid @ModelAttribute("form") GalleryForm form, BindingResult errors) {
        return errors.hasErrors() ? "gallery/form" : "redirect:/gallery/list?flash=1";
    }

    private static Map<String, Long> amounts(List<String> kinds, int row) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        kinds.forEach(kind -> amounts.put(kind, (kinds.indexOf(kind) + 1L) * row % 7));
        return amounts;
    }

    @GetMapping("/dashboard")
    String dashboard(Model model) {
        model.addAttribute(
                "bars",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(n -> new Bar(SCHOOLS.get(n - 1).label(), (n * 7) % 23, "/gallery/list?school=" + n))
                        .toList());
        model.addAttribute(
                "weeks",
                IntStream.range(0, 12)
                        .mapToObj(n -> {
                            var monday = Gallery.TODAY.minusWeeks(11L - n);
                            return new Week(
                                    "%02d.%02d".formatted(monday.getDayOfMonth(), monday.getMonthValue()),
                                    "неделя с " + monday,
                                    (n * 37) % 60,
                                    "/gallery/list?week=" + n);
                        })
                        .toList());
        List<String> kinds = List.of("on-time", "late", "waiting", "overdue", "ahead", "not-done");
        model.addAttribute(
                "kinds",
                kinds.stream().map(kind -> new StackKind(kind, "Часть " + kind)).toList());
        model.addAttribute(
                "stacks",
                IntStream.range(0, 6)
                        .mapToObj(n -> Stack.of(SCHOOLS.get(n).label(), "частей " + n, amounts(kinds, n), 40))
                        .toList());
        model.addAttribute(
                "columns",
                IntStream.rangeClosed(1, 6)
                        .mapToObj(n -> new Link(
                                "План мероприятий по обеспечению объективности, " + n, "/gallery/list?plan=" + n))
                        .toList());
        model.addAttribute(
                "matrix",
                IntStream.range(0, 12)
                        .mapToObj(s -> new HeatRow(
                                SCHOOLS.get(s).label(),
                                "/gallery/list?school=" + s,
                                s * 21L,
                                IntStream.range(0, 6)
                                        .mapToObj(p -> p == 5 && s % 3 == 0
                                                ? new HeatCell("", null, null)
                                                : new HeatCell("План " + p, s * (p + 1L) * 5 % 24, "/gallery/list"))
                                        .toList()))
                        .toList());
        return "gallery/dashboard";
    }

    @GetMapping("/misc")
    String misc(Model model) {
        model.addAttribute("tags", GalleryRow.tags());
        return "gallery/misc";
    }

    @GetMapping("/problem/{kind}")
    String problem(@PathVariable String kind) {
        throw switch (kind) {
            case "missing" -> new NotFoundException(7);
            case "rule" -> new RuleViolationException("gallery.rule", 3);
            case "stale" -> new StaleVersionException(7);
            default -> new IllegalStateException("secret words of an exception");
        };
    }

    @GetMapping("/number")
    String number(@RequestParam int n) {
        return "gallery/misc";
    }
}
