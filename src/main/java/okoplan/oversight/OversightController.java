package okoplan.oversight;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.RussianDates;
import okoplan.shared.Slice;
import okoplan.shared.Today;
import okoplan.shared.view.Link;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/oversight")
class OversightController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final OversightDashboard dashboard;
    private final UndatedMeasures undated;
    private final MessageSource messages;
    private final Today today;

    OversightController(OversightDashboard dashboard, UndatedMeasures undated, MessageSource messages, Today today) {
        this.dashboard = dashboard;
        this.undated = undated;
        this.messages = messages;
        this.today = today;
    }

    @GetMapping
    String show(Actor actor, @ModelAttribute("filter") OversightFilter filter, Model model) {
        List<PlanChoice> plans = dashboard.plans(actor, filter);
        if (filter.planId() != null
                && plans.stream().noneMatch(plan -> plan.id().equals(filter.planId()))) {
            throw new NotFoundException(filter.planId());
        }
        model.addAttribute("dashboard", dashboard.read(actor, filter));
        model.addAttribute("oneSchool", actor.limitedToSchool() != null);
        model.addAttribute("lead", lead(actor, filter));
        model.addAttribute(
                "plans",
                plans.stream().map(plan -> Option.of(plan.id(), plan.title())).toList());
        model.addAttribute("years", years(plans));
        model.addAttribute("chips", chips(filter, plans));
        return "oversight/dashboard";
    }

    @GetMapping("/undated")
    String showUndated(
            Actor actor,
            @ModelAttribute("filter") OversightFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "1") int number,
            Model model) {
        Slice<UndatedMeasure> page = undated.page(actor, filter, after);
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

    private String lead(Actor actor, OversightFilter filter) {
        String whose = actor.limitedToSchool() != null ? "SCHOOL" : filter.isMine() ? "MINE" : "MUNICIPALITY";
        return text("oversight.lead." + whose, RussianDates.date(today.dateIn(actor.zone())));
    }

    /** The school years that the plans lie in, the newest first. */
    private List<Option> years(List<PlanChoice> plans) {
        return plans.stream()
                .flatMap(plan ->
                        Stream.iterate(schoolYear(plan.from()), year -> year <= schoolYear(plan.to()), y -> y + 1))
                .distinct()
                .sorted((a, b) -> b - a)
                .map(year -> Option.of(year, yearName(year)))
                .toList();
    }

    private List<Link> chips(OversightFilter filter, List<PlanChoice> plans) {
        List<Link> chips = new ArrayList<>();
        plans.stream()
                .filter(plan -> plan.id().equals(filter.planId()))
                .map(plan -> new Link(text("oversight.filter.chip.plan", plan.title()), filter.addressWithout("plan")))
                .forEach(chips::add);
        if (filter.getYear() != null) {
            chips.add(new Link(
                    text("oversight.filter.chip.year", yearName(filter.getYear())), filter.addressWithout("year")));
        }
        if (filter.isMine()) {
            chips.add(new Link(text("oversight.filter.mine"), filter.addressWithout("mine")));
        }
        return chips;
    }

    private static int schoolYear(LocalDate day) {
        return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    }

    private String yearName(int year) {
        return year + "/" + (year + 1) % 100;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
