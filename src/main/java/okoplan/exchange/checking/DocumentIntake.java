package okoplan.exchange.checking;

import java.util.List;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.recognition.Recognition;
import okoplan.plan.SourceDocument;
import okoplan.plan.SourceDocuments;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes a document in: reads it, recognises its plans and keeps them to be checked. Reading holds no transaction open. */
@Service
@PreAuthorize(Allowed.PLANNERS)
class DocumentIntake {

    private final DocumentReading reading;
    private final ImportLists lists;
    private final ImportStore store;
    private final SourceDocuments documents;

    DocumentIntake(DocumentReading reading, ImportLists lists, ImportStore store, SourceDocuments documents) {
        this.reading = reading;
        this.lists = lists;
        this.store = store;
        this.documents = documents;
    }

    /** What came of the same file before. */
    List<EarlierReading> earlier(Actor actor, byte[] content) {
        return lists.earlier(actor, SourceDocuments.sha256(content));
    }

    /** Reads a file; answers with the checks of its plans. */
    List<Long> read(Actor actor, String fileName, byte[] content) {
        OfficeDocument document = reading.read(content, fileName);
        Recognition recognition = reading.recognise(document);
        return store.keep(actor, fileName, MediaTypes.of(document.format()), content, recognition);
    }

    /** Reads a file once more that is here already. */
    List<Long> readAgain(Actor actor, long id) {
        SourceDocument document = lists.document(actor, id).orElseThrow(() -> new NotFoundException(id));
        OfficeDocument read = reading.read(documents.content(id), document.fileName());
        return store.keep(actor, document, reading.recognise(read));
    }

    /** Reads what was on the clipboard; what was pasted is kept as a file of its own. */
    List<Long> readPasted(Actor actor, Pasted pasted) {
        Recognition recognition = reading.recognise(reading.readPasted(pasted.html(), pasted.text()));
        DocumentFormat format = pasted.isHtml() ? DocumentFormat.HTML : DocumentFormat.TEXT;
        return store.keep(actor, pasted.fileName(), MediaTypes.of(format), pasted.content(), recognition);
    }
}
