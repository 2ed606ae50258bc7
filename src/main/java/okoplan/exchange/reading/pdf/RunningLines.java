package okoplan.exchange.reading.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okoplan.exchange.document.Block;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.Paragraph;

/**
 * Takes out what stands on top or at the bottom of most pages, for it is printed there and not written: a name, an address, «стр. 2
 * из 5». The first page keeps its first lines, which may be the title itself.
 */
final class RunningLines {

    private static final int FEWEST_PAGES = 3;
    private static final int DEEPEST = 4;

    /** Several plans in a file begin alike, each on a page of its own. */
    private static final Pattern MARK =
            Pattern.compile("(?iu)^[«\"]?(утвержд|согласован|рассмотрен|принят|приложени).*", Pattern.DOTALL);

    private final List<Block> blocks;
    private final Map<Integer, List<Paragraph>> tops = new HashMap<>();
    private final Map<Integer, List<Paragraph>> bottoms = new HashMap<>();
    private final Set<Paragraph> running = new HashSet<>();

    private RunningLines(List<Block> blocks) {
        this.blocks = blocks;
    }

    static OfficeDocument without(OfficeDocument document) {
        RunningLines lines = new RunningLines(document.blocks());
        lines.collect();
        lines.compare(lines.tops, true);
        lines.compare(lines.bottoms, false);
        if (lines.running.isEmpty()) {
            return document;
        }
        List<Block> kept = document.blocks().stream()
                .filter(block -> !(block instanceof Paragraph paragraph) || !lines.running.contains(paragraph))
                .toList();
        return new OfficeDocument(document.format(), kept, document.notes());
    }

    private void collect() {
        Map<Integer, List<Block>> pages = new HashMap<>();
        blocks.forEach(block ->
                pages.computeIfAbsent(block.page(), page -> new ArrayList<>()).add(block));
        pages.forEach((page, all) -> {
            tops.put(page, paragraphs(all));
            List<Block> reversed = new ArrayList<>(all);
            Collections.reverse(reversed);
            bottoms.put(page, paragraphs(reversed));
        });
    }

    private static List<Paragraph> paragraphs(List<Block> blocks) {
        List<Paragraph> first = new ArrayList<>();
        for (Block block : blocks) {
            if (first.size() == DEEPEST || !(block instanceof Paragraph paragraph)) {
                break;
            }
            first.add(paragraph);
        }
        return first;
    }

    /** Line by line from the edge of the page, as long as most pages say the same. */
    private void compare(Map<Integer, List<Paragraph>> edges, boolean keepFirst) {
        int firstPage = edges.keySet().stream().min(Integer::compare).orElse(0);
        for (int depth = 0; depth < DEEPEST; depth++) {
            Map<String, List<Paragraph>> same = new HashMap<>();
            for (List<Paragraph> edge : edges.values()) {
                if (edge.size() > depth) {
                    same.computeIfAbsent(written(edge.get(depth)), text -> new ArrayList<>())
                            .add(edge.get(depth));
                }
            }
            List<Paragraph> most = same.values().stream()
                    .max((one, other) -> Integer.compare(one.size(), other.size()))
                    .orElse(List.of());
            boolean everywhere = most.size() > 1 && most.size() == edges.size();
            boolean usual = most.size() >= FEWEST_PAGES && most.size() * 2 > edges.size();
            if ((!everywhere && !usual) || MARK.matcher(most.get(0).seen()).matches()) {
                return;
            }
            most.stream()
                    .filter(paragraph -> !keepFirst || paragraph.page() != firstPage)
                    .forEach(running::add);
        }
    }

    /** Numbers of pages differ. */
    private static String written(Paragraph paragraph) {
        return paragraph.seen().replaceAll("\\d+", "0").strip();
    }
}
