package okoplan.event;

import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives the dates of events to the deadlines of a plan that wait for one. */
@Controller
@RequestMapping("/plans/{id}/events")
class BindingController {

    private final Bindings bindings;

    BindingController(Bindings bindings) {
        this.bindings = bindings;
    }

    @InitBinder
    void limitRows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(BindingForm.MOST_ROWS);
    }

    @GetMapping
    String show(Actor actor, @PathVariable PlanId id, Model model) {
        Bindings.Proposals proposals = bindings.proposals(actor, id);
        return page(BindingForm.of(proposals), proposals, model);
    }

    @PostMapping
    String bind(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute("form") BindingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Bindings.Proposals proposals = bindings.proposals(actor, id);
        form.align(proposals);
        List<Bindings.Choice> choices = form.choices(proposals, errors);
        if (!errors.hasErrors() && choices.isEmpty()) {
            errors.reject("event.bind.nothing");
        }
        if (!errors.hasErrors()) {
            try {
                bindings.bind(actor, id, choices);
                redirect.addFlashAttribute(Flash.NAME, Flash.of("event.bind.done", choices.size()));
                return "redirect:/plans/" + id;
            } catch (RuleViolationException e) {
                errors.reject(e.messageKey(), e.arguments(), null);
            }
        }
        return page(form, proposals, model);
    }

    private static String page(BindingForm form, Bindings.Proposals proposals, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("proposals", proposals);
        return "event/bindings";
    }
}
