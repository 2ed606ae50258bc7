package okoplan.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import okoplan.execution.AssignmentChoices;
import okoplan.execution.ListStatus;
import okoplan.shared.Actor;
import okoplan.shared.Today;
import okoplan.shared.view.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Deadlines by months and by years, beside the calendar of events. */
@Controller
class TimelineController {

    private final MonthDeadlines months;
    private final YearDeadlines years;
    private final AssignmentChoices choices;
    private final TimelineWords words;
    private final Today today;

    TimelineController(
            MonthDeadlines months, YearDeadlines years, AssignmentChoices choices, TimelineWords words, Today today) {
        this.months = months;
        this.years = years;
        this.choices = choices;
        this.words = words;
        this.today = today;
    }

    /** @param errors what is chosen and cannot be read is as if it were not said */
    @GetMapping(path = TimelineFilter.PATH, params = "view=" + TimelineFilter.MONTH)
    String month(Actor actor, @ModelAttribute("filter") TimelineFilter filter, BindingResult errors, Model model) {
        LocalDate day = today.dateIn(actor.zone());
        filter.setMonth(filter.shownMonth(day).toString());
        choices.requireKnown(actor, filter.assignments());
        model.addAttribute("month", months.page(actor, filter));
        model.addAttribute("yearUrl", filter.yearAddress(filter.yearOf(filter.shownMonth(day)), Map.of()));
        frame(actor, filter, model, (name, value) -> filter.monthAddress(filter.shownMonth(day), Map.of(name, value)));
        return "timeline/month";
    }

    /** @param errors likewise */
    @GetMapping(path = TimelineFilter.PATH, params = "view=" + TimelineFilter.YEAR)
    String year(Actor actor, @ModelAttribute("filter") TimelineFilter filter, BindingResult errors, Model model) {
        LocalDate day = today.dateIn(actor.zone());
        filter.setYear(String.valueOf(filter.shownYear(day).getYear()));
        choices.requireKnown(actor, filter.assignments());
        model.addAttribute("year", years.page(actor, filter));
        model.addAttribute("monthUrl", filter.monthAddress(filter.monthOf(filter.shownYear(day), day), Map.of()));
        model.addAttribute("years", words.years());
        frame(actor, filter, model, (name, value) -> filter.yearAddress(filter.shownYear(day), Map.of(name, value)));
        return "timeline/year";
    }

    private void frame(Actor actor, TimelineFilter filter, Model model, BiFunction<String, String, String> page) {
        AssignmentChoices.Choices offered = choices.of(actor, filter.assignments());
        List<Link> chips = words.chips(filter, offered, page);
        model.addAttribute("choices", offered);
        model.addAttribute("states", words.states());
        model.addAttribute("chips", chips);
        model.addAttribute("filterWords", chips.stream().map(Link::label).toList());
        model.addAttribute(
                "undatedUrl", filter.assignments().with(ListStatus.UNDATED).url());
    }
}
