package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import okoplan.exchange.recognition.PlanAssembler.Entry;

/** Plans whose sections are months have no column of deadlines: what stands under «Сентябрь» is due in September. */
final class SectionDeadlines {

    private SectionDeadlines() {}

    /** The rows, with the deadline that their section says where the table has none. */
    static List<Entry> given(List<Entry> entries, Columns columns, DeadlineWords deadlines) {
        boolean own = columns.has(ColumnMeaning.DEADLINE)
                || columns.hasBoth()
                || entries.stream().anyMatch(entry -> !entry.deadline().isBlank());
        if (own) {
            return entries;
        }
        List<Entry> given = new ArrayList<>(entries.size());
        String section = "";
        for (Entry entry : entries) {
            if (entry.section()) {
                section = deadlines.isWholly(entry.title()) ? CellLines.oneLine(entry.title()) : "";
            }
            given.add(entry.section() || section.isEmpty() ? entry : entry.due(section));
        }
        return given;
    }
}
