package okoplan.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import okoplan.shared.spreadsheet.ListExport;
import okoplan.shared.view.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
class OversightController {

    private final OversightDashboard dashboard;
    private final OversightFilterWords words;
    private final OversightSheets sheets;
    private final ListExport export;
    private final Today today;

    OversightController(
            OversightDashboard dashboard,
            OversightFilterWords words,
            OversightSheets sheets,
            ListExport export,
            Today today) {
        this.dashboard = dashboard;
        this.words = words;
        this.sheets = sheets;
        this.export = export;
        this.today = today;
    }

    @GetMapping("/oversight")
    String show(Actor actor, @ModelAttribute("filter") OversightFilter filter, Model model) {
        List<PlanChoice> plans = plans(actor, filter);
        model.addAttribute("dashboard", dashboard.read(actor, filter));
        model.addAttribute("oneSchool", actor.limitedToSchool() != null);
        model.addAttribute("lead", lead(actor, filter));
        model.addAttribute(
                "plans",
                plans.stream().map(plan -> Option.of(plan.id(), plan.title())).toList());
        model.addAttribute("years", words.years(plans));
        model.addAttribute("extensions", words.extensions());
        model.addAttribute("chips", words.chips(filter, plans));
        model.addAttribute("filterWords", words.chosen(filter, plans));
        return "oversight/dashboard";
    }

    @GetMapping("/oversight.xlsx")
    void export(Actor actor, @ModelAttribute("filter") OversightFilter filter, HttpServletResponse response)
            throws IOException {
        List<PlanChoice> plans = plans(actor, filter);
        filter.setFull(EnumSet.allOf(OversightFilter.Part.class));
        export.send(
                actor,
                "oversight",
                words.text("oversight.title"),
                words.chosen(filter, plans),
                sheets.of(dashboard.read(actor, filter), actor.limitedToSchool() != null),
                response);
    }

    /** The plans to choose from; the chosen one must be among them. */
    private List<PlanChoice> plans(Actor actor, OversightFilter filter) {
        List<PlanChoice> plans = dashboard.plans(actor, filter);
        if (filter.planId() != null
                && plans.stream().noneMatch(plan -> plan.id().equals(filter.planId()))) {
            throw new NotFoundException(filter.planId());
        }
        return plans;
    }

    private String lead(Actor actor, OversightFilter filter) {
        String whose = actor.limitedToSchool() != null ? "SCHOOL" : filter.isMine() ? "MINE" : "MUNICIPALITY";
        return words.text("oversight.lead." + whose, RussianDates.date(today.dateIn(actor.zone())));
    }
}
