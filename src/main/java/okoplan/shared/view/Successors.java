package okoplan.shared.view;

import java.util.Optional;
import okoplan.shared.Actor;

/** Knows where to go from pages of what is no more, because something else has taken its place. */
public interface Successors {

    /**
     * Where to go instead.
     *
     * @param message key of the words that say what has happened
     */
    record Instead(String address, String message) {}

    /** Empty where nothing has taken the place, or the person may not see it. */
    Optional<Instead> of(Actor actor, String path);
}
