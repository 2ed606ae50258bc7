package okoplan.exchange.export;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands on paper, whatever the format.
 *
 * @param fileName without extension
 * @param project «ПРОЕКТ» for a draft, else empty
 * @param approval lines of the mark of approval, top right
 * @param title the plan's title cut into lines, so that nothing but the breaks is added
 * @param period what period the plan is for; empty when the title says it
 * @param signature who signs under the table; null when who signs above it prepared it, too
 * @param author for the file's properties
 * @param created for the file's properties
 */
record PlanPaper(
        String fileName,
        String project,
        List<String> approval,
        List<String> title,
        String period,
        List<PaperColumn> columns,
        List<PaperRow> rows,
        @Nullable Signature signature,
        String author,
        Instant created) {

    /**
     * The place to sign.
     *
     * @param line to sign on
     * @param name «И.О. Фамилия», or a line to write it on
     */
    record Signature(String post, String line, String name) {}

    PlanPaper {
        approval = List.copyOf(approval);
        title = List.copyOf(title);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    String wholeTitle() {
        return String.join(" ", title);
    }
}
