package okoplan.exchange.checking;

import jakarta.servlet.http.HttpServletResponse;
import okoplan.organization.Directory;
import okoplan.plan.PeriodChoice;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Today;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Title, level, period and order of a plan to be made: said once, and every deadline is read anew in the period. */
@Controller
@RequestMapping("/imports/{id}/header")
class ImportHeaderController {

    private static final String FORM = "form";

    private final ImportViews views;
    private final ImportEditing editing;
    private final Directory directory;
    private final Today today;

    ImportHeaderController(ImportViews views, ImportEditing editing, Directory directory, Today today) {
        this.views = views;
        this.editing = editing;
        this.directory = directory;
        this.today = today;
    }

    @GetMapping
    String edit(Actor actor, @PathVariable long id, Model model) {
        CheckView.Header header = views.header(actor, id);
        model.addAttribute(FORM, ImportHeaderForm.from(header, today.date()));
        return page(actor, header, model);
    }

    @PostMapping
    String change(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute(FORM) ImportHeaderForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ImportHeaderChange change = form.toChange(actor, errors, today.date());
        if (change != null) {
            try {
                editing.changeHeader(actor, id, form.getVersion(), change);
                redirect.addFlashAttribute(Flash.NAME, Flash.of("exchange.header.saved"));
                return "redirect:/imports/" + id;
            } catch (StaleVersionException stale) {
                CheckView.Header current = views.header(actor, id);
                response.setStatus(HttpStatus.CONFLICT.value());
                form.setVersion(current.version());
                errors.reject("exchange.header.stale");
                model.addAttribute("theirs", current);
            } catch (RuleViolationException refusal) {
                errors.reject(refusal.messageKey(), refusal.arguments(), null);
            }
        }
        return page(actor, views.header(actor, id), model);
    }

    private String page(Actor actor, CheckView.Header header, Model model) {
        model.addAttribute("header", header);
        if (actor.isDepartment()) {
            model.addAttribute(
                    "schools",
                    directory.schools().stream()
                            .map(school -> Option.of(school.id().value(), school.shortName()))
                            .toList());
        }
        model.addAttribute("years", PeriodChoice.years(today.date()));
        return "exchange/header";
    }
}
