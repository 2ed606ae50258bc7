package okoplan.exchange.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import okoplan.shared.Actor;
import okoplan.shared.Attachment;
import okoplan.shared.PlanId;
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

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String WORD = OFFICE + "wordprocessingml.document";
    private static final String EXCEL = OFFICE + "spreadsheetml.sheet";

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
        byte[] file = PlanDocx.of(paper);
        head(response, WORD, paper.fileName() + ".docx", "plan-" + id + ".docx");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
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
        head(response, EXCEL, paper.fileName() + ".xlsx", "plan-" + id + ".xlsx");
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

    private static void head(HttpServletResponse response, String type, String name, String plainName) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(name, plainName));
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
