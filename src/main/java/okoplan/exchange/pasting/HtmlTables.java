package okoplan.exchange.pasting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import okoplan.exchange.recognition.GridCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The rows of all tables of an HTML text one after another, with merged cells spread over the places they cover. */
final class HtmlTables {

    private HtmlTables() {}

    static List<List<GridCell>> read(String html) {
        if (html.isBlank()) {
            return List.of();
        }
        List<List<GridCell>> rows = new ArrayList<>();
        for (Element table : Jsoup.parse(html).select("table")) {
            if (table.parents().stream().noneMatch(parent -> parent.normalName().equals("table"))) {
                rows.addAll(rowsOf(table));
            }
        }
        return rows;
    }

    private static List<List<GridCell>> rowsOf(Element table) {
        List<List<GridCell>> rows = new ArrayList<>();
        // Column → rows that the merged cell above still covers
        SortedMap<Integer, Integer> covered = new TreeMap<>();
        for (Element tr : table.select("tr")) {
            if (table.equals(tr.closest("table"))) {
                List<GridCell> above = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
                rows.add(rowOf(tr, above, covered));
            }
        }
        return rows;
    }

    private static List<GridCell> rowOf(Element tr, List<GridCell> above, SortedMap<Integer, Integer> covered) {
        List<GridCell> row = new ArrayList<>();
        SortedMap<Integer, Integer> begun = new TreeMap<>();
        for (Element td : tr.children()) {
            if (!td.normalName().equals("td") && !td.normalName().equals("th")) {
                continue;
            }
            carryDown(row, above, covered);
            int width = span(td, "colspan", PastedTable.MAX_COLUMNS);
            int height = span(td, "rowspan", PastedTable.MAX_ROWS);
            for (int i = 0; i < width && row.size() < PastedTable.MAX_COLUMNS; i++) {
                begun.put(row.size(), height - 1);
                row.add(i == 0 ? GridCell.of(CellText.of(td)) : GridCell.COVERED);
            }
        }
        carryDown(row, above, covered);
        covered.replaceAll((column, left) -> left - 1);
        covered.putAll(begun);
        covered.values().removeAll(Collections.singleton(0));
        return row;
    }

    private static void carryDown(List<GridCell> row, List<GridCell> above, SortedMap<Integer, Integer> covered) {
        while (covered.containsKey(row.size()) && row.size() < above.size()) {
            row.add(above.get(row.size()).carriedDown());
        }
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        if (!value.matches("\\d{1,4}")) {
            return 1;
        }
        return Math.max(1, Math.min(most, Integer.parseInt(value)));
    }
}
