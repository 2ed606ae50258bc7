package okoplan.plan;

import jakarta.servlet.http.HttpServletResponse;
import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SectionId;
import okoplan.shared.conflict.Conflict;
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

/** A heading of the plan on a page of its own. */
@Controller
@RequestMapping("/plans/{id}/sections")
class SectionFormController {

    private static final String FORM = "form";

    private final PlanEditing editing;
    private final PlanViews plans;
    private final MeasurePages pages;

    SectionFormController(PlanEditing editing, PlanViews plans, MeasurePages pages) {
        this.editing = editing;
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/new")
    String create(
            Actor actor, @PathVariable PlanId id, @RequestParam(required = false) @Nullable String after, Model model) {
        pages.requireOpen(actor, id);
        SectionForm form = new SectionForm();
        form.setAfter(after);
        model.addAttribute(FORM, form);
        return pages.section(actor, id, null, model);
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute(FORM) SectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            SectionRow row = editing.addSection(actor, id, RowPlace.afterNamed(form.getAfter()), form.toContent());
            redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.editor.section-added"));
            return "redirect:/plans/" + id + "/edit#" + row.id();
        } catch (RuleViolationException refusal) {
            MeasurePages.reject(errors, refusal);
            return pages.section(actor, id, null, model);
        }
    }

    @GetMapping("/{section}/edit")
    String edit(Actor actor, @PathVariable PlanId id, @PathVariable SectionId section, Model model) {
        pages.requireOpen(actor, id);
        PlanRow row = plans.row(actor, id, RowId.of(section));
        model.addAttribute(FORM, SectionForm.from(row));
        return pages.section(actor, id, row, model);
    }

    @PostMapping("/{section}")
    String change(
            Actor actor,
            @PathVariable PlanId id,
            @PathVariable SectionId section,
            @ModelAttribute(FORM) SectionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            editing.changeSection(actor, id, section, form.getVersion(), form.toContent());
            redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.editor.saved"));
            return "redirect:/plans/" + id + "/edit#" + RowId.of(section);
        } catch (RuleViolationException refusal) {
            MeasurePages.reject(errors, refusal);
        } catch (StaleRowException stale) {
            model.addAttribute(
                    Conflict.NAME,
                    Conflict.of(
                            new Conflict.Subject("section", section.value()),
                            stale.current().version(),
                            form,
                            SectionForm.from(stale.current()),
                            SectionForm::new,
                            SectionForm.PARTS));
            response.setStatus(HttpStatus.CONFLICT.value());
            form.setVersion(stale.current().version());
        } catch (NotFoundException gone) {
            response.setStatus(HttpStatus.CONFLICT.value());
            errors.reject("plan.editor.gone");
            return pages.section(actor, id, null, model);
        }
        return pages.section(actor, id, plans.row(actor, id, RowId.of(section)), model);
    }
}
