package okoplan.exchange.checking;

import java.util.Objects;
import okoplan.plan.PlanLevel;
import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may check a recognised plan: colleagues of whoever read the document. For others it does not exist. */
@Component
class ImportAccess {

    private final PlanImportRepository imports;

    ImportAccess(PlanImportRepository imports) {
        this.imports = imports;
    }

    PlanImport visible(Actor actor, long id) {
        return mine(actor, id, imports.find(id).orElseThrow(() -> new NotFoundException(id)));
    }

    /** Locks it: others who change it wait. */
    PlanImport locked(Actor actor, long id) {
        return mine(actor, id, imports.findLocked(id).orElseThrow(() -> new NotFoundException(id)));
    }

    PlanImport toChange(Actor actor, long id) {
        PlanImport found = locked(actor, id);
        found.requireOpen();
        return found;
    }

    /** The department goes on with the checks of its people, a school with its own. */
    private static PlanImport mine(Actor actor, long id, PlanImport found) {
        boolean mine = found.isByDepartment() ? actor.isDepartment() : isOwn(actor, found.school());
        if (!mine) {
            throw new NotFoundException(id);
        }
        return found;
    }

    /** Whether the person may make a plan of this level: the department any, a director the own school's. */
    static boolean mayMake(Actor actor, PlanLevel level, @Nullable SchoolId school) {
        return actor.isDepartment() || (level == PlanLevel.SCHOOL && isOwn(actor, school));
    }

    /** Whose plan a document is taken for at first: a director's is the own school's, the department's is chosen later. */
    static @Nullable SchoolId schoolOf(Actor actor, PlanLevel recognised) {
        boolean director = actor.is(Role.DIRECTOR) && actor.school() != null;
        return !actor.isDepartment() || (director && recognised == PlanLevel.SCHOOL) ? actor.school() : null;
    }

    private static boolean isOwn(Actor actor, @Nullable SchoolId school) {
        return actor.is(Role.DIRECTOR) && school != null && Objects.equals(school, actor.school());
    }
}
