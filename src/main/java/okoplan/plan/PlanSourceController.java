package okoplan.plan;

import java.nio.charset.StandardCharsets;
import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The document a plan was read from, as a download only: a browser must never open it as a page of this site. */
@Controller
class PlanSourceController {

    private final SourceDocuments documents;

    PlanSourceController(SourceDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/plans/{id}/source")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable PlanId id) {
        SourceDocument document = documents.of(actor, id).orElseThrow(() -> new NotFoundException(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .eTag(document.sha256())
                .body(documents.content(document.id()));
    }
}
