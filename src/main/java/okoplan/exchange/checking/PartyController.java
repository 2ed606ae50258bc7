package okoplan.exchange.checking;

import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom words of responsible phrases mean that match nobody: asked once for all rows. */
@Controller
@RequestMapping("/imports/{id}/parties")
class PartyController {

    private static final String FORM = "form";

    /** The answer that the words mean nobody who is to be found here. */
    private static final String NOBODY = "nobody";

    /** The answer that stands in the list. */
    private static final String LISTED = "listed";

    /** Takes the answer back. */
    private static final String FORGET = "forget";

    private final PartyPages pages;
    private final ImportEditing editing;
    private final NewExecutors executors;

    PartyController(PartyPages pages, ImportEditing editing, NewExecutors executors) {
        this.pages = pages;
        this.editing = editing;
        this.executors = executors;
    }

    @GetMapping
    String choose(Actor actor, @PathVariable long id, @RequestParam String words, Model model) {
        model.addAttribute(FORM, PartyForm.about(words));
        return pages.page(actor, id, words, model);
    }

    /** Keeps the answer: somebody, somebody of the list, or nobody. */
    @PostMapping
    String answer(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String listed,
            @ModelAttribute(FORM) PartyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String words = form.getWords();
        pages.requireAsked(actor, id, words);
        String chosen = party.isEmpty() || party.equals(LISTED) ? listed : party;
        if (chosen.isEmpty()) {
            errors.reject("exchange.party.missing");
            form.begin();
            return pages.page(actor, id, words, model);
        }
        if (chosen.equals(FORGET)) {
            editing.forget(actor, id, words);
        } else {
            editing.answer(actor, id, words, chosen.equals(NOBODY) ? null : pages.known(actor, id, chosen));
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.of("exchange.party.kept", words));
        return back(id);
    }

    @PostMapping("/new")
    String add(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute(FORM) PartyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        pages.requireAsked(actor, id, form.getWords());
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                executors.add(actor, id, form);
                redirect.addFlashAttribute(Flash.NAME, Flash.of("exchange.party.added", form.getWords()));
                return back(id);
            } catch (RuleViolationException refusal) {
                errors.reject(refusal.messageKey(), refusal.arguments(), null);
            }
        }
        return pages.page(actor, id, form.getWords(), model);
    }

    private static String back(long id) {
        return "redirect:/imports/" + id + "#unmatched";
    }
}
