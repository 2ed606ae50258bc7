package okoplan.exchange.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import okoplan.exchange.document.Block;
import okoplan.exchange.document.Cell;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.Line;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.Paragraph;
import okoplan.exchange.document.Row;
import okoplan.exchange.document.Table;
import org.junit.jupiter.api.Test;

/** What is printed on every page is no text of the plan. */
class RunningLinesTests {

    private final List<Block> blocks = new ArrayList<>();

    @Test
    void takesOutWhatStandsOnTheEdgesOfMostPages() {
        for (int page = 1; page <= 4; page++) {
            paragraph(page, "План работы центра оценки");
            paragraph(page, page == 1 ? "на 2027 год" : "Продолжение " + "!".repeat(page));
            table(page);
            paragraph(page, "Стр. " + page + " из 4");
        }

        assertThat(written())
                .containsExactly(
                        "План работы центра оценки",
                        "на 2027 год",
                        "|",
                        "Продолжение !!",
                        "|",
                        "Продолжение !!!",
                        "|",
                        "Продолжение !!!!",
                        "|");
    }

    @Test
    void keepsTheMarksOfSeveralPlansInAFile() {
        for (int page = 1; page <= 3; page++) {
            paragraph(page, "УТВЕРЖДАЮ");
            paragraph(page, "Начальник управления И.Л. Горина");
            table(page);
        }

        assertThat(written()).filteredOn("УТВЕРЖДАЮ"::equals).hasSize(3);
    }

    private void paragraph(int page, String text) {
        blocks.add(new Paragraph(page, blocks.size() + 1, Line.of(text)));
    }

    private void table(int page) {
        blocks.add(new Table(page, page, "", List.of(new Row(page, 1, List.of(Cell.of(0, "1"))))));
    }

    private List<String> written() {
        return RunningLines.without(new OfficeDocument(DocumentFormat.PDF, blocks, List.of())).blocks().stream()
                .map(block -> block instanceof Paragraph paragraph ? paragraph.seen() : "|")
                .toList();
    }
}
