package okoplan.exchange.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Turns tables that are drawn with signs into lines with tabs: with a bar between cells, with semicolons, or with spaces that keep
 * the columns apart. A cell that runs over several lines of a drawn row is one line again.
 */
final class DrawnTables {

    private static final int FEWEST_LINES = 3;
    private static final Pattern BAR = Pattern.compile("[|│║¦]");
    private static final Pattern RULER = Pattern.compile("[\\s|│║¦+=:\\-–—_─━═┼├┤┌┐└┘┬┴╔╗╚╝╠╣╦╩╬]*");
    private static final Pattern GAP = Pattern.compile("\\s{2,}");
    private static final Pattern SEMICOLON = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private final List<String> lines;
    private final List<String> result = new ArrayList<>();

    private DrawnTables(List<String> lines) {
        this.lines = lines;
    }

    /** The text with tabs between cells; the same text where nothing is drawn, or where it has tabs already. */
    static String tabbed(String text) {
        if (text.indexOf('\t') >= 0) {
            return text;
        }
        DrawnTables tables = new DrawnTables(text.lines().toList());
        return tables.read() ? String.join("\n", tables.result) : text;
    }

    private boolean read() {
        boolean found = false;
        int at = 0;
        while (at < lines.size()) {
            int end = endOfBars(at);
            if (end - at >= FEWEST_LINES) {
                bars(lines.subList(at, end));
            } else {
                end = endOfSemicolons(at);
                if (end - at >= FEWEST_LINES) {
                    lines.subList(at, end).forEach(line -> row(List.of(SEMICOLON.split(line, -1))));
                } else {
                    List<Integer> starts = starts(lines.get(at));
                    end = starts.size() < FEWEST_LINES ? at : endOfSpaces(at, starts);
                    if (end - at >= FEWEST_LINES) {
                        spaces(lines.subList(at, end), starts);
                    }
                }
            }
            if (end - at >= FEWEST_LINES) {
                found = true;
                at = end;
            } else {
                result.add(lines.get(at));
                at++;
            }
        }
        return found;
    }

    private void row(List<String> cells) {
        result.add(cells.stream()
                .map(cell -> cell.strip().replaceAll("^\"(.*)\"$", "$1").replace("\"\"", "\""))
                .collect(Collectors.joining("\t")));
    }

    private static boolean isRuler(String line) {
        return !line.isBlank() && RULER.matcher(line).matches();
    }

    private int endOfBars(int from) {
        int end = from;
        int rows = 0;
        while (end < lines.size()) {
            boolean bars = BAR.matcher(lines.get(end)).results().count() > 1;
            if (!bars && !isRuler(lines.get(end))) {
                break;
            }
            rows += bars ? 1 : 0;
            end++;
        }
        return rows > 1 ? end : from;
    }

    /** Where a ruler parts all rows, the lines between two of them are one row. */
    private void bars(List<String> drawn) {
        long rulers = drawn.stream().filter(DrawnTables::isRuler).count();
        boolean parted = rulers > 2;
        List<String> above = new ArrayList<>();
        for (String line : drawn) {
            if (isRuler(line)) {
                flush(above);
                continue;
            }
            List<String> cells = cells(line);
            if (!parted) {
                flush(above);
            }
            join(above, cells);
        }
        flush(above);
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceFirst("^[|│║¦]", "").replaceFirst("[|│║¦]$", "");
        return List.of(BAR.split(inner, -1));
    }

    private void flush(List<String> row) {
        if (!row.isEmpty()) {
            row(row);
            row.clear();
        }
    }

    private static void join(List<String> row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (i >= row.size()) {
                row.add(cell);
            } else if (!cell.isEmpty()) {
                String before = row.get(i);
                boolean word = before.matches(".*\\p{L}-") && Character.isLowerCase(cell.charAt(0));
                row.set(
                        i,
                        before.isEmpty()
                                ? cell
                                : word ? before.substring(0, before.length() - 1) + cell : before + " " + cell);
            }
        }
    }

    private int endOfSemicolons(int from) {
        // A list of clauses ends with the sign, a row of headings does not
        boolean clauses = lines.get(from).strip().endsWith(";");
        int count = clauses ? 0 : SEMICOLON.split(lines.get(from), -1).length;
        int end = from;
        while (count > 2 && end < lines.size() && SEMICOLON.split(lines.get(end), -1).length == count) {
            end++;
        }
        return end;
    }

    /** Where the words of a line of headings begin that stand far from each other. */
    private static List<Integer> starts(String line) {
        List<Integer> starts = new ArrayList<>();
        int at = line.length() - line.stripLeading().length();
        String rest = line.strip();
        if (rest.isEmpty()) {
            return starts;
        }
        starts.add(at);
        GAP.matcher(rest).results().forEach(gap -> starts.add(starts.get(0) + gap.end()));
        return starts;
    }

    /** Lines go on with the table while no word stands across the beginnings of the columns. */
    private int endOfSpaces(int from, List<Integer> starts) {
        int end = from + 1;
        int rows = 1;
        for (int i = from + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            boolean fits = starts.stream().skip(1).allMatch(start -> isClear(line, start));
            boolean several = GAP.split(line.strip()).length > 1;
            if (!fits || (!several && starts(line).get(0) < starts.get(1) && line.length() > starts.get(1))) {
                break;
            }
            rows += several ? 1 : 0;
            end = i + 1;
        }
        return rows >= FEWEST_LINES ? end : from;
    }

    private static boolean isClear(String line, int start) {
        return line.length() <= start || Character.isWhitespace(line.charAt(start - 1));
    }

    private void spaces(List<String> drawn, List<Integer> starts) {
        List<String> row = new ArrayList<>();
        for (String line : drawn) {
            List<String> cells = IntStream.range(0, starts.size())
                    .mapToObj(i -> part(
                            line,
                            i == 0 ? 0 : starts.get(i),
                            i + 1 < starts.size() ? starts.get(i + 1) : line.length()))
                    .toList();
            if (line.isBlank() || !cells.get(0).isBlank()) {
                flush(row);
            }
            if (!line.isBlank()) {
                join(row, cells);
            }
        }
        flush(row);
    }

    private static String part(String line, int from, int to) {
        return from >= line.length() ? "" : line.substring(from, Math.min(Math.max(from, to), line.length()));
    }
}
