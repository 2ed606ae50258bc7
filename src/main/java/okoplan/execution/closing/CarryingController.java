package okoplan.execution.closing;

import java.util.Objects;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings what the plan before has left over into a draft. */
@Controller
@RequestMapping("/plans/{id}/carried")
class CarryingController {

    private final Carrying carrying;

    CarryingController(Carrying carrying) {
        this.carrying = carrying;
    }

    /** Until when it is to be done now, in the words of the plan. */
    public static class Form {

        private String deadline = "";

        public String getDeadline() {
            return deadline;
        }

        public void setDeadline(@Nullable String deadline) {
            this.deadline = Objects.requireNonNullElse(deadline, "");
        }
    }

    @GetMapping
    String show(Actor actor, @PathVariable PlanId id, @ModelAttribute("form") Form form, Model model) {
        return page(actor, id, model);
    }

    @PostMapping
    String carry(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            int added = carrying.carry(actor, id, form.getDeadline());
            redirect.addFlashAttribute(
                    Flash.NAME,
                    added == 0
                            ? Flash.of("execution.closing.carry.before")
                            : Flash.of("execution.closing.carry.done", added));
            return "redirect:/plans/" + id + "/edit";
        } catch (RuleViolationException e) {
            if (e.messageKey().contains("deadline")) {
                errors.rejectValue("deadline", e.messageKey(), e.arguments(), null);
            } else {
                errors.reject(e.messageKey(), e.arguments(), null);
            }
            return page(actor, id, model);
        }
    }

    private String page(Actor actor, PlanId id, Model model) {
        Carrying.Page page = carrying.page(actor, id);
        model.addAttribute("plan", page.draft());
        model.addAttribute("before", page.before());
        model.addAttribute("waiting", page.waiting());
        return "execution/carried";
    }
}
