package okoplan.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okoplan.shared.spreadsheet.Column;
import okoplan.shared.spreadsheet.ExportedTable;
import okoplan.shared.view.Bar;
import okoplan.shared.view.HeatRow;
import okoplan.shared.view.Week;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tables of the dashboard for a workbook, and the columns of the measures without a date. */
@Component
class OversightSheets {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    OversightSheets(MessageSource messages) {
        this.messages = messages;
    }

    /** What the page shows. */
    List<ExportedTable<?>> of(Dashboard dashboard, boolean oneSchool) {
        List<ExportedTable<?>> tables = new ArrayList<>();
        tables.add(bars(
                "oversight.figures",
                "oversight.figures.label",
                "oversight.figures.value",
                List.of(
                        dashboard.overdue(),
                        dashboard.dueSoon(),
                        dashboard.reviewLate(),
                        dashboard.undated(),
                        dashboard.unconfirmed())));
        if (!dashboard.isQuiet()) {
            tables.add(bars("oversight.ages", "oversight.ages.label", "oversight.amount", dashboard.ages()));
            addRanking(tables, "oversight.executors", "oversight.executor", dashboard.executors());
            if (!oneSchool) {
                addRanking(tables, "oversight.schools", "oversight.school", dashboard.schools());
            }
            addRanking(tables, "oversight.plans", "oversight.plan", dashboard.plans());
        }
        tables.add(new ExportedTable<>(
                text("oversight.trend"),
                List.of(
                        Column.text(text("web.chart.week"), 50, Week::text),
                        Column.number(text("web.chart.count"), 16, Week::value)),
                dashboard.trend()));
        if (!oneSchool && !dashboard.matrix().rows().isEmpty()) {
            tables.add(matrix(dashboard.matrix()));
        }
        return tables;
    }

    List<Column<UndatedMeasure>> undated() {
        return List.of(
                Column.text(text("oversight.undated.measure"), 70, UndatedMeasure::title),
                Column.text(
                        text("oversight.undated.phrase"),
                        36,
                        row -> row.phrase().isEmpty() ? text("oversight.undated.phrase.none") : row.phrase()),
                Column.text(text("oversight.undated.plan"), 40, UndatedMeasure::planTitle),
                Column.number(text("oversight.undated.amount"), 12, UndatedMeasure::amount));
    }

    private void addRanking(List<ExportedTable<?>> tables, String title, String label, Ranking ranking) {
        if (!ranking.rows().isEmpty()) {
            tables.add(bars(title, label, "oversight.amount", ranking.rows()));
        }
    }

    private ExportedTable<Bar> bars(String title, String label, String value, List<Bar> rows) {
        return new ExportedTable<>(
                text(title),
                List.of(Column.text(text(label), 70, Bar::label), Column.number(text(value), 16, Bar::value)),
                rows);
    }

    private ExportedTable<HeatRow> matrix(Matrix matrix) {
        List<Column<HeatRow>> columns = new ArrayList<>();
        columns.add(Column.text(text("oversight.school"), 28, HeatRow::label));
        columns.add(Column.number(text("oversight.matrix.total"), 9, HeatRow::total));
        for (int i = 0; i < matrix.columns().size(); i++) {
            int place = i;
            columns.add(Column.number(
                    matrix.columns().get(i).label(),
                    18,
                    row -> row.cells().get(place).value()));
        }
        return new ExportedTable<>(text("oversight.matrix"), columns, matrix.rows());
    }

    private String text(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }
}
