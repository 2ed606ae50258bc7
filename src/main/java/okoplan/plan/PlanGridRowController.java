package okoplan.plan;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.submission.RepeatedSubmissionException;
import okoplan.shared.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Rows that are added, moved and removed in the table of the editor. */
@Controller
@RequestMapping("/plans/{id}/grid")
class PlanGridRowController {

    private final PlanEditing editing;
    private final PlanViews plans;
    private final RowRemovals removals;
    private final Submissions submissions;

    PlanGridRowController(PlanEditing editing, PlanViews plans, RowRemovals removals, Submissions submissions) {
        this.removals = removals;
        this.editing = editing;
        this.plans = plans;
        this.submissions = submissions;
    }

    /** A row typed below another. */
    record NewRow(
            @NotNull RowId.Kind kind,
            @Nullable RowId after,
            @NotNull String number,
            @NotNull String title,
            @NotNull String expectedResult,
            @NotNull String deadline,
            @NotNull String responsible) {}

    /** Sent again because the answer got lost, the row is added once. */
    @PostMapping("/rows")
    @ResponseStatus(HttpStatus.CREATED)
    String add(Actor actor, @PathVariable PlanId id, @Valid NewRow typed, Model model) {
        try {
            PlanRow added = add(actor, id, typed);
            Submissions.atHand()
                    .ifPresent(sent -> submissions.answered(sent, added.id().toString()));
            return GridAnswers.row(id, added, model);
        } catch (RepeatedSubmissionException repeated) {
            RowId row = submissions
                    .answerOf(repeated.submission())
                    .map(RowId::parse)
                    .orElseThrow(() -> repeated);
            return GridAnswers.row(id, plans.row(actor, id, row), model);
        }
    }

    @PostMapping("/{row}/move")
    String move(
            Actor actor,
            @PathVariable PlanId id,
            @PathVariable RowId row,
            @RequestParam RowPlace.Side side,
            @RequestParam RowId beside,
            Model model) {
        return GridAnswers.row(id, editing.moveRow(actor, id, row, new RowPlace(side, beside)), model);
    }

    /** Answers with the offer to put the row back. */
    @PostMapping("/{row}/remove")
    String remove(
            Actor actor, @PathVariable PlanId id, @PathVariable RowId row, @RequestParam int version, Model model) {
        long removal = editing.removeRow(actor, id, row, version);
        removals.of(id).stream()
                .filter(removed -> removed.id() == removal)
                .forEach(removed -> model.addAttribute("removal", removed));
        return "plan/editor-answers :: removed";
    }

    /** Answers with the row; the header says which one stands before it. */
    @PostMapping("/removals/{removal}/restore")
    String restore(
            Actor actor,
            @PathVariable PlanId id,
            @PathVariable long removal,
            HttpServletResponse response,
            Model model) {
        PlanRow row = editing.restoreRow(actor, id, removal);
        List<RowId> all = plans.get(actor, id).rows().stream().map(PlanRow::id).toList();
        int at = all.indexOf(row.id());
        response.setHeader("Oko-Row-Before", at > 0 ? all.get(at - 1).toString() : "");
        return GridAnswers.row(id, row, model);
    }

    @ExceptionHandler
    ModelAndView refused(RuleViolationException refusal) {
        return GridAnswers.refused(refusal);
    }

    private PlanRow add(Actor actor, PlanId id, NewRow typed) {
        RowPlace place = typed.after() == null ? RowPlace.end() : RowPlace.after(typed.after());
        if (typed.kind() == RowId.Kind.SECTION) {
            return editing.addSection(actor, id, place, new SectionContent(typed.number(), typed.title()));
        }
        return editing.addMeasure(
                actor,
                id,
                place,
                new MeasureContent(
                        typed.number(), typed.title(), typed.expectedResult(), typed.deadline(), typed.responsible()));
    }
}
