package okoplan.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import okoplan.shared.Actor;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SectionId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A cell that somebody has typed in the table of the editor. Answers with the row as it stands afterwards, with 422 and
 * words for the cell, or with 409 and both versions.
 */
@Controller
@RequestMapping("/plans/{id}/grid")
class PlanGridController {

    private final PlanEditing editing;
    private final PlanViews plans;

    PlanGridController(PlanEditing editing, PlanViews plans) {
        this.editing = editing;
        this.plans = plans;
    }

    /** A cell as it was typed; {@code base} is what stood in it when typing began. */
    record Cell(
            int version,
            @NotNull CellField field,
            @NotNull String value,
            @NotNull String base) {}

    @GetMapping("/{row}")
    String row(Actor actor, @PathVariable PlanId id, @PathVariable RowId row, Model model) {
        return GridAnswers.row(id, plans.row(actor, id, row), model);
    }

    @PostMapping("/{row}/cell")
    Object change(Actor actor, @PathVariable PlanId id, @PathVariable RowId row, @Valid Cell cell, Model model) {
        try {
            return GridAnswers.row(id, change(actor, id, row, cell.version(), cell), model);
        } catch (StaleRowException stale) {
            PlanRow current = stale.current();
            String theirs = cell.field().text(current);
            if (theirs.equals(Texts.text(cell.base(), Texts.LONG))) {
                // Somebody changed another cell of the row: both changes stay
                return GridAnswers.row(id, change(actor, id, row, current.version(), cell), model);
            }
            return new ModelAndView("plan/editor-answers :: conflict", HttpStatus.CONFLICT)
                    .addObject("planId", id)
                    .addObject("row", current)
                    .addObject("mine", cell.value())
                    .addObject("theirs", theirs);
        }
    }

    @ExceptionHandler
    ModelAndView refused(RuleViolationException refusal) {
        return GridAnswers.refused(refusal);
    }

    private PlanRow change(Actor actor, PlanId id, RowId row, int version, Cell cell) {
        if (row.isMeasure()) {
            return editing.changeMeasure(
                    actor, id, new MeasureId(row.value()), version, cell.field().change(cell.value()));
        }
        SectionRow section = (SectionRow) plans.row(actor, id, row);
        boolean number = cell.field() == CellField.NUMBER;
        SectionContent content =
                new SectionContent(number ? cell.value() : section.number(), number ? section.title() : cell.value());
        return editing.changeSection(actor, id, new SectionId(row.value()), version, content);
    }
}
