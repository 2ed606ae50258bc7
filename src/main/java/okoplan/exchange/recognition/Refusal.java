package okoplan.exchange.recognition;

import java.util.List;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.Paragraph;
import okoplan.shared.RuleViolationException;

/** Says what was found in a document that is no plan. */
final class Refusal {

    private final OfficeDocument document;
    private final DocumentSplitter splitter;

    Refusal(OfficeDocument document, DocumentSplitter splitter) {
        this.document = document;
        this.splitter = splitter;
    }

    RuleViolationException exception() {
        long tables = document.tables().count();
        List<HeadLine> lines = splitter.pending();
        boolean order = lines.stream()
                .anyMatch(line -> line.lower()
                        .matches("(приказ|распоряжение|постановление)[.:]?|.*(приказываю|постановляю)\\W*"));
        if (!splitter.otherHeadings().isEmpty()) {
            return new RuleViolationException(
                    "exchange.refused.other-table",
                    PlanAssembler.quoted(splitter.otherHeadings().get(0)));
        }
        if (order) {
            return new RuleViolationException("exchange.refused.order-only");
        }
        long paragraphs =
                document.blocks().stream().filter(Paragraph.class::isInstance).count();
        String begin = lines.isEmpty() ? "" : PlanAssembler.quoted(lines.get(0).text());
        return tables > 0
                ? new RuleViolationException("exchange.refused.no-measures", tables, begin)
                : new RuleViolationException("exchange.refused.no-table", paragraphs, begin);
    }
}
