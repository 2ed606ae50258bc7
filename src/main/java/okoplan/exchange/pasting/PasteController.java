package okoplan.exchange.pasting;

import java.util.List;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanEditing;
import okoplan.plan.PlanReadings;
import okoplan.plan.PlanRow;
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
class PasteController {

    private static final String FORM = "form";
    private static final String PASTE = "exchange/paste";

    private final PlanEditing editing;
    private final PlanReadings readings;

    PasteController(PlanEditing editing, PlanReadings readings) {
        this.editing = editing;
        this.readings = readings;
    }

    @GetMapping
    String open(Actor actor, @PathVariable PlanId id, @ModelAttribute(FORM) PasteForm form, Model model) {
        model.addAttribute("plan", readings.open(actor, id));
        return PASTE;
    }

    @PostMapping
    String read(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute(FORM) PasteForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("plan", readings.editable(actor, id));
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
        model.addAttribute("plan", readings.editable(actor, id));
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
                throw new RuleViolationException("exchange.paste.no-rows");
            }
            List<PlanRow> added = editing.insertRows(
                    actor,
                    id,
                    form.place(),
                    reading.lines().stream().map(PasteController::row).toList());
            redirect.addFlashAttribute(
                    Flash.NAME, Flash.of("exchange.paste.added", reading.measureCount(), reading.sectionCount()));
            return "redirect:/plans/" + id + "/edit#" + added.get(0).id();
        } catch (RuleViolationException refusal) {
            errors.reject(refusal.messageKey(), refusal.arguments(), null);
            model.addAttribute("plan", readings.editable(actor, id));
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
        return "exchange/paste-check";
    }

    private static PastedRow row(PasteReading.Line line) {
        return line.section()
                ? PastedRow.section(line.number(), line.title())
                : PastedRow.measure(line.number(), line.title(), line.result(), line.deadline(), line.responsible());
    }
}
