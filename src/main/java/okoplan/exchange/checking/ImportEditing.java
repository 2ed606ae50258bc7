package okoplan.exchange.checking;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.organization.Directory;
import okoplan.plan.SourceDocuments;
import okoplan.plan.responsible.Party;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SchoolId;
import okoplan.shared.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what was recognised. Each call locks the check; what somebody else has changed meanwhile is refused with
 * {@link StaleVersionException}.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional
class ImportEditing {

    private final ImportAccess access;
    private final PlanImportRepository imports;
    private final ImportRowRepository rows;
    private final SourceDocuments documents;
    private final Directory directory;
    private final EntityManager entities;

    ImportEditing(
            ImportAccess access,
            PlanImportRepository imports,
            ImportRowRepository rows,
            SourceDocuments documents,
            Directory directory,
            EntityManager entities) {
        this.access = access;
        this.imports = imports;
        this.rows = rows;
        this.documents = documents;
        this.directory = directory;
        this.entities = entities;
    }

    /** When the period changes, all deadlines are read anew in it: what was chosen among their meanings is forgotten. */
    void changeHeader(Actor actor, long id, int version, ImportHeaderChange change) {
        PlanImport found = access.toChange(actor, id);
        if (found.version() != version) {
            throw new StaleVersionException(id);
        }
        if (!ImportAccess.mayMake(actor, change.level(), change.school())) {
            throw new AccessDeniedException("not for this role");
        }
        requireSchool(change.school());
        boolean moved = !change.period().equals(found.period());
        found.change(change);
        if (moved) {
            rows.forgetChosen(id);
        }
    }

    void correct(Actor actor, long id, long row, int version, RowContent content) {
        requireTitle(content);
        change(actor, id, row, version, found -> found.correct(content));
    }

    void settle(Actor actor, long id, long row, int version) {
        change(actor, id, row, version, ImportRow::settle);
    }

    void turn(Actor actor, long id, long row, int version) {
        change(actor, id, row, version, ImportRow::turn);
    }

    void leaveOut(Actor actor, long id, long row, int version) {
        change(actor, id, row, version, ImportRow::leaveOut);
    }

    /** Takes a row back into the plan that was left out, as the section or the measure that it is. */
    void restore(Actor actor, long id, long row, int version, RowKind as) {
        change(actor, id, row, version, found -> found.restore(as));
    }

    /** Takes one of the meanings of the row's deadline; null goes back to what the phrase is read as. */
    void choose(Actor actor, long id, long row, int version, @Nullable DeadlineWindow window) {
        change(actor, id, row, version, found -> found.choose(window));
    }

    void split(Actor actor, long id, long row, int version, RowContent upper, RowContent lower) {
        requireTitle(upper);
        requireTitle(lower);
        ImportRow found = changed(actor, id, row, version);
        rows.makeRoomBelow(id, found.position());
        rows.save(found.split(upper, lower));
    }

    /** Joins the row with the one above that goes into the plan. */
    long joinAbove(Actor actor, long id, long row, int version) {
        ImportRow found = changed(actor, id, row, version);
        ImportRow above = rows.findAbove(id, found.position())
                .orElseThrow(() -> new RuleViolationException("exchange.check.nothing-above"));
        above.join(found);
        rows.delete(found);
        return above.id();
    }

    /** Keeps whom words mean that match nobody; null: nobody who is to be found here. */
    void answer(Actor actor, long id, String words, @Nullable Party party) {
        access.toChange(actor, id).answer(words, party);
    }

    void forget(Actor actor, long id, String words) {
        access.toChange(actor, id).forget(words);
    }

    /** Throws the check away; the document too, when nobody else has it. */
    void drop(Actor actor, long id) {
        PlanImport found = access.toChange(actor, id);
        rows.deleteAll(id);
        imports.delete(found);
        entities.flush();
        if (imports.countOfDocument(found.document()) == 0) {
            documents.discard(found.document());
        }
    }

    private void change(Actor actor, long id, long row, int version, Consumer<ImportRow> change) {
        change.accept(changed(actor, id, row, version));
    }

    private ImportRow changed(Actor actor, long id, long row, int version) {
        access.toChange(actor, id);
        ImportRow found = rows.find(id, row).orElseThrow(() -> new NotFoundException(row));
        if (found.version() != version) {
            throw new StaleVersionException(row);
        }
        return found;
    }

    private void requireSchool(@Nullable SchoolId school) {
        if (school != null) {
            directory.school(school);
        }
    }

    private static void requireTitle(RowContent content) {
        if (content.title().isEmpty()) {
            throw new RuleViolationException("exchange.row.title-missing");
        }
    }
}
