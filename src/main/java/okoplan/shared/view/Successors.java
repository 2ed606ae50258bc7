package okoplan.shared.view;

import java.util.Optional;
import okoplan.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Knows where to go from pages of what is no more, because something else has taken its place. */
public interface Successors {

    /**
     * Where to go instead.
     *
     * @param message what has happened
     * @param link key of the words of a link to there
     * @param undo offers to take back what has happened to whoever may
     */
    record Instead(
            String address,
            Flash message,
            String link,
            @Nullable Undo undo) {}

    /** Empty where nothing has taken the place, or the person may not see it. */
    Optional<Instead> of(Actor actor, String path);
}
