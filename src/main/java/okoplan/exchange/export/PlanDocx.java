package okoplan.exchange.export;

import java.util.ArrayList;
import java.util.List;
import okoplan.shared.XmlText;
import okoplan.shared.word.WordColumn;
import okoplan.shared.word.WordFile;
import okoplan.shared.word.WordTable;

/** Writes a plan's paper as a Word document in the form that orders have. */
final class PlanDocx {

    private PlanDocx() {}

    static byte[] of(PlanPaper paper) {
        try (WordFile file = new WordFile(XmlText.legal(paper.wholeTitle()), paper.author(), paper.created())) {
            if (!paper.project().isEmpty()) {
                file.paragraph("Project", paper.project());
            }
            paper.approval().forEach(line -> file.paragraph("Approval", line));
            List<String> title = paper.title();
            for (int i = 0; i < title.size(); i++) {
                file.title(
                        title.get(i),
                        i == 0,
                        i == title.size() - 1 && paper.period().isEmpty());
            }
            if (!paper.period().isEmpty()) {
                file.paragraph("Period", paper.period());
            }
            table(file, paper);
            PlanPaper.Signature signature = paper.signature();
            file.signature(
                    signature == null ? "" : signature.post() + "\t" + signature.line() + "\t" + signature.name());
            return file.bytes();
        }
    }

    private static void table(WordFile file, PlanPaper paper) {
        WordTable table = file.table(paper.columns().stream()
                .map(column ->
                        new WordColumn(column.heading(), column.share(), column.kind() == PaperColumn.Kind.NUMBER))
                .toList());
        table.header();
        List<PaperRow> rows = new ArrayList<>(paper.rows());
        for (int i = 0; i < rows.size(); i++) {
            PaperRow row = rows.get(i);
            boolean last = i == rows.size() - 1 && paper.signature() != null;
            if (row.isSection()) {
                table.section(row.heading());
            } else {
                table.row(row.cells(), last);
            }
        }
    }
}
