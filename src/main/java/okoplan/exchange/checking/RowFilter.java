package okoplan.exchange.checking;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which rows of a check are looked at; the address says it in its own word. */
enum RowFilter {
    ALL(null, row -> true),
    QUESTIONS("questions", RowView::isDoubtful),
    LEFT_OUT("left-out", RowView::leftOut);

    private final @Nullable String word;
    private final Predicate<RowView> shown;

    RowFilter(@Nullable String word, Predicate<RowView> shown) {
        this.word = word;
        this.shown = shown;
    }

    /** All rows for a word that means nothing. */
    static RowFilter of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(each -> each.word != null && each.word.equals(word))
                .findFirst()
                .orElse(ALL);
    }

    /** In the address; null for all rows. */
    @Nullable
    String word() {
        return word;
    }

    List<RowView> of(List<RowView> rows) {
        return rows.stream().filter(shown).toList();
    }
}
