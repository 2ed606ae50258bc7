package okoplan.exchange.checking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import okoplan.exchange.recognition.Doubt;
import okoplan.exchange.recognition.LeftOutRow;
import okoplan.exchange.recognition.RecognisedPlan;
import okoplan.exchange.recognition.RecognisedRow;
import okoplan.exchange.recognition.Recognition;
import okoplan.plan.PlanEditing;
import okoplan.plan.SourceDocument;
import okoplan.plan.SourceDocuments;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SchoolId;
import okoplan.shared.Today;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was recognised until it has been checked, together with the document. */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional
class ImportStore {

    /** What can be told anew from the rows at any time is not kept. */
    private static final Set<Doubt.Kind> READ_ANEW = Set.of(
            Doubt.Kind.LEFT_OUT,
            Doubt.Kind.NO_PERIOD,
            Doubt.Kind.NO_TITLE,
            Doubt.Kind.NO_DEADLINE,
            Doubt.Kind.NO_RESPONSIBLE,
            Doubt.Kind.DEADLINE_UNKNOWN,
            Doubt.Kind.DEADLINE_WARNING);

    private final PlanImportRepository imports;
    private final ImportRowRepository rows;
    private final SourceDocuments documents;
    private final Today today;

    ImportStore(PlanImportRepository imports, ImportRowRepository rows, SourceDocuments documents, Today today) {
        this.imports = imports;
        this.rows = rows;
        this.documents = documents;
        this.today = today;
    }

    /** Keeps the document and each of its plans; answers with the checks in the order of the plans. */
    List<Long> keep(Actor actor, String fileName, String mediaType, byte[] content, Recognition recognition) {
        recognition.plans().forEach(ImportStore::requireFitting);
        return keep(actor, documents.store(actor, fileName, mediaType, content), recognition);
    }

    /** Keeps another reading of a document that is here already. */
    List<Long> keep(Actor actor, SourceDocument document, Recognition recognition) {
        recognition.plans().forEach(ImportStore::requireFitting);
        UUID reading = UUID.randomUUID();
        List<Long> kept = new ArrayList<>();
        for (RecognisedPlan plan : recognition.plans()) {
            SchoolId school = ImportAccess.schoolOf(actor, plan.level());
            List<Doubt> doubts = Stream.concat(recognition.doubts().stream(), plan.doubts().stream())
                    .filter(ImportStore::isKept)
                    .toList();
            PlanImport made = imports.save(new PlanImport(
                    document,
                    reading,
                    kept.size() + 1,
                    plan,
                    doubts,
                    recognition.abbreviations(),
                    school,
                    actor,
                    today.instant()));
            keepRows(made.id(), plan);
            kept.add(made.id());
        }
        return kept;
    }

    /** Rows that were left out keep their place between the others, so that a person can take them back. */
    private void keepRows(long made, RecognisedPlan plan) {
        List<ImportRow> all = new ArrayList<>();
        Deque<LeftOutRow> leftOut = new ArrayDeque<>(plan.leftOut());
        for (int i = 0; i <= plan.rows().size(); i++) {
            while (!leftOut.isEmpty() && (leftOut.element().before() <= i)) {
                LeftOutRow row = leftOut.remove();
                all.add(ImportRow.leftOut(made, all.size() + 1, content(row), row.source()));
            }
            if (i < plan.rows().size()) {
                RecognisedRow row = plan.rows().get(i);
                all.add(new ImportRow(
                        made,
                        all.size() + 1,
                        row instanceof RecognisedRow.Section ? RowKind.SECTION : RowKind.MEASURE,
                        content(row),
                        row.source(),
                        row.doubts().stream().filter(ImportStore::isKept).toList()));
            }
        }
        rows.saveAll(all);
    }

    private static RowContent content(LeftOutRow row) {
        return new RowContent(
                row.number(), row.title(), row.deadlineText(), row.responsibleText(), row.expectedResult());
    }

    private static RowContent content(RecognisedRow row) {
        if (row instanceof RecognisedRow.Section section) {
            return RowContent.heading(section.number(), section.title());
        }
        RecognisedRow.Measure measure = (RecognisedRow.Measure) row;
        return new RowContent(
                measure.number(),
                measure.title(),
                measure.deadlineText(),
                measure.responsibleText(),
                measure.expectedResult());
    }

    private static boolean isKept(Doubt doubt) {
        return !READ_ANEW.contains(doubt.kind());
    }

    private static void requireFitting(RecognisedPlan plan) {
        if (plan.rows().size() > PlanEditing.MOST_ROWS) {
            throw new RuleViolationException(
                    "exchange.check.too-many-rows", plan.rows().size(), PlanEditing.MOST_ROWS);
        }
    }
}
