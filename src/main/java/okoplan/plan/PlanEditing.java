package okoplan.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.plan.responsible.Match;
import okoplan.plan.responsible.Party;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MeasureId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.SectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the rows of a draft. Each call locks the plan, checks that the person may edit it, and answers with the row as it
 * stands afterwards. A change made to a row that somebody else has changed meanwhile is refused with
 * {@link StaleRowException}.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class PlanEditing {

    /** Rows that a plan may have. */
    public static final int MOST_ROWS = RowOrder.MOST_ROWS;

    private final PlanAccess access;
    private final SectionRepository sections;
    private final MeasureRepository measures;
    private final RowOrder order;
    private final MeasureDetails details;
    private final DeadlineReader deadlines;
    private final ExecutorLookup executors;
    private final PlanRowReader reader;
    private final EntityManager entities;
    private final RowRemovals removals;
    private final NewRows newRows;

    PlanEditing(
            PlanAccess access,
            SectionRepository sections,
            MeasureRepository measures,
            RowOrder order,
            MeasureDetails details,
            DeadlineReader deadlines,
            ExecutorLookup executors,
            PlanRowReader reader,
            EntityManager entities,
            RowRemovals removals,
            NewRows newRows) {
        this.access = access;
        this.sections = sections;
        this.measures = measures;
        this.order = order;
        this.details = details;
        this.deadlines = deadlines;
        this.executors = executors;
        this.reader = reader;
        this.entities = entities;
        this.removals = removals;
        this.newRows = newRows;
    }

    @Transactional
    public SectionRow addSection(Actor actor, PlanId id, RowPlace place, SectionContent content) {
        return (SectionRow) insertRows(actor, id, place, List.of(new PastedRow.Heading(content)))
                .get(0);
    }

    @Transactional
    public MeasureRow addMeasure(Actor actor, PlanId id, RowPlace place, MeasureContent content) {
        return (MeasureRow) insertRows(actor, id, place, List.of(PastedRow.measure(content)))
                .get(0);
    }

    /** Adds a measure with dates or parties given by hand. */
    @Transactional
    public MeasureRow addMeasure(Actor actor, PlanId id, RowPlace place, MeasureContent content, MeasureChange byHand) {
        MeasureRow row = addMeasure(actor, id, place, content);
        return changeMeasure(actor, id, row.measure(), row.version(), byHand);
    }

    /** Inserts rows one after another, all or none; answers with them in their order. */
    @Transactional
    public List<PlanRow> insertRows(Actor actor, PlanId id, RowPlace place, List<PastedRow> rows) {
        return rows.isEmpty() ? List.of() : insert(access.draftToEdit(actor, id), place, rows);
    }

    private List<PlanRow> insert(Plan plan, RowPlace place, List<PastedRow> rows) {
        List<RowId> inserted = newRows.add(plan, place, rows);
        return inserted.size() == 1 ? List.of(row(plan, inserted.get(0))) : rows(plan, Set.copyOf(inserted));
    }

    @Transactional
    public SectionRow changeSection(Actor actor, PlanId id, SectionId section, int version, SectionContent content) {
        Plan plan = access.draftToEdit(actor, id);
        Section found = sections.find(id.value(), section.value()).orElseThrow(() -> new NotFoundException(section));
        requireVersion(plan, RowId.of(section), found.version(), version);
        found.change(content);
        entities.flush();
        return reader.section(id, section);
    }

    @Transactional
    public MeasureRow changeMeasure(Actor actor, PlanId id, MeasureId measure, int version, MeasureChange change) {
        Plan plan = access.draftToEdit(actor, id);
        Measure found = measures.find(id.value(), measure.value()).orElseThrow(() -> new NotFoundException(measure));
        requireVersion(plan, RowId.of(measure), found.version(), version);
        entities.lock(found, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        found.describe(
                orElse(change.number(), found.number()),
                orElse(change.title(), found.title()),
                orElse(change.expectedResult(), found.expectedResult()));
        changeDeadline(plan, found, change);
        changeResponsible(plan, found, change);
        entities.flush();
        return (MeasureRow) row(plan, RowId.of(measure));
    }

    /** Removes a row; answers with the key to {@link #restoreRow put it back} by. */
    @Transactional
    public long removeRow(Actor actor, PlanId id, RowId row, int version) {
        Plan plan = access.draftToEdit(actor, id);
        long kept;
        if (row.isMeasure()) {
            Measure found = measures.find(id.value(), row.value()).orElseThrow(() -> new NotFoundException(row));
            requireVersion(plan, row, found.version(), version);
            kept = removals.keep(actor, id, row, found.number(), found.title());
            details.deleteAll(List.of(found.id()));
            measures.delete(found);
        } else {
            Section found = sections.find(id.value(), row.value()).orElseThrow(() -> new NotFoundException(row));
            requireVersion(plan, row, found.version(), version);
            kept = removals.keep(actor, id, row, found.number(), found.title());
            order.leaveSection(id, found.id());
            sections.delete(found);
        }
        entities.flush();
        order.deriveSections(id);
        return kept;
    }

    /** Puts a removed row back as it was, under its id and where it stood. */
    @Transactional
    public PlanRow restoreRow(Actor actor, PlanId id, long removal) {
        Plan plan = access.draftToEdit(actor, id);
        return row(plan, removals.putBack(id, removal));
    }

    /** Moves a row to another place of the same plan. */
    @Transactional
    public PlanRow moveRow(Actor actor, PlanId id, RowId row, RowPlace place) {
        Plan plan = access.draftToEdit(actor, id);
        if (!row.equals(place.row())) {
            move(plan, row, place);
        }
        return row(plan, row);
    }

    /** Moves a row over its neighbour; the first and the last stay where they are. */
    @Transactional
    public PlanRow moveRow(Actor actor, PlanId id, RowId row, RowPlace.Side towards) {
        Plan plan = access.draftToEdit(actor, id);
        order.neighbour(id, row, towards).ifPresent(neighbour -> move(plan, row, new RowPlace(towards, neighbour)));
        return row(plan, row);
    }

    private void move(Plan plan, RowId row, RowPlace place) {
        order.put(plan.id(), row, order.makeRoom(plan.id(), place, 1));
        order.deriveSections(plan.id());
        if (row.isMeasure()) {
            measures.find(plan.id().value(), row.value())
                    .filter(measure -> !measure.isDeadlineOverridden())
                    .ifPresent(measure -> readAgain(plan, measure));
        }
    }

    private void changeDeadline(Plan plan, Measure measure, MeasureChange change) {
        if (change.deadlinePhrase() != null) {
            measure.phraseDeadline(change.deadlinePhrase());
        }
        List<DeadlineWindow> windows = change.windows();
        if (windows != null && !windows.isEmpty()) {
            measure.override(windows);
            details.replaceWindows(Map.of(measure.id(), windows));
        } else if (windows != null || (change.deadlinePhrase() != null && !measure.isDeadlineOverridden())) {
            readAgain(plan, measure);
        }
    }

    private void readAgain(Plan plan, Measure measure) {
        DeadlineReading reading = deadlines
                .open()
                .read(measure.deadlinePhrase(), plan.period(), order.hint(plan.id(), RowId.of(measure.id())));
        measure.follow(reading);
        details.replaceWindows(Map.of(measure.id(), DeadlineReader.windows(reading)));
    }

    private void changeResponsible(Plan plan, Measure measure, MeasureChange change) {
        String text = orElse(change.responsibleText(), measure.responsibleText());
        List<Party> parties = change.parties();
        if (parties != null && !parties.isEmpty()) {
            executors.requireKnown(parties, plan.school());
            measure.chooseResponsible(text);
            details.replaceParties(Map.of(measure.id(), parties));
        } else if (parties != null || (change.responsibleText() != null && !measure.isResponsibleChosen())) {
            Match match = executors.matcher(plan.school()).match(text);
            measure.phraseResponsible(text, match);
            details.replaceParties(Map.of(measure.id(), match.parties()));
        } else if (change.responsibleText() != null) {
            measure.chooseResponsible(text);
        }
    }

    private List<PlanRow> rows(Plan plan, Set<RowId> wanted) {
        return reader.rows(plan.id(), plan.period(), plan.isDraft()).stream()
                .filter(row -> wanted.contains(row.id()))
                .toList();
    }

    private PlanRow row(Plan plan, RowId row) {
        entities.flush();
        return row.isMeasure()
                ? reader.measure(plan.id(), plan.period(), plan.isDraft(), new MeasureId(row.value()))
                : reader.section(plan.id(), new SectionId(row.value()));
    }

    private void requireVersion(Plan plan, RowId row, int present, int sent) {
        if (present != sent) {
            throw new StaleRowException(row(plan, row));
        }
    }

    private static String orElse(@Nullable String changed, String present) {
        return changed == null ? present : changed;
    }
}
