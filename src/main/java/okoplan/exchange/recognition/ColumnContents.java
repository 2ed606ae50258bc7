package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What stands in the cells of one column, whatever its heading says. */
final class ColumnContents {

    private static final int LONGEST_DEADLINE = 120;
    /** Rows looked at; more of them would say the same. */
    private static final int SAMPLE = 200;

    private final List<String> texts = new ArrayList<>();
    private final Predicate<String> isDeadline;
    private int carried;

    private ColumnContents(Predicate<String> isDeadline) {
        this.isDeadline = isDeadline;
    }

    /** Of every place of these rows; rows with one text are headings and say nothing of their column. */
    static List<ColumnContents> of(List<GridRow> rows, int places, Predicate<String> isDeadline) {
        List<ColumnContents> contents = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            contents.add(new ColumnContents(isDeadline));
        }
        rows.stream().filter(ColumnContents::hasSeveralTexts).limit(SAMPLE).forEach(row -> {
            for (int i = 0; i < places && i < row.cells().size(); i++) {
                GridCell cell = row.cells().get(i);
                if (!cell.isBlank()) {
                    contents.get(i).texts.add(cell.text().strip());
                    contents.get(i).carried += cell.isCarried() ? 1 : 0;
                }
            }
        });
        return contents;
    }

    private static boolean hasSeveralTexts(GridRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1;
    }

    /** Of the places under the headings, those of one heading together. */
    static List<ColumnContents> ofRuns(List<GridRow> rows, Columns columns, Predicate<String> isDeadline) {
        List<ColumnContents> places = of(rows, columns.size(), isDeadline);
        List<ColumnContents> runs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int run = columns.at(i).run();
            while (runs.size() <= run) {
                runs.add(new ColumnContents(isDeadline));
            }
            runs.get(run).texts.addAll(places.get(i).texts);
            runs.get(run).carried += places.get(i).carried;
        }
        return runs;
    }

    int filled() {
        return texts.size();
    }

    /** Cells are said once for several rows. */
    boolean isMergedDown() {
        return carried * 4 >= texts.size() && carried > 0;
    }

    /** Nearly every cell says something of its own. */
    boolean isVaried() {
        return texts.stream().distinct().count() * 4 >= texts.size() * 3L;
    }

    double numbers() {
        return share(RowNumber::isNumber);
    }

    double deadlines() {
        return share(text -> text.length() <= LONGEST_DEADLINE && isDeadline.test(text.replace('\n', ' ')));
    }

    double parties() {
        return share(PeopleWords::isParty);
    }

    double people() {
        return share(PeopleWords::namesSomebody);
    }

    double length() {
        return texts.stream().mapToInt(String::length).average().orElse(0);
    }

    /** How likely measures stand here: they are long, and further to the left than what is expected of them. */
    double titleWeight(int place) {
        return length() * (1 - 0.5 * people()) / (1 + 0.25 * place);
    }

    private double share(Predicate<String> fits) {
        return texts.isEmpty() ? 0 : (double) texts.stream().filter(fits).count() / texts.size();
    }
}
