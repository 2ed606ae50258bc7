package okoplan.exchange.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import okoplan.exchange.recognition.Doubt;
import okoplan.organization.Directory;
import okoplan.plan.DeadlineView;
import okoplan.plan.DraftReadings;
import okoplan.plan.ResponsibleReadings;
import okoplan.plan.SourceDocument;
import okoplan.plan.responsible.Party;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whole checks to be shown: what is stored, with its phrases read anew each time, in a fixed number of queries. */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional(readOnly = true)
class ImportViews {

    /** What is to be known of a document and needs no answer. */
    private static final Set<Doubt.Kind> NOTES =
            Set.of(Doubt.Kind.HIDDEN, Doubt.Kind.TRACKED_CHANGES, Doubt.Kind.LEFT_OUT);

    /** A few rows with the words are enough to know whom they mean. */
    private static final int EXAMPLES = 5;

    private final ImportAccess access;
    private final ImportRowRepository rows;
    private final ImportLists lists;
    private final DraftReadings readings;
    private final RowReading rowReading;
    private final DoubtTexts texts;
    private final Directory directory;

    ImportViews(
            ImportAccess access,
            ImportRowRepository rows,
            ImportLists lists,
            DraftReadings readings,
            RowReading rowReading,
            DoubtTexts texts,
            Directory directory) {
        this.access = access;
        this.rows = rows;
        this.lists = lists;
        this.readings = readings;
        this.rowReading = rowReading;
        this.texts = texts;
        this.directory = directory;
    }

    CheckView.Header header(Actor actor, long id) {
        return header(access.visible(actor, id));
    }

    CheckView check(Actor actor, long id) {
        return view(actor, id, true);
    }

    /** The check without whom the unknown words could mean, which is a search for each. */
    CheckView content(Actor actor, long id) {
        return view(actor, id, false);
    }

    private CheckView view(Actor actor, long id, boolean asking) {
        PlanImport found = access.visible(actor, id);
        ResponsibleReadings responsibles = readings.responsibles(found.school());
        MeantParties parties = new MeantParties(responsibles, found.answers(), found.abbreviations());
        List<RowView> views = views(found, rows.findAll(id), parties);
        SourceDocument document =
                lists.document(actor, found.document()).orElseThrow(() -> new NotFoundException(found.document()));
        return new CheckView(
                header(found),
                document,
                lists.parts(actor, found.reading()),
                notes(found),
                headerQuestions(found),
                asking ? unmatched(found.answers(), views, parties, responsibles) : List.of(),
                views);
    }

    RowView row(Actor actor, long id, long row) {
        return check(actor, id).requireRow(row);
    }

    private List<RowView> views(PlanImport found, List<ImportRow> all, MeantParties parties) {
        List<ImportRow> measures = all.stream().filter(ImportRow::isMeasure).toList();
        List<DeadlineView> deadlines = readings.deadlines(
                found.period(),
                measures.stream().map(row -> row.content().deadline()).toList());
        Map<Long, DeadlineView> byRow = new HashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            byRow.put(measures.get(i).id(), deadlines.get(i));
        }
        List<RowView> views = new ArrayList<>();
        boolean above = false;
        for (ImportRow row : all) {
            views.add(rowReading.view(row, byRow.get(row.id()), parties, found.period() != null, above));
            above |= !row.isLeftOut();
        }
        return views;
    }

    private List<String> notes(PlanImport found) {
        Stream<String> level = found.recognisedLevel() == found.level()
                ? Stream.of()
                : Stream.of(texts.ofLevel(found.level(), found.isByDepartment()));
        return Stream.concat(
                        level,
                        found.doubts().stream()
                                .filter(doubt -> NOTES.contains(doubt.kind()))
                                .map(texts::of)
                                .distinct())
                .toList();
    }

    private List<String> headerQuestions(PlanImport found) {
        return Stream.of(
                        found.title().isEmpty() ? Doubt.of(Doubt.Kind.NO_TITLE) : null,
                        found.period() == null ? Doubt.of(Doubt.Kind.NO_PERIOD) : null)
                .filter(Objects::nonNull)
                .map(texts::of)
                .toList();
    }

    /** The words that name nobody by themselves, in the order of the rows. */
    private static List<CheckView.Unmatched> unmatched(
            PlanImport.Answers answers, List<RowView> views, MeantParties parties, ResponsibleReadings responsibles) {
        Map<String, List<RowView>> found = new LinkedHashMap<>();
        for (RowView view : views) {
            if (view.isMeasure()) {
                parties.strangers(view.content().responsible())
                        .forEach(words -> found.computeIfAbsent(words, key -> new ArrayList<>())
                                .add(view));
            }
        }
        return found.entrySet().stream()
                .map(entry -> {
                    Party meant = answers.of(entry.getKey());
                    return new CheckView.Unmatched(
                            entry.getKey(),
                            entry.getValue().size(),
                            entry.getValue().stream().limit(EXAMPLES).toList(),
                            responsibles.candidates(entry.getKey()),
                            answers.has(entry.getKey()),
                            meant == null ? null : responsibles.named(meant));
                })
                .toList();
    }

    private CheckView.Header header(PlanImport found) {
        return new CheckView.Header(
                found.id(),
                found.version(),
                found.title(),
                found.level(),
                found.school(),
                found.school() == null ? null : directory.school(found.school()).shortName(),
                found.period(),
                found.approvalKind(),
                found.orderNumber(),
                found.orderDate(),
                found.signedBy(),
                found.isOpen(),
                found.plan());
    }
}
