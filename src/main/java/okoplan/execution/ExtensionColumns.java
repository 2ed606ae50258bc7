package okoplan.execution;

import java.util.List;
import java.util.Locale;
import okoplan.shared.spreadsheet.Column;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the list of extensions, on its page and in its workbook. */
@Component
class ExtensionColumns {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    ExtensionColumns(MessageSource messages) {
        this.messages = messages;
    }

    List<Column<ExtensionRow>> all() {
        return List.of(
                Column.text(text("execution.column.measure"), 60, ExtensionRow::heading),
                Column.text(text("execution.column.plan"), 40, ExtensionRow::planTitle)
                        .within(),
                Column.text(text("execution.column.executor"), 28, ExtensionRow::executor)
                        .styled("col-executor"),
                Column.date(text("execution.extension.column.before"), 14, ExtensionRow::dueBefore),
                Column.date(text("execution.column.first-due"), 16, ExtensionRow::otherFirstDue)
                        .within(),
                Column.date(text("execution.extension.column.asked"), 14, ExtensionRow::askedDue),
                Column.text(text("execution.extension.column.reason"), 50, ExtensionRow::reason),
                Column.text(text("execution.extension.column.asker"), 28, ExtensionRow::asker)
                        .within(),
                Column.date(text("execution.extension.column.asked-on"), 13, ExtensionRow::askedOn)
                        .within(),
                Column.<ExtensionRow>text(
                        text("execution.extension.column.state"),
                        18,
                        row -> text("execution.extension.state." + row.status())),
                Column.date(text("execution.extension.column.granted"), 14, ExtensionRow::effectiveDue)
                        .within(),
                Column.date(text("execution.extension.column.closed-on"), 13, ExtensionRow::closedOn)
                        .within(),
                Column.text(text("execution.extension.column.decider"), 28, ExtensionRow::decider)
                        .within(),
                Column.text(text("execution.extension.column.comment"), 40, ExtensionRow::comment)
                        .within());
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
