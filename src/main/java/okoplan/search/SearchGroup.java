package okoplan.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import org.jspecify.annotations.Nullable;

/** A kind of things that are found, in the order in which they are shown. */
enum SearchGroup {
    PLANS,
    MEASURES,
    ASSIGNMENTS,
    REPORTS,
    EVIDENCE,
    SCHOOLS;

    /** Those that the person may open at all. */
    static List<SearchGroup> openTo(Actor actor) {
        boolean planner = actor.isDepartment() || actor.is(Role.DIRECTOR);
        if (planner) {
            return List.of(values());
        }
        return actor.is(Role.ADMIN) ? List.of(SCHOOLS) : List.of();
    }

    /** As it stands in an address; of those that the person may open. */
    static Optional<SearchGroup> of(Actor actor, @Nullable String code) {
        return openTo(actor).stream().filter(group -> group.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
