package okoplan.plan;

import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The document that a plan was read from. */
@Controller
class PlanSourceController {

    private final SourceDocuments documents;

    PlanSourceController(SourceDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/plans/{id}/source")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable PlanId id) {
        SourceDocument document = documents.of(actor, id).orElseThrow(() -> new NotFoundException(id));
        return SourceDownload.of(document, documents.content(document.id()));
    }
}
