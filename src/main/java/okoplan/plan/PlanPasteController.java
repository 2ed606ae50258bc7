package okoplan.plan;

import java.util.List;
import okoplan.plan.paste.PasteReader;
import okoplan.plan.paste.PasteReading;
import okoplan.plan.paste.PastedTable;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rows pasted from Word or Excel: read, shown for checking, and added all or none. */
@Controller
@RequestMapping("/plans/{id}/paste")
class PlanPasteController {

    private static final String FORM = "form";
    private static final String PASTE = "plan/editor-paste";

    private final PlanEditing editing;
    private final PlanReadings readings;
    private final MeasurePages pages;

    PlanPasteController(PlanEditing editing, PlanReadings readings, MeasurePages pages) {
        this.editing = editing;
        this.readings = readings;
        this.pages = pages;
    }

    @GetMapping
    String open(Actor actor, @PathVariable PlanId id, @ModelAttribute(FORM) PasteForm form, Model model) {
        pages.requireOpen(actor, id);
        pages.header(actor, id, model);
        return PASTE;
    }

    @PostMapping
    String read(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute(FORM) PasteForm form,
            BindingResult errors,
            Model model) {
        pages.header(actor, id, model);
        try {
            PastedTable table = PastedTable.read(form.getHtml(), form.getText());
            return check(actor, id, table, reader(actor, id).read(table), form, model);
        } catch (RuleViolationException refusal) {
            errors.rejectValue("text", refusal.messageKey(), refusal.arguments(), null);
            return PASTE;
        }
    }

    /** Reads again with other columns or other fates of rows. */
    @PostMapping("/check")
    String check(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute(FORM) PasteForm form,
            BindingResult errors,
            Model model) {
        pages.header(actor, id, model);
        PastedTable table = PastedTable.restored(form.getTable());
        return check(actor, id, table, reading(actor, id, table, form), form, model);
    }

    @PostMapping("/add")
    String add(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute(FORM) PasteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PastedTable table = PastedTable.restored(form.getTable());
        PasteReading reading = reading(actor, id, table, form);
        try {
            if (reading.lines().isEmpty()) {
                throw new RuleViolationException("plan.paste.no-rows");
            }
            List<PlanRow> added = editing.insertRows(
                    actor,
                    id,
                    form.place(),
                    reading.lines().stream().map(PlanPasteController::row).toList());
            redirect.addFlashAttribute(
                    Flash.NAME, Flash.of("plan.paste.added", reading.measureCount(), reading.sectionCount()));
            return "redirect:/plans/" + id + "/edit#" + added.get(0).id();
        } catch (RuleViolationException refusal) {
            errors.reject(refusal.messageKey(), refusal.arguments(), null);
            pages.header(actor, id, model);
            return check(actor, id, table, reading, form, model);
        }
    }

    private PasteReading reading(Actor actor, PlanId id, PastedTable table, PasteForm form) {
        return reader(actor, id).read(table, form.getColumns(), form.chosenFates());
    }

    private PasteReader reader(Actor actor, PlanId id) {
        return new PasteReader(readings.isDeadline(actor, id));
    }

    private String check(Actor actor, PlanId id, PastedTable table, PasteReading reading, PasteForm form, Model model) {
        form.setTable(table.written());
        form.setColumns(reading.columns());
        model.addAttribute("check", PasteCheck.of(table, reading, phrases -> readings.deadlines(actor, id, phrases)));
        return "plan/editor-paste-check";
    }

    private static PastedRow row(PasteReading.Line line) {
        return line.section()
                ? PastedRow.section(line.number(), line.title())
                : PastedRow.measure(line.number(), line.title(), line.result(), line.deadline(), line.responsible());
    }
}
