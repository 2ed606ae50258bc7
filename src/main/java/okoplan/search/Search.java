package okoplan.search;

import java.util.ArrayList;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searching. A kind of things is one statement, whatever is found; the words typed are kept nowhere. */
@Service
@PreAuthorize(Allowed.SIGNED_IN)
@Transactional(readOnly = true)
class Search {

    /** How many of a kind are shown beside the others. */
    static final int FIRST = 5;

    /** How far they are counted. */
    static final int MOST_COUNTED = 100;

    private final SearchQueries queries;
    private final SearchWords words;

    Search(SearchQueries queries, SearchWords words) {
        this.queries = queries;
        this.words = words;
    }

    /**
     * What was found.
     *
     * @param meant the words that it was found by, where nothing was by those that were typed
     */
    record Result(List<FoundGroup> groups, @Nullable String meant) {

        Result {
            groups = List.copyOf(groups);
        }
    }

    /** The first of each kind; when there is nothing, by words that are spelt nearly so. */
    Result all(Actor actor, SearchText text) {
        List<FoundGroup> groups = groups(actor, text.typed());
        List<SearchGroup> open = SearchGroup.openTo(actor);
        if (!groups.isEmpty() || open.isEmpty()) {
            return new Result(groups, null);
        }
        String meant = new Spelling(queries.vocabulary(actor))
                .corrected(SearchText.plain(text.typed()))
                .orElse(null);
        List<FoundGroup> nearly = meant == null ? List.of() : groups(actor, meant);
        return new Result(nearly, nearly.isEmpty() ? null : meant);
    }

    /** A page of one kind. */
    Slice<Hit> page(Actor actor, SearchGroup group, SearchText text, @Nullable PageKey after, int limit) {
        Long before = after == null ? null : after.number(0);
        List<FoundRow> rows = queries.find(actor, group, text.typed(), before, limit + 1, limit + 1);
        return Slice.of(rows, limit, row -> PageKey.of(row.id())).map(row -> words.hit(group, row, text.typed()));
    }

    private List<FoundGroup> groups(Actor actor, String typed) {
        List<FoundGroup> groups = new ArrayList<>();
        for (SearchGroup group : SearchGroup.openTo(actor)) {
            List<FoundRow> rows = queries.find(actor, group, typed, null, MOST_COUNTED + 1, FIRST);
            if (!rows.isEmpty()) {
                groups.add(words.group(group, rows, typed));
            }
        }
        return groups;
    }
}
