package okoplan.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okoplan.shared.spreadsheet.Column;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the calendar's events in a workbook. */
@Component
class EventColumns {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    EventColumns(MessageSource messages) {
        this.messages = messages;
    }

    /** @param keeper whether the reader sees what hangs on the events */
    List<Column<EventRow>> all(boolean keeper) {
        List<Column<EventRow>> columns = new ArrayList<>();
        columns.add(
                Column.date(text("event.column.from"), 13, event -> event.days().from()));
        columns.add(
                Column.date(text("event.column.to"), 13, event -> event.days().to()));
        columns.add(Column.text(text("event.name"), 70, EventRow::name));
        columns.add(Column.text(text("event.column.note"), 50, EventRow::note));
        if (keeper) {
            columns.add(Column.number(text("event.bound"), 14, EventRow::bound));
        }
        return columns;
    }

    String title() {
        return text("event.calendar");
    }

    String year(Object year) {
        return messages.getMessage("event.calendar.year", new Object[] {year.toString()}, RUSSIAN);
    }

    private String text(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }
}
