package okoplan.plan;

import java.io.Serializable;
import java.util.stream.Stream;
import okoplan.shared.Actor;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SectionId;
import okoplan.shared.view.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the table of the editor sends while somebody types in it: one cell, one new row, one move. Answers with the row as it
 * stands afterwards, with 422 and words for the cell, or with 409 and both versions.
 */
@Controller
@RequestMapping("/plans/{id}/grid")
class PlanGridController {

    private static final String ROW = "plan/editor-row :: row(row=${row})";

    private final PlanEditing editing;
    private final PlanViews plans;

    PlanGridController(PlanEditing editing, PlanViews plans) {
        this.editing = editing;
        this.plans = plans;
    }

    /** A cell as it was typed; {@code base} is what stood in it when typing began. */
    record Cell(int version, CellField field, String value, String base) {}

    /** A row typed below another. */
    record NewRow(
            RowId.Kind kind,
            @Nullable RowId after,
            String number,
            String title,
            String expectedResult,
            String deadline,
            String responsible) {}

    @GetMapping("/{row}")
    String row(Actor actor, @PathVariable PlanId id, @PathVariable RowId row, Model model) {
        return answer(id, plans.row(actor, id, row), model);
    }

    @PostMapping("/{row}/cell")
    Object change(Actor actor, @PathVariable PlanId id, @PathVariable RowId row, Cell cell, Model model) {
        try {
            return answer(id, change(actor, id, row, cell.version(), cell), model);
        } catch (StaleRowException stale) {
            PlanRow current = stale.current();
            String theirs = cell.field().text(current);
            if (theirs.equals(Texts.text(cell.base(), Texts.LONG))) {
                // Somebody changed another cell of the row: both changes stay
                return answer(id, change(actor, id, row, current.version(), cell), model);
            }
            return new ModelAndView("plan/editor-answers :: conflict", HttpStatus.CONFLICT)
                    .addObject("planId", id)
                    .addObject("row", current)
                    .addObject("mine", cell.value())
                    .addObject("theirs", theirs);
        }
    }

    @PostMapping("/rows")
    @ResponseStatus(HttpStatus.CREATED)
    String add(Actor actor, @PathVariable PlanId id, NewRow typed, Model model) {
        RowPlace place = typed.after() == null ? RowPlace.end() : RowPlace.after(typed.after());
        PlanRow added = typed.kind() == RowId.Kind.SECTION
                ? editing.addSection(actor, id, place, new SectionContent(typed.number(), typed.title()))
                : editing.addMeasure(
                        actor,
                        id,
                        place,
                        new MeasureContent(
                                typed.number(),
                                typed.title(),
                                typed.expectedResult(),
                                typed.deadline(),
                                typed.responsible()));
        return answer(id, added, model);
    }

    @PostMapping("/{row}/move")
    String move(
            Actor actor,
            @PathVariable PlanId id,
            @PathVariable RowId row,
            @RequestParam RowPlace.Side side,
            @RequestParam RowId beside,
            Model model) {
        return answer(id, editing.moveRow(actor, id, row, new RowPlace(side, beside)), model);
    }

    @PostMapping("/{row}/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable PlanId id, @PathVariable RowId row, @RequestParam int version) {
        editing.removeRow(actor, id, row, version);
    }

    @ExceptionHandler
    ModelAndView refused(RuleViolationException refusal) {
        Serializable[] arguments = Stream.of(refusal.arguments())
                .map(argument -> argument instanceof Serializable plain ? plain : argument.toString())
                .toArray(Serializable[]::new);
        return new ModelAndView("plan/editor-answers :: refused", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("refusal", Flash.of(refusal.messageKey(), arguments));
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

    private static String answer(PlanId id, PlanRow row, Model model) {
        model.addAttribute("planId", id);
        model.addAttribute("row", row);
        return ROW;
    }
}
