package okoplan.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import okoplan.shared.Actor;
import okoplan.shared.MeasureId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Undo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan as the official table, and throwing a draft away. */
@Controller
@RequestMapping("/plans/{id}")
class PlanController {

    private final PlanViews views;
    private final PlanDrafts drafts;
    private final Amendments amendments;
    private final PlanProgress progress;
    private final SourceDocuments documents;
    private final Leftovers leftovers;

    PlanController(
            PlanViews views,
            PlanDrafts drafts,
            Amendments amendments,
            PlanProgress progress,
            SourceDocuments documents,
            Leftovers leftovers) {
        this.leftovers = leftovers;
        this.views = views;
        this.drafts = drafts;
        this.amendments = amendments;
        this.progress = progress;
        this.documents = documents;
    }

    @GetMapping
    String show(@PathVariable long id, Actor actor, Model model) {
        PlanView plan;
        try {
            plan = views.get(actor, new PlanId(id));
        } catch (NotFoundException gone) {
            return "redirect:/plans/"
                    + amendments.takenOver(actor, new PlanId(id)).orElseThrow(() -> gone);
        }
        Map<MeasureId, MeasureProgress> done = plan.header().isDraft()
                ? Map.of()
                : progress.of(actor, plan.header().id());
        List<PlanTableRow> rows = PlanTableRow.of(plan, done);
        model.addAttribute("plan", plan.header());
        model.addAttribute("may", plan.may());
        model.addAttribute(
                "mayReport",
                PlanAccess.mayEdit(actor, plan.header().level(), plan.header().school()));
        model.addAttribute(
                "leftOver",
                plan.may().edit() || plan.may().amend() ? leftovers.count(plan.header()) : Leftovers.Count.NONE);
        model.addAttribute(
                "carried",
                plan.header().follows() == null
                        ? Set.of()
                        : leftovers.in(plan.header().id()));
        model.addAttribute("rows", rows);
        model.addAttribute("measures", plan.measures().size());
        model.addAttribute(
                "withResults",
                plan.measures().stream().anyMatch(row -> !row.expectedResult().isEmpty()));
        model.addAttribute("total", done.values().stream().reduce(MeasureProgress.NONE, MeasureProgress::plus));
        model.addAttribute(
                "undated", rows.stream().filter(PlanTableRow::isUndated).count());
        model.addAttribute("source", documents.of(actor, new PlanId(id)).orElse(null));
        model.addAttribute("ownOnly", actor.limitedToSchool() != null);
        return "plan/view";
    }

    @GetMapping("/delete")
    String confirmDelete(@PathVariable long id, Actor actor, Model model) {
        PlanView plan = views.get(actor, new PlanId(id));
        PlanAccess.require(plan.may().edit());
        model.addAttribute("plan", plan.header());
        model.addAttribute("rows", plan.rows().size());
        return "plan/delete";
    }

    @PostMapping("/delete")
    String delete(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
        PlanId plan = new PlanId(id);
        PlanHeader header = views.header(actor, plan);
        long removal = drafts.delete(actor, plan);
        redirect.addFlashAttribute(Undo.NAME, RowRemovals.undo(removal));
        if (header.amends() != null) {
            redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.amendment.dropped", header.title()));
            return "redirect:/plans/" + header.amends();
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.of("plan.deleted", header.title()));
        return "redirect:/plans";
    }
}
