package okoplan.exchange.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Puts characters together to lines, and lines to paragraphs. */
final class TextLines {

    /** Characters whose baselines differ by less than this share of their size are on one line. */
    private static final float SAME_LINE = 0.4f;

    /** A gap of this share of the size is a space, even where none was written. */
    private static final float SPACE = 0.17f;

    /** What begins a paragraph of its own, however the line before it ends. */
    /** «Раздел 2.», «IV.» begin a paragraph. */
    private static final Pattern HEADING = Pattern.compile(
            "(?:(?iu:раздел|подраздел|глава|часть|блок|этап)\\s+(?:\\d{1,2}|[IVX]{1,5})\\.|[IVX]{1,5}\\.\\s)");

    /** Share of the letters' size by which a heading differs from the text around it. */
    private static final float OTHER_SIZE = 0.12f;

    private static final Pattern ITEM =
            Pattern.compile("([-–—•·*▪◦●○■□✓➢Ø]|\\d{1,2}(\\.\\d{1,2})*[.)]|[а-яa-z]\\))\\s.*"
                    + "|[•·▪●–—-]\\p{L}.*|\\d{1,2}(\\.\\d{1,2})*[.)]\\p{Lu}.*|[а-я]\\)\\p{L}.*");

    private static final float LOOSE = 1.9f;

    private TextLines() {}

    /**
     * Lines from top to bottom. Parts of a line with a gap between them wider than this are lines of their own.
     *
     * @param gap in points
     */
    static List<TextLine> of(List<Glyph> glyphs, float gap) {
        List<Glyph> sorted = glyphs.stream()
                .filter(glyph -> !glyph.turned())
                .sorted(Comparator.comparing(Glyph::baseline))
                .toList();
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        float baseline = 0;
        for (Glyph glyph : sorted) {
            if (!line.isEmpty()
                    && glyph.baseline() - baseline
                            > SAME_LINE * Math.max(glyph.size(), line.get(0).size())) {
                addParts(line, gap, lines);
                line.clear();
            }
            if (line.isEmpty() || !glyph.isBlank()) {
                baseline = line.isEmpty() ? glyph.baseline() : Math.max(baseline, glyph.baseline());
            }
            line.add(glyph);
        }
        addParts(line, gap, lines);
        List<Glyph> turned = glyphs.stream().filter(Glyph::turned).toList();
        if (!turned.isEmpty()) {
            lines.addAll(turned(turned));
        }
        return lines;
    }

    private static void addParts(List<Glyph> line, float gap, List<TextLine> lines) {
        List<Glyph> sorted = new ArrayList<>(line);
        sorted.sort(Comparator.comparing(Glyph::left));
        List<Glyph> part = new ArrayList<>();
        float right = 0;
        for (Glyph glyph : sorted) {
            if (glyph.isBlank()) {
                part.add(glyph);
                continue;
            }
            if (!part.isEmpty() && part.stream().anyMatch(one -> !one.isBlank()) && glyph.left() - right > gap) {
                add(part, lines);
                part.clear();
            }
            part.add(glyph);
            right = Math.max(right, glyph.right());
        }
        add(part, lines);
    }

    private static void add(List<Glyph> part, List<TextLine> lines) {
        StringBuilder text = new StringBuilder();
        Glyph first = null;
        Glyph last = null;
        float firstWord = 0;
        boolean space = false;
        float size = (float) part.stream().mapToDouble(Glyph::size).max().orElse(0);
        float baseline =
                (float) part.stream().mapToDouble(Glyph::baseline).max().orElse(0);
        for (Glyph glyph : part) {
            if (glyph.isBlank()) {
                space = true;
                continue;
            }
            boolean raised = glyph.size() < size * 0.8f && baseline - glyph.baseline() > size * 0.15f;
            if (raised && Character.isDigit(glyph.text().charAt(0))) {
                // the mark of a footnote
                continue;
            }
            if (first == null || last == null) {
                first = glyph;
            } else if (isOverprinted(last, glyph)) {
                continue;
            } else if (isApart(last, glyph, space)) {
                firstWord = firstWord == 0 ? last.right() - first.left() : firstWord;
                text.append(' ');
            }
            text.append(glyph.text());
            last = glyph;
            space = false;
        }
        if (first != null && last != null) {
            float width = firstWord == 0 ? last.right() - first.left() : firstWord;
            float gap = Math.max(first.size() * 0.22f, Math.min(first.space(), first.size() * 0.5f));
            lines.add(new TextLine(
                    text.toString(), first.left(), last.right(), first.baseline(), first.size(), width, gap));
        }
    }

    private static boolean isApart(Glyph one, Glyph other, boolean space) {
        float gap = other.left() - one.right();
        return space && gap > -1 || gap > SPACE * other.size();
    }

    /** Bold letters are sometimes drawn twice, a little apart. */
    private static boolean isOverprinted(Glyph one, Glyph other) {
        return one.text().equals(other.text()) && other.left() - one.left() < (one.right() - one.left()) * 0.3f;
    }

    /** Text that runs upwards or downwards, as one line for each column of it. */
    private static List<TextLine> turned(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparing(Glyph::right)
                .thenComparing(Comparator.comparing(Glyph::baseline).reversed()));
        List<TextLine> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Glyph last = null;
        for (Glyph glyph : sorted) {
            boolean sameLine = last != null && Math.abs(glyph.right() - last.right()) <= SAME_LINE * glyph.size();
            if (last != null && !sameLine) {
                lines.add(new TextLine(text.toString(), last.left(), last.right(), last.baseline(), last.size(), 0, 0));
                text.setLength(0);
            }
            text.append(glyph.text());
            last = glyph;
        }
        if (last != null) {
            lines.add(new TextLine(text.toString(), last.left(), last.right(), last.baseline(), last.size(), 0, 0));
        }
        return lines;
    }

    /**
     * Joins lines that only the width parted: the first word of the next one would not have fitted any more.
     *
     * @param width that lines may take
     */
    static List<String> paragraphs(List<TextLine> lines, float width) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        TextLine last = null;
        for (TextLine line : lines) {
            if (line.text().isBlank()) {
                continue;
            }
            if (last != null && isBroken(last, line, width)) {
                paragraphs.add(text.toString());
                text.setLength(0);
            }
            append(text, line.text());
            last = line;
        }
        if (last != null) {
            paragraphs.add(text.toString());
        }
        return paragraphs;
    }

    static boolean isBroken(TextLine last, TextLine next, float width) {
        float larger = Math.max(last.size(), next.size());
        if (ITEM.matcher(next.text()).matches() || HEADING.matcher(next.text()).lookingAt()) {
            return true;
        }
        if (larger - Math.min(last.size(), next.size()) > OTHER_SIZE * larger) {
            return true;
        }
        if (next.baseline() - last.baseline() > LOOSE * larger) {
            return true;
        }
        return last.width() + last.space() + next.firstWord() < width - 1;
    }

    /** A word cut at a hyphen goes on without a space. */
    static void append(StringBuilder text, String line) {
        int length = text.length();
        if (length == 0) {
            text.append(line);
            return;
        }
        char end = text.charAt(length - 1);
        boolean cut = length > 1 && isCut(text.charAt(length - 2), line.charAt(0));
        if (end == '\u00ad') {
            text.setLength(length - 1);
            text.append(line);
        } else if (cut && (end == '-' || end == '\u2010' || end == '\u2011')) {
            text.append(line);
        } else {
            text.append(' ').append(line);
        }
    }

    /** Between letters, or between the years of a period. */
    private static boolean isCut(char before, char after) {
        return Character.isLetter(before) && Character.isLetter(after)
                || Character.isDigit(before) && Character.isDigit(after);
    }
}
