package okoplan.exchange.reading.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import okoplan.exchange.reading.assembly.ReadingGuard;

/** Characters and drawn lines of a page, in the page's own coordinates: from the bottom left corner, upwards. */
final class PageContent {

    private static final int QUARTER = 90;
    private static final int FULL = 360;

    /** More than any table needs; drawings may have more. */
    private static final int MOST_LINES = 60_000;

    /** A character as it was drawn: where it begins and which way it runs. */
    private record Drawn(String text, float x, float y, float width, float size, float space, int direction) {}

    private record Line(float x0, float y0, float x1, float y1) {}

    private final float width;
    private final float height;
    private final List<Drawn> characters = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    PageContent(float width, float height) {
        this.width = width;
        this.height = height;
    }

    void character(
            ReadingGuard guard, String text, float x, float y, float width, float size, float space, int direction) {
        guard.countCharacters(text.length());
        characters.add(new Drawn(text, x, y, width, size, space, Math.floorMod(direction, FULL)));
    }

    /** A line that runs along or across the page; others are no edges of cells. */
    void line(float x0, float y0, float x1, float y1) {
        if (lines.size() < MOST_LINES) {
            lines.add(new Line(x0, y0, x1, y1));
        }
    }

    boolean hasText() {
        return characters.stream().anyMatch(character -> !character.text().isBlank());
    }

    /** The direction that most of the text runs in; pages are often turned. */
    int direction() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Drawn character : characters) {
            if (!character.text().isBlank()) {
                counts.merge(character.direction(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Width of the page as it is held to read it. */
    float readWidth(int direction) {
        return direction % 180 == 0 ? width : height;
    }

    float readHeight(int direction) {
        return direction % 180 == 0 ? height : width;
    }

    List<Glyph> glyphs(int direction) {
        UnaryOperator<float[]> turn = turn(direction);
        List<Glyph> glyphs = new ArrayList<>(characters.size());
        for (Drawn character : characters) {
            float[] at = turn.apply(new float[] {character.x(), character.y()});
            boolean turned = character.direction() != direction;
            glyphs.add(new Glyph(
                    character.text(),
                    turned ? at[0] - character.size() : at[0],
                    turned ? at[0] : at[0] + character.width(),
                    at[1],
                    character.size(),
                    character.space(),
                    turned));
        }
        return glyphs;
    }

    List<Ruling> rulings(int direction) {
        UnaryOperator<float[]> turn = turn(direction);
        List<Ruling> rulings = new ArrayList<>(lines.size());
        for (Line line : lines) {
            float[] one = turn.apply(new float[] {line.x0(), line.y0()});
            float[] other = turn.apply(new float[] {line.x1(), line.y1()});
            boolean horizontal = Math.abs(one[0] - other[0]) >= Math.abs(one[1] - other[1]);
            rulings.add(
                    horizontal
                            ? Ruling.of(true, (one[1] + other[1]) / 2, one[0], other[0])
                            : Ruling.of(false, (one[0] + other[0]) / 2, one[1], other[1]));
        }
        return rulings;
    }

    /** From the page's coordinates to those of the text: to the right, and down from the top. */
    private UnaryOperator<float[]> turn(int direction) {
        return switch (direction / QUARTER) {
            case 1 -> at -> new float[] {at[1], at[0]};
            case 2 -> at -> new float[] {width - at[0], at[1]};
            case 3 -> at -> new float[] {height - at[1], width - at[0]};
            default -> at -> new float[] {at[0], height - at[1]};
        };
    }
}
