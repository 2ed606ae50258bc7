package okoplan.exchange.reading.assembly;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import okoplan.exchange.document.Block;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.Line;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.OfficeDocument.Note;
import okoplan.exchange.document.Paragraph;

/** A document while it is read. */
public final class DocumentAssembler implements Flow {

    private final DocumentFormat format;
    private final ReadingGuard guard;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private int paragraphs;
    private int tables;

    public DocumentAssembler(DocumentFormat format, ReadingGuard guard) {
        this.format = format;
        this.guard = guard;
    }

    @Override
    public void paragraph(int page, String marker, CharSequence text) {
        guard.countCharacters(text.length());
        for (Line line : Lines.of(marker, text)) {
            guard.countRow();
            paragraphs++;
            blocks.add(new Paragraph(page, paragraphs, line));
        }
    }

    @Override
    public void table(int page, TableAssembler table) {
        tables++;
        if (table.rowCount() > 0) {
            blocks.add(table.toTable(page, tables));
        }
    }

    public void note(Note note) {
        notes.add(note);
    }

    public OfficeDocument complete() {
        return new OfficeDocument(format, blocks, List.copyOf(notes));
    }
}
