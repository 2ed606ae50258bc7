package okoplan.exchange.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okoplan.exchange.reading.assembly.ReadingGuard;

/** Puts drawn lines together: pieces of one line, then lines that cross or touch, which make up one grid. */
final class RuledGrids {

    /** Points between lines that are meant as one: double borders, rounding. */
    private static final float SAME = 3;

    /** Points between pieces of a dashed line. */
    private static final float GAP = 4;

    /** Points by which lines may miss each other and still meet. */
    private static final float TOUCH = 4;

    private static final int MOST_LINES = 6_000;
    private static final float SHORTEST = 4;

    private final ReadingGuard guard;

    RuledGrids(ReadingGuard guard) {
        this.guard = guard;
    }

    /** The grids from the top of the page down; frames around the page and underlines are none. */
    List<RuledGrid> of(List<Ruling> rulings) {
        List<Ruling> lines = new ArrayList<>(merged(rulings, true));
        lines.addAll(merged(rulings, false));
        if (lines.size() > MOST_LINES) {
            return List.of();
        }
        List<RuledGrid> grids = new ArrayList<>();
        for (List<Ruling> group : groups(lines)) {
            RuledGrid grid = new RuledGrid(group);
            if (grid.isTable()) {
                grids.add(grid);
            }
        }
        grids.sort(Comparator.comparing(RuledGrid::top));
        return grids;
    }

    private static List<Ruling> merged(List<Ruling> rulings, boolean horizontal) {
        List<Ruling> sorted = rulings.stream()
                .filter(ruling -> ruling.horizontal() == horizontal)
                .sorted(Comparator.comparing(Ruling::at))
                .toList();
        List<Ruling> merged = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            // All lines that lie within the tolerance of the first one are on one edge
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(from).at() > SAME) {
                joinPieces(sorted.subList(from, i), merged);
                from = i;
            }
        }
        return merged;
    }

    private static void joinPieces(List<Ruling> edge, List<Ruling> merged) {
        float at = (float) edge.stream().mapToDouble(Ruling::at).average().orElse(0);
        List<Ruling> pieces = new ArrayList<>(edge);
        pieces.sort(Comparator.comparing(Ruling::from));
        float from = pieces.get(0).from();
        float to = pieces.get(0).to();
        for (Ruling piece : pieces) {
            if (piece.from() - to > GAP) {
                add(new Ruling(piece.horizontal(), at, from, to), merged);
                from = piece.from();
                to = piece.to();
            }
            to = Math.max(to, piece.to());
        }
        add(new Ruling(pieces.get(0).horizontal(), at, from, to), merged);
    }

    private static void add(Ruling ruling, List<Ruling> merged) {
        if (ruling.length() >= SHORTEST) {
            merged.add(ruling);
        }
    }

    private List<List<Ruling>> groups(List<Ruling> lines) {
        int[] group = new int[lines.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            guard.check();
            for (int j = i + 1; j < group.length; j++) {
                if (meet(lines.get(i), lines.get(j))) {
                    group[root(group, j)] = root(group, i);
                }
            }
        }
        Map<Integer, List<Ruling>> found = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            found.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(lines.get(i));
        }
        return new ArrayList<>(found.values());
    }

    private static int root(int[] group, int line) {
        int at = line;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private static boolean meet(Ruling one, Ruling other) {
        return one.horizontal() != other.horizontal()
                && other.at() >= one.from() - TOUCH
                && other.at() <= one.to() + TOUCH
                && one.at() >= other.from() - TOUCH
                && one.at() <= other.to() + TOUCH;
    }
}
