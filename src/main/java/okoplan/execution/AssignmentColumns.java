package okoplan.execution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okoplan.shared.Actor;
import okoplan.shared.Today;
import okoplan.shared.spreadsheet.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the lists of assignments and of reports to review, on their pages and in their workbooks. */
@Component
class AssignmentColumns {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;
    private final Today today;

    AssignmentColumns(MessageSource messages, Today today) {
        this.messages = messages;
        this.today = today;
    }

    List<Column<AssignmentRow>> assignments(Actor actor, AssignmentFilter filter) {
        LocalDate day = today.dateIn(actor.zone());
        List<Column<AssignmentRow>> columns = new ArrayList<>();
        if (filter.status().isSectioned()) {
            columns.add(Column.<AssignmentRow>text(
                            text("execution.column.section"), 18, row -> text("execution.section." + row.section()))
                    .within());
        }
        columns.add(Column.text(text("execution.column.measure"), 60, AssignmentRow::heading));
        columns.add(Column.text(text("execution.column.plan"), 40, AssignmentRow::planTitle)
                .within());
        if (actor.isDepartment()) {
            columns.add(Column.text(text("execution.column.executor"), 28, AssignmentRow::executor)
                    .styled("col-executor"));
        }
        columns.add(Column.<AssignmentRow>dateOrWords(text("execution.column.due"), 16, this::due)
                .styled("col-due"));
        columns.add(Column.date(text("execution.column.first-due"), 16, AssignmentRow::otherFirstDue)
                .within());
        columns.add(Column.<AssignmentRow>date(
                        text("execution.column.confirm-by"), 16, row -> row.isConfirmable() ? row.confirmBy() : null)
                .within());
        columns.add(Column.<AssignmentRow>number(
                        text("execution.column.late"),
                        12,
                        row -> row.isOpen() && !row.isBackAfterDue(day) ? daysLate(row.lastDay(), day) : null)
                .within());
        columns.add(Column.<AssignmentRow>text(
                        text("execution.column.status"),
                        24,
                        row -> text(row.tag(day).words()))
                .styled("col-status"));
        return columns;
    }

    List<Column<ReviewRow>> review(Actor actor) {
        LocalDate day = today.dateIn(actor.zone());
        return List.of(
                Column.text(text("execution.column.measure"), 60, ReviewRow::heading),
                Column.text(text("execution.column.plan"), 40, ReviewRow::planTitle)
                        .within(),
                Column.text(text("execution.column.executor"), 28, ReviewRow::executor),
                Column.date(text("execution.column.done"), 13, ReviewRow::doneOn)
                        .onPage(text("execution.column.reported")),
                Column.date(text("execution.column.submitted"), 13, ReviewRow::submittedOn)
                        .within(),
                Column.text(text("execution.column.submitted-by"), 28, ReviewRow::submittedBy)
                        .within(),
                Column.number(text("execution.column.evidence"), 15, ReviewRow::evidence),
                Column.date(text("execution.column.extended-due"), 13, ReviewRow::extendedDue)
                        .within(),
                Column.date(text("execution.column.first-due"), 16, ReviewRow::otherFirstDue)
                        .within(),
                Column.date(text("execution.column.review-due"), 13, ReviewRow::reviewDue)
                        .styled("col-due"),
                Column.<ReviewRow>number(text("execution.column.late"), 12, row -> daysLate(row.reviewDue(), day))
                        .within());
    }

    private Object due(AssignmentRow row) {
        if (row.due() != null) {
            return row.due();
        }
        return row.timing() == AssignmentTiming.UNDATED
                ? text("web.date.none")
                : text("execution.timing." + row.timing());
    }

    private static @Nullable Long daysLate(@Nullable LocalDate due, LocalDate day) {
        return due != null && due.isBefore(day) ? ChronoUnit.DAYS.between(due, day) : null;
    }

    private String text(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }
}
