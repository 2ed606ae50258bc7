package okoplan.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first of a kind that were found.
 *
 * @param count in words: «12», «больше 100»
 * @param all where all of them are, null when these are all
 */
record FoundGroup(
        String code, String count, List<Hit> hits, @Nullable String all) {

    FoundGroup {
        hits = List.copyOf(hits);
    }
}
