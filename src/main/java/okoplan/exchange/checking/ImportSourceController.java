package okoplan.exchange.checking;

import okoplan.plan.SourceDocument;
import okoplan.plan.SourceDocuments;
import okoplan.plan.SourceDownload;
import okoplan.shared.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The document that is being checked, to be looked at beside the check. */
@Controller
class ImportSourceController {

    private final ImportViews views;
    private final SourceDocuments documents;

    ImportSourceController(ImportViews views, SourceDocuments documents) {
        this.views = views;
        this.documents = documents;
    }

    @GetMapping("/imports/{id}/source")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable long id) {
        SourceDocument document = views.check(actor, id).document();
        return SourceDownload.of(document, documents.content(document.id()));
    }
}
