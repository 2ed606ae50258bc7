package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import okoplan.exchange.document.Block;
import okoplan.exchange.document.Cell;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.Paragraph;
import okoplan.exchange.document.Row;
import okoplan.exchange.document.Table;

/** All texts of a document, paragraphs and cells. */
final class DocumentTexts {

    private DocumentTexts() {}

    static List<String> of(OfficeDocument document) {
        List<String> texts = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                texts.add(paragraph.seen());
            } else if (block instanceof Table table) {
                for (Row row : table.rows()) {
                    for (Cell cell : row.cells()) {
                        texts.add(cell.text().replace('\n', ' '));
                    }
                }
            }
        }
        return texts;
    }
}
