package okoplan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.shared.DateRange;
import okoplan.shared.RussianDates;
import org.springframework.core.io.ClassPathResource;

/** Reads the demo's tables and puts real dates where they have placeholders. */
final class DemoPlanFile {

    /**
     * One row of a plan; a section has only number and title.
     */
    record Row(boolean section, String number, String title, String deadline, String responsible, String result) {}

    private static final Pattern DAYS_FROM_TODAY = Pattern.compile("\\{(-?\\d+)}");

    private DemoPlanFile() {}

    /**
     * The rows of a plan whose dates lie inside the period.
     *
     * @param name file under {@code demo/}, without its ending
     */
    static List<Row> rows(String name, DateRange period, LocalDate today) {
        List<Row> rows = new ArrayList<>();
        for (String[] cells : table(name)) {
            if (cells[0].equals("#")) {
                rows.add(new Row(true, cell(cells, 1), cell(cells, 2), "", "", ""));
                continue;
            }
            String deadline = cell(cells, 2)
                    .replace("{y1}", Integer.toString(period.from().getYear()))
                    .replace("{y2}", Integer.toString(period.to().getYear()));
            Matcher days = DAYS_FROM_TODAY.matcher(deadline);
            if (days.matches()) {
                LocalDate due = today.plusDays(Long.parseLong(days.group(1)));
                if (!period.contains(due)) {
                    continue;
                }
                deadline = "до " + RussianDates.date(due) + " года";
            }
            rows.add(new Row(false, cell(cells, 0), cell(cells, 1), deadline, cell(cells, 3), cell(cells, 4)));
        }
        return rows;
    }

    /** The cells of each line that is no comment. */
    static List<String[]> table(String name) {
        try {
            return new ClassPathResource("demo/" + name + ".tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String[] cells, int index) {
        return index < cells.length ? cells[index] : "";
    }
}
