package okoplan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import okoplan.execution.evidence.EvidenceStore;
import okoplan.execution.evidence.StoredFile;
import okoplan.shared.Actor;
import okoplan.shared.Attachment;
import okoplan.shared.EvidenceId;
import okoplan.shared.NotFoundException;
import okoplan.shared.Today;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves files of reports, as downloads only: a browser must never open them as pages of this site. */
@Controller
class EvidenceController {

    private final EvidenceStore store;
    private final VisibleAssignments visible;
    private final Today today;

    EvidenceController(EvidenceStore store, VisibleAssignments visible, Today today) {
        this.store = store;
        this.visible = visible;
        this.today = today;
    }

    @GetMapping("/evidence/{id}")
    void download(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        EvidenceId evidence = new EvidenceId(id);
        visible.requireWith(actor, evidence, today.date());
        StoredFile file =
                store.file(actor.municipality().value(), evidence).orElseThrow(() -> new NotFoundException(evidence));
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(file.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.ETAG, "\"" + file.sha256() + "\"");
        store.write(file, response.getOutputStream());
    }
}
