package okoplan.shared.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a page, said by a message or as they are.
 *
 * @param key key of a message in the bundles; null: what is given is the words
 * @param given what stands in the places of the message
 */
public record Wording(@Nullable String key, List<Object> given) {

    public Wording {
        given = List.copyOf(given);
    }

    public static Wording of(String key, Object... given) {
        return new Wording(key, List.of(given));
    }

    public static Wording plain(String words) {
        return new Wording(null, List.of(words));
    }
}
