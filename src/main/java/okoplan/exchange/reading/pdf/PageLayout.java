package okoplan.exchange.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import okoplan.exchange.reading.assembly.CellDraft;
import okoplan.exchange.reading.assembly.DocumentAssembler;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.TableAssembler;

/** Reads one page from the top down: paragraphs, and tables by their lines or else by the gaps between columns. */
final class PageLayout {

    /** Points between the parts of a line that have nothing to do with each other. */
    private static final float FAR_APART = 18;

    /** Share of the page, at its top and bottom, where page numbers stand. */
    private static final float MARGIN = 0.13f;

    private static final float PADDING = 8;

    private final ReadingGuard guard;
    private final DocumentAssembler document;
    /** That lines of text outside tables may have on this page. */
    private float width;

    PageLayout(ReadingGuard guard, DocumentAssembler document) {
        this.guard = guard;
        this.document = document;
    }

    void read(int page, PageContent content) {
        int direction = content.direction();
        List<Glyph> glyphs = content.glyphs(direction);
        List<RuledGrid> grids = new RuledGrids(guard).of(content.rulings(direction));
        List<List<Glyph>> inside = new ArrayList<>();
        grids.forEach(grid -> inside.add(new ArrayList<>()));
        List<Glyph> outside = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            guard.check();
            int grid = gridOf(glyph, grids);
            (grid < 0 ? outside : inside.get(grid)).add(glyph);
        }
        float height = content.readHeight(direction);
        width = textWidth(glyphs, content.readWidth(direction));
        float from = 0;
        for (int i = 0; i < grids.size(); i++) {
            float top = grids.get(i).top();
            text(page, between(outside, from, top), height);
            table(page, grids.get(i), inside.get(i));
            from = top;
        }
        text(page, between(outside, from, Float.MAX_VALUE), height);
    }

    /** What a line of text may take: from the left margin to the last letter, or to a right margin as wide as the left. */
    private static float textWidth(List<Glyph> glyphs, float pageWidth) {
        float left = pageWidth;
        float right = 0;
        for (Glyph glyph : glyphs) {
            left = glyph.isBlank() ? left : Math.min(left, glyph.left());
            right = glyph.isBlank() ? right : Math.max(right, glyph.right());
        }
        return Math.max(right, pageWidth - left) - left;
    }

    private static int gridOf(Glyph glyph, List<RuledGrid> grids) {
        for (int i = grids.size() - 1; i >= 0; i--) {
            if (grids.get(i).holds(glyph)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Glyph> between(List<Glyph> glyphs, float from, float to) {
        return glyphs.stream()
                .filter(glyph -> glyph.height() >= from && glyph.height() < to)
                .toList();
    }

    private void table(int page, RuledGrid grid, List<Glyph> glyphs) {
        List<RuledGrid.Box> boxes = grid.boxes();
        List<List<Glyph>> contents = new ArrayList<>();
        boxes.forEach(box -> contents.add(new ArrayList<>()));
        for (Glyph glyph : glyphs) {
            guard.check();
            contents.get(grid.boxOf(glyph, boxes)).add(glyph);
        }
        if (contents.stream().allMatch(cell -> cell.stream().allMatch(Glyph::isBlank))) {
            return;
        }
        TableAssembler table = new TableAssembler(guard);
        for (int row = 0; row < grid.rows(); row++) {
            table.beginRow(page, row + 1);
            for (int i = 0; i < boxes.size(); i++) {
                RuledGrid.Box box = boxes.get(i);
                if (box.row() == row) {
                    CellDraft cell = table.cell(
                            box.column(), box.lastColumn() - box.column() + 1, box.lastRow() - box.row() + 1);
                    write(page, contents.get(i), box.left(), box.right(), cell);
                }
            }
        }
        document.table(page, table);
    }

    static void write(int page, List<Glyph> glyphs, float left, float right, CellDraft cell) {
        List<TextLine> lines = TextLines.of(glyphs, Float.MAX_VALUE);
        float padding = (float) lines.stream()
                .mapToDouble(line -> Math.min(line.left() - left, right - line.right()))
                .min()
                .orElse(0);
        float free = 2 * Math.max(0, Math.min(PADDING, padding));
        TextLines.paragraphs(lines, right - left - free).forEach(text -> cell.paragraph(page, "", text));
    }

    private void text(int page, List<Glyph> glyphs, float height) {
        List<TextLine> lines = TextLines.of(glyphs, FAR_APART).stream()
                .filter(line -> !isPageNumber(line, height))
                .sorted(Comparator.comparing(TextLine::baseline))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        List<AlignedTable> tables = AlignedTable.find(lines);
        int from = 0;
        for (AlignedTable table : tables) {
            paragraphs(page, lines.subList(from, table.firstLine()));
            document.table(page, table.read(page, guard));
            from = table.endLine();
        }
        paragraphs(page, lines.subList(from, lines.size()));
    }

    private void paragraphs(int page, List<TextLine> lines) {
        for (String text : TextLines.paragraphs(lines, width)) {
            document.paragraph(page, "", text);
        }
    }

    private static boolean isPageNumber(TextLine line, float height) {
        boolean margin = line.baseline() < height * MARGIN || line.baseline() > height * (1 - MARGIN);
        return margin
                && line.text()
                        .strip()
                        .matches(
                                "(?iu)([-–—]\\s*)?(стр\\.?|страница|лист)?\\s*\\d{1,4}(\\s*(из|/)\\s*\\d{1,4})?(\\s*[-–—])?");
    }
}
