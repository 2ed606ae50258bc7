package okoplan.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.Actor;
import okoplan.shared.MeasureId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A measure on a page of its own: without scripts, on a phone, and for dates and parties given by hand. */
@Controller
@RequestMapping("/plans/{id}/measures")
class MeasureFormController {

    private static final String FORM = "form";

    private final PlanEditing editing;
    private final PlanViews plans;
    private final MeasurePages pages;
    private final Today today;

    MeasureFormController(PlanEditing editing, PlanViews plans, MeasurePages pages, Today today) {
        this.editing = editing;
        this.plans = plans;
        this.pages = pages;
        this.today = today;
    }

    @GetMapping("/new")
    String create(
            Actor actor, @PathVariable PlanId id, @RequestParam(required = false) @Nullable String after, Model model) {
        pages.requireOpen(actor, id);
        MeasureForm form = new MeasureForm();
        form.setAfter(after);
        model.addAttribute(FORM, form);
        return pages.form(actor, id, null, form, model);
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute(FORM) MeasureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        List<DeadlineWindow> windows = form.windows(errors, today.date());
        if (!errors.hasErrors()) {
            try {
                RowPlace place = RowPlace.afterNamed(form.getAfter());
                MeasureRow row = form.isByHand()
                        ? editing.addMeasure(actor, id, place, form.toContent(), form.toChange(windows))
                        : editing.addMeasure(actor, id, place, form.toContent());
                redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.editor.added"));
                return "redirect:/plans/" + id + "/edit#" + row.id();
            } catch (RuleViolationException refusal) {
                MeasurePages.reject(errors, refusal);
            }
        }
        return pages.form(actor, id, null, form, model);
    }

    @GetMapping("/{measure}/edit")
    String edit(Actor actor, @PathVariable PlanId id, @PathVariable MeasureId measure, Model model) {
        pages.requireOpen(actor, id);
        MeasureRow row = plans.measure(actor, id, measure);
        MeasureForm form = MeasureForm.from(row);
        model.addAttribute(FORM, form);
        return pages.form(actor, id, row, form, model);
    }

    @PostMapping("/{measure}")
    String change(
            Actor actor,
            @PathVariable PlanId id,
            @PathVariable MeasureId measure,
            @ModelAttribute(FORM) MeasureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<DeadlineWindow> windows = form.windows(errors, today.date());
        if (!errors.hasErrors()) {
            try {
                editing.changeMeasure(actor, id, measure, form.getVersion(), form.toChange(windows));
                redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.editor.saved"));
                return "redirect:/plans/" + id + "/edit#" + RowId.of(measure);
            } catch (RuleViolationException refusal) {
                MeasurePages.reject(errors, refusal);
            } catch (StaleRowException stale) {
                response.setStatus(HttpStatus.CONFLICT.value());
                pages.conflict(actor, id, form, (MeasureRow) stale.current(), model);
            } catch (NotFoundException gone) {
                response.setStatus(HttpStatus.CONFLICT.value());
                errors.reject("plan.editor.gone");
                return pages.form(actor, id, null, form, model);
            }
        }
        return pages.form(actor, id, plans.measure(actor, id, measure), form, model);
    }
}
