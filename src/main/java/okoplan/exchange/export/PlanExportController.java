package okoplan.exchange.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import okoplan.shared.Actor;
import okoplan.shared.Attachment;
import okoplan.shared.PlanId;
import okoplan.shared.word.WordAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan to be taken away: Word, Excel, paper. What is seen on the plan's page is seen here. */
@Controller
class PlanExportController {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PlanPapers papers;

    PlanExportController(PlanPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/plans/{id}.docx")
    void word(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean marks,
            @RequestParam(required = false) @Nullable ApprovalMark approval,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        PlanPaper paper = papers.paper(actor, new PlanId(id), marks, approval);
        WordAnswer.send(response, paper.fileName(), "plan-" + id, PlanDocx.of(paper));
    }

    @GetMapping("/plans/{id}.xlsx")
    void excel(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean marks,
            @RequestParam(required = false) @Nullable ApprovalMark approval,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        PlanPaper paper = papers.paper(actor, new PlanId(id), marks, approval);
        response.setContentType(EXCEL);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, Attachment.header(paper.fileName() + ".xlsx", "plan-" + id + ".xlsx"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        PlanWorkbook.write(paper, response.getOutputStream());
    }

    @GetMapping("/plans/{id}/print")
    String print(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean marks,
            @RequestParam(required = false) @Nullable ApprovalMark approval,
            Actor actor,
            Model model) {
        model.addAttribute("plan", id);
        model.addAttribute("marks", marks);
        model.addAttribute("paper", papers.paper(actor, new PlanId(id), marks, approval));
        return "exchange/print";
    }
}
