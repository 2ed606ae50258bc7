package okoplan.plan.version;

import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan beside that of the year before. */
@Controller
class LastYearController {

    private final LastYear lastYear;

    LastYearController(LastYear lastYear) {
        this.lastYear = lastYear;
    }

    /** @param whole shows also what is the same but for the year; a draft is shown so at first, because its texts were rewritten */
    @GetMapping("/plans/{id}/last-year")
    String show(
            @PathVariable PlanId id,
            @RequestParam(name = "all", required = false) @Nullable Boolean whole,
            Actor actor,
            Model model) {
        LastYear.View view = lastYear.read(actor, id);
        boolean all = whole == null ? view.plan().isDraft() : whole;
        model.addAttribute("plan", view.plan());
        model.addAttribute("before", view.before());
        model.addAttribute("comparison", view.rows());
        model.addAttribute("shown", all ? view.rows() : view.rows().onlyChanges(view.toCheck()));
        model.addAttribute("toCheck", view.toCheck());
        model.addAttribute("figures", view.figures());
        model.addAttribute("all", all);
        model.addAttribute("waiting", view.waiting());
        return "plan/last-year";
    }
}
