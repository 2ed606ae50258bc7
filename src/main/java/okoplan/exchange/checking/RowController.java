package okoplan.exchange.checking;

import jakarta.servlet.http.HttpServletResponse;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.view.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words of a row corrected: in place, or on a page of its own. */
@Controller
@RequestMapping("/imports/{id}/rows/{row}")
class RowController {

    private static final String FORM = "form";
    private static final String HTMX = "HX-Request";

    private final ImportEditing editing;
    private final ImportViews views;
    private final CheckPages pages;

    RowController(ImportEditing editing, ImportViews views, CheckPages pages) {
        this.editing = editing;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, @PathVariable long row, Model model) {
        return pages.row(actor, id, row, "exchange/check-rows :: one", model);
    }

    @GetMapping("/edit")
    String edit(
            Actor actor,
            @PathVariable long id,
            @PathVariable long row,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model) {
        model.addAttribute(FORM, RowForm.from(views.row(actor, id, row)));
        return editor(actor, id, row, htmx, model);
    }

    @PostMapping("/edit")
    String correct(
            Actor actor,
            @PathVariable long id,
            @PathVariable long row,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @ModelAttribute(FORM) RowForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            editing.correct(actor, id, row, form.getVersion(), form.toContent());
            if (htmx != null) {
                return pages.row(actor, id, row, "exchange/check-rows :: saved", model);
            }
            redirect.addFlashAttribute(Flash.NAME, Flash.of("exchange.row.saved"));
            return pages.back(actor, id, row);
        } catch (RuleViolationException refusal) {
            RowForm.reject(errors, "", refusal);
        } catch (StaleVersionException stale) {
            RowView theirs = views.row(actor, id, row);
            response.setStatus(HttpStatus.CONFLICT.value());
            form.setVersion(theirs.version());
            errors.reject("exchange.row.stale");
            model.addAttribute("theirs", theirs);
        }
        return editor(actor, id, row, htmx, model);
    }

    private String editor(Actor actor, long id, long row, @Nullable String htmx, Model model) {
        return pages.row(actor, id, row, htmx == null ? "exchange/row" : "exchange/check-rows :: editor", model);
    }
}
