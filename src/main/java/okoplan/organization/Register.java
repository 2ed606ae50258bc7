package okoplan.organization;

import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import okoplan.shared.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A list that the administrator keeps. Nothing is ever deleted from it: what plans and histories refer to is only taken
 * out of use.
 *
 * @param <I> id
 * @param <D> what is kept
 * @param <V> a row of the list
 */
public interface Register<I, D, V> {

    /** Rows that contain every word of the filter's text, from the row after the key. */
    Slice<V> list(RegisterFilter filter, @Nullable PageKey after, int limit);

    Versioned<I, D> get(I id);

    I create(D details);

    /** Changes it; {@code version} is the one the form was opened with. */
    void change(I id, int version, D details);

    /** Takes it out of use: it is offered nowhere any more. */
    void deactivate(I id);

    void activate(I id);
}
