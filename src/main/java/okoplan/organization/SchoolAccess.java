package okoplan.organization;

import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;

/** Which schools of the municipality a person sees. */
final class SchoolAccess {

    private SchoolAccess() {}

    static boolean seesAll(Actor actor) {
        return actor.isDepartment() || actor.is(Role.ADMIN);
    }

    static boolean maySee(Actor actor, SchoolId school) {
        return seesAll(actor) || (actor.is(Role.DIRECTOR) && school.equals(actor.school()));
    }
}
