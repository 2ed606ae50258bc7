package okoplan.exchange.checking;

import jakarta.servlet.http.HttpServletResponse;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.view.Flash;
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

/** A row made two. */
@Controller
@RequestMapping("/imports/{id}/rows/{row}/split")
class SplitController {

    private static final String FORM = "form";
    private static final String VIEW = "exchange/split";

    private final ImportEditing editing;
    private final ImportViews views;
    private final CheckPages pages;

    SplitController(ImportEditing editing, ImportViews views, CheckPages pages) {
        this.editing = editing;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable long id, @PathVariable long row, Model model) {
        model.addAttribute(FORM, SplitForm.from(views.row(actor, id, row)));
        return pages.row(actor, id, row, VIEW, model);
    }

    @PostMapping
    String split(
            Actor actor,
            @PathVariable long id,
            @PathVariable long row,
            @ModelAttribute(FORM) SplitForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RowContent upper = form.getUpper().toContent();
        RowContent lower = form.getLower().toContent();
        try {
            editing.split(actor, id, row, form.getVersion(), upper, lower);
            redirect.addFlashAttribute(Flash.NAME, Flash.of("exchange.row.parted"));
            return pages.back(actor, id, row);
        } catch (RuleViolationException refusal) {
            RowForm.reject(errors, upper.title().isEmpty() ? "upper." : "lower.", refusal);
        } catch (StaleVersionException stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            form.setVersion(views.row(actor, id, row).version());
            errors.reject("exchange.row.stale-split");
        }
        return pages.row(actor, id, row, VIEW, model);
    }
}
