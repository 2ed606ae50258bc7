package okoplan.exchange.checking;

import java.util.List;
import okoplan.plan.DraftReadings;
import okoplan.plan.ResponsibleReadings;
import okoplan.plan.ResponsibleView;
import okoplan.plan.responsible.Party;
import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.Role;
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

    private final ImportViews views;
    private final ImportEditing editing;
    private final NewExecutors executors;
    private final DraftReadings readings;

    PartyController(ImportViews views, ImportEditing editing, NewExecutors executors, DraftReadings readings) {
        this.views = views;
        this.editing = editing;
        this.executors = executors;
        this.readings = readings;
    }

    @GetMapping
    String choose(Actor actor, @PathVariable long id, @RequestParam String words, Model model) {
        model.addAttribute(FORM, PartyForm.about(words));
        return page(actor, id, words, model);
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
        requireAsked(views.check(actor, id), words);
        String chosen = party.equals(LISTED) ? listed : party;
        if (chosen.isEmpty()) {
            errors.reject("exchange.party.missing");
            form.begin();
            return page(actor, id, words, model);
        }
        if (chosen.equals(FORGET)) {
            editing.forget(actor, id, words);
        } else {
            editing.answer(actor, id, words, chosen.equals(NOBODY) ? null : known(actor, id, chosen));
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
        requireAsked(views.check(actor, id), form.getWords());
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
        return page(actor, id, form.getWords(), model);
    }

    private String page(Actor actor, long id, String words, Model model) {
        CheckView check = views.check(actor, id);
        CheckView.Unmatched asked = requireAsked(check, words);
        List<ResponsibleView.Named> candidates = asked.candidates();
        model.addAttribute("header", check.header());
        model.addAttribute("asked", asked);
        model.addAttribute(
                "others",
                responsibles(check).choices().stream()
                        .filter(choice -> !candidates.contains(choice))
                        .toList());
        model.addAttribute(
                "rows",
                check.rows().stream()
                        .filter(row ->
                                row.isMeasure() && row.content().responsible().contains(words))
                        .limit(5)
                        .toList());
        model.addAttribute("mayAdd", actor.is(Role.ADMIN));
        model.addAttribute("administrators", executors.administrators(actor));
        return "exchange/party";
    }

    private Party known(Actor actor, long id, String written) {
        Party party = Party.parse(written);
        if (!responsibles(views.check(actor, id)).knows(party)) {
            throw new RuleViolationException("plan.measure.party-unknown");
        }
        return party;
    }

    private ResponsibleReadings responsibles(CheckView check) {
        return readings.responsibles(check.header().school());
    }

    private static CheckView.Unmatched requireAsked(CheckView check, String words) {
        return check.unmatched().stream()
                .filter(asked -> asked.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(words));
    }

    private static String back(long id) {
        return "redirect:/imports/" + id + "#unmatched";
    }
}
