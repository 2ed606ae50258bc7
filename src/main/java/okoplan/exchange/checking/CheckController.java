package okoplan.exchange.checking;

import okoplan.shared.Actor;
import okoplan.shared.Role;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The check of one recognised plan: its rows beside their source, making the plan, dropping the check. */
@Controller
@RequestMapping("/imports/{id}")
class CheckController {

    private static final String FORM = "form";

    private final CheckPages pages;
    private final ImportViews views;
    private final ImportEditing editing;
    private final PlanCreation creation;

    CheckController(CheckPages pages, ImportViews views, ImportEditing editing, PlanCreation creation) {
        this.pages = pages;
        this.views = views;
        this.editing = editing;
        this.creation = creation;
    }

    /** Nothing is typed to make the plan; the form carries what stands in the way. */
    static final class CreateForm {}

    @GetMapping
    String show(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String only,
            @RequestParam(required = false) @Nullable Integer page,
            @ModelAttribute(FORM) CreateForm form,
            Model model) {
        return pages.page(actor, id, only, page, model);
    }

    @PostMapping("/create")
    String create(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute(FORM) CreateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            PlanCreation.Created created = creation.create(actor, id);
            redirect.addFlashAttribute(Flash.NAME, said(actor, created));
            return "redirect:/plans/" + created.plan();
        } catch (RuleViolationException refusal) {
            errors.reject(refusal.messageKey(), refusal.arguments(), null);
            return pages.page(actor, id, null, null, model);
        }
    }

    private static Flash said(Actor actor, PlanCreation.Created created) {
        if (!created.now()) {
            return Flash.of("exchange.check.already-created");
        }
        String school = created.schoolName();
        return school == null || actor.is(Role.DIRECTOR)
                ? Flash.of("exchange.check.created", created.measures())
                : Flash.of("exchange.check.created-for", created.measures(), school);
    }

    @GetMapping("/drop")
    String confirmDrop(Actor actor, @PathVariable long id, Model model) {
        CheckView check = views.check(actor, id);
        model.addAttribute("check", check);
        model.addAttribute("header", check.header());
        return "exchange/drop";
    }

    @PostMapping("/drop")
    String drop(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        String file = views.check(actor, id).document().fileName();
        editing.drop(actor, id);
        redirect.addFlashAttribute(Flash.NAME, Flash.of("exchange.check.dropped", file));
        return "redirect:/imports";
    }
}
