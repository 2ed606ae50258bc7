package okoplan.audit;

import okoplan.shared.AssignmentId;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.Slice;
import okoplan.shared.view.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What was done to one plan, one of its measures, or one assignment, for the department. */
@Controller
class HistoryController {

    private final AuditLog log;
    private final AuditColumns columns;

    HistoryController(AuditLog log, AuditColumns columns) {
        this.log = log;
        this.columns = columns;
    }

    @GetMapping("/plans/{id}/changes")
    String ofPlan(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long measure,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        PlanId plan = new PlanId(id);
        String title = log.planTitle(plan);
        Slice<AuditRow> rows =
                log.ofPlan(plan, measure == null ? null : new MeasureId(measure), after, ListPage.rows(false));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/plans/" + id + "/changes");
        if (measure != null) {
            address.queryParam("measure", measure);
        }
        model.addAttribute("ofMeasure", measure != null);
        return shown(title, "/plans/" + id, rows, address, page, model);
    }

    @GetMapping("/assignments/{id}/changes")
    String ofAssignment(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        AssignmentId assignment = new AssignmentId(id);
        String title = log.assignmentTitle(assignment);
        model.addAttribute("ofMeasure", false);
        return shown(
                title,
                "/assignments/" + id,
                log.ofAssignment(assignment, after, ListPage.rows(false)),
                UriComponentsBuilder.fromPath("/assignments/" + id + "/changes"),
                page,
                model);
    }

    private String shown(
            String title,
            String back,
            Slice<AuditRow> rows,
            UriComponentsBuilder address,
            @Nullable Integer page,
            Model model) {
        model.addAttribute("subject", title);
        model.addAttribute("backUrl", back);
        model.addAttribute("rows", rows.items());
        model.addAttribute("columns", columns.all());
        model.addAttribute("page", ListPage.of(rows, address, page));
        return "audit/history";
    }
}
