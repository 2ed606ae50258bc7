package okoplan.exchange.checking;

import java.util.Objects;
import okoplan.plan.PlanLevel;
import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may check a recognised plan: those who may edit such plans. For others it does not exist. */
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

    static boolean mayCheck(Actor actor, PlanLevel level, @Nullable SchoolId school) {
        return level == PlanLevel.SCHOOL
                ? actor.is(Role.DIRECTOR) && school != null && Objects.equals(school, actor.school())
                : actor.isDepartment();
    }

    /** Whose plans a person makes who has no choice: the department the municipality's, a director the own school's. */
    static @Nullable SchoolId schoolOf(Actor actor, PlanLevel recognised) {
        boolean director = actor.is(Role.DIRECTOR) && actor.school() != null;
        return !actor.isDepartment() || (director && recognised == PlanLevel.SCHOOL) ? actor.school() : null;
    }

    private static PlanImport mine(Actor actor, long id, PlanImport found) {
        if (!mayCheck(actor, found.level(), found.school())) {
            throw new NotFoundException(id);
        }
        return found;
    }
}
