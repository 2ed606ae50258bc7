package okoplan.plan.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A plan on any two days of its life, side by side. */
@Controller
class PlanBetweenController {

    private final PlanBetween between;

    PlanBetweenController(PlanBetween between) {
        this.between = between;
    }

    /** The two days, as typed; none: from the approval until today. */
    public static class Days {

        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private boolean all;

        public @Nullable LocalDate getFrom() {
            return from;
        }

        public void setFrom(@Nullable LocalDate from) {
            this.from = from;
        }

        public @Nullable LocalDate getTo() {
            return to;
        }

        public void setTo(@Nullable LocalDate to) {
            this.to = to;
        }

        public boolean isAll() {
            return all;
        }

        public void setAll(boolean all) {
            this.all = all;
        }
    }

    /** @param errors days that cannot be read: said at their fields, the usual ones are shown then */
    @GetMapping("/plans/{id}/between")
    String show(
            @PathVariable PlanId id,
            Actor actor,
            @ModelAttribute("filter") Days days,
            BindingResult errors,
            Model model) {
        PlanBetween.View view = between.read(actor, id, days.getFrom(), days.getTo());
        if (!errors.hasErrors()) {
            days.setFrom(view.first());
            days.setTo(view.last());
        }
        model.addAttribute("plan", view.plan());
        model.addAttribute("view", view);
        model.addAttribute("shown", days.isAll() ? view.lines() : changed(view.lines()));
        model.addAttribute("ownOnly", actor.limitedToSchool() != null);
        return "plan/between";
    }

    /** The rows that differ, each measure under its heading. */
    private static List<PlanBetween.Line> changed(List<PlanBetween.Line> lines) {
        List<PlanBetween.Line> changed = new ArrayList<>();
        PlanBetween.@Nullable Line heading = null;
        for (PlanBetween.Line line : lines) {
            if (line.text().heading()) {
                heading = line.isChanged() ? null : line;
            } else if (line.isChanged() && heading != null) {
                changed.add(heading);
                heading = null;
            }
            if (line.isChanged()) {
                changed.add(line);
            }
        }
        return changed;
    }
}
