package okoplan.audit;

import java.util.List;
import okoplan.shared.spreadsheet.Column;
import org.springframework.stereotype.Component;

/** The columns of the log, on its page and in its workbook. */
@Component
class AuditColumns {

    private final AuditWords words;

    AuditColumns(AuditWords words) {
        this.words = words;
    }

    List<Column<AuditRow>> all() {
        return List.of(
                Column.<AuditRow>moment(words.text("audit.column.when"), 17, AuditRow::localTime)
                        .styled("audit-when"),
                Column.text(words.text("audit.column.who"), 36, AuditRow::whoText)
                        .styled("audit-who"),
                Column.text(words.text("audit.column.on-behalf"), 26, AuditRow::onBehalf)
                        .within(),
                Column.text(words.text("audit.column.what"), 28, AuditRow::what).styled("audit-what"),
                Column.text(words.text("audit.column.label"), 50, AuditRow::label)
                        .within(),
                Column.text(words.text("audit.column.plan"), 40, AuditRow::planTitle)
                        .within(),
                Column.text(words.text("audit.column.changes"), 80, AuditRow::changesText),
                Column.code(words.text("audit.column.request"), 14, AuditRow::request)
                        .within());
    }
}
