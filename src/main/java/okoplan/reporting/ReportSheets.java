package okoplan.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okoplan.execution.AssignmentRow;
import okoplan.execution.Outcome;
import okoplan.shared.spreadsheet.Column;
import okoplan.shared.spreadsheet.ExportedTable;
import org.springframework.stereotype.Component;

/** The tables of a report, described once for its workbook and its document. */
@Component
class ReportSheets {

    private final ReportWords words;

    ReportSheets(ReportWords words) {
        this.words = words;
    }

    /** The groups with their total, the months unless they are the groups, and what is overdue or was late. */
    List<ExportedTable<?>> of(PeriodReport report) {
        List<ExportedTable<?>> tables = new ArrayList<>();
        tables.add(new ExportedTable<>(
                words.text("reporting.table.by." + report.by()),
                amounts(words.text("reporting.column.by." + report.by())),
                withWhole(report.groups(), report)));
        if (report.by() != Grouping.MONTH && report.months().size() > 1) {
            tables.add(new ExportedTable<>(
                    words.text("reporting.table.by.MONTH"),
                    amounts(words.text("reporting.column.by.MONTH")),
                    withWhole(report.months(), report)));
        }
        for (PeriodReport.Listed list : report.lists()) {
            if (!list.rows().isEmpty()) {
                tables.add(new ExportedTable<>(
                        words.text("reporting.list." + list.outcome()), assignments(), list.rows()));
            }
        }
        return tables;
    }

    private static List<ReportRow> withWhole(List<ReportRow> rows, PeriodReport report) {
        return Stream.concat(rows.stream(), Stream.of(report.whole())).toList();
    }

    /** Columns of amounts, as the page has them. */
    List<Column<ReportRow>> amounts(String heading) {
        List<Column<ReportRow>> columns = new ArrayList<>();
        columns.add(Column.text(heading, 46, ReportRow::wholeLabel));
        columns.add(amount(Outcome.DUE));
        Outcome.parts().forEach(outcome -> columns.add(amount(outcome)));
        columns.add(Column.text(words.text("reporting.percent"), 13, ReportRow::getPercent));
        columns.add(amount(Outcome.EXTENDED));
        columns.add(amount(Outcome.CANCELLED));
        return columns;
    }

    private Column<ReportRow> amount(Outcome outcome) {
        return Column.number(words.heading(outcome), 13, row -> row.counts().of(outcome));
    }

    /** Columns of the assignments that somebody has to look at. */
    List<Column<AssignmentRow>> assignments() {
        return List.of(
                Column.text(words.text("reporting.column.measure"), 60, AssignmentRow::heading),
                Column.text(words.text("reporting.column.plan"), 40, AssignmentRow::planTitle),
                Column.text(words.text("reporting.column.executor"), 30, AssignmentRow::executor),
                Column.date(words.text("reporting.column.due"), 13, AssignmentRow::due),
                Column.date(words.text("reporting.column.first-due"), 13, AssignmentRow::otherFirstDue),
                Column.text(words.text("reporting.column.status"), 18, words::status));
    }
}
