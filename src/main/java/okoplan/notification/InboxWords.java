package okoplan.notification;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.shared.Actor;
import okoplan.shared.RussianDates;
import okoplan.shared.spreadsheet.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts stored messages into words and finds the page that each is about: exactly the assignments that it counts. */
@Component
class InboxWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    InboxWords(MessageSource messages) {
        this.messages = messages;
    }

    String title() {
        return message("notification.title");
    }

    /** What the workbook tells of each message. */
    List<Column<InboxLine>> columns() {
        return List.of(
                Column.text(message("notification.column.text"), 70, InboxLine::text),
                Column.<InboxLine>text(
                        message("notification.column.unread"),
                        12,
                        line -> line.unread() ? message("notification.new") : ""),
                Column.text(message("notification.column.personal"), 30, InboxLine::personal),
                Column.text(message("notification.column.detail"), 50, InboxLine::detail),
                Column.date(message("notification.column.day"), 13, InboxLine::day));
    }

    InboxLine line(InboxItem item) {
        return new InboxLine(
                item.id(), item.happenedOn(), text(item), personalText(item), item.detail(), item.unread());
    }

    /** The page behind the message; with {@code personal} that of what the reader has to do personally. */
    String address(InboxItem item, Actor reader, boolean personal) {
        boolean own = personal || (item.amount() == 0 && item.kind() != InboxKind.REVIEW_LATE);
        return switch (item.kind()) {
            case PLAN_APPROVED, PLAN_CHANGED, PLAN_CLOSED, PLAN_REOPENED ->
                narrowed(
                                AssignmentFilter.of(list(item.kind())).with(Objects.requireNonNull(item.plan())),
                                item,
                                reader,
                                own)
                        .url();
            case OVERDUE ->
                narrowed(AssignmentFilter.flaggedOn(item.happenedOn()), item, reader, own)
                        .url();
            case REMINDER ->
                narrowed(
                                AssignmentFilter.due(
                                        item.happenedOn(),
                                        item.happenedOn().plusDays(Objects.requireNonNull(item.days()))),
                                item,
                                reader,
                                own)
                        .url();
            case CONFIRMATION ->
                narrowed(AssignmentFilter.of(ListStatus.TO_CONFIRM), item, reader, own)
                        .url();
            case ESCALATED ->
                narrowed(AssignmentFilter.of(ListStatus.OVERDUE).withLateDays(item.days(), null), item, reader, own)
                        .url();
            case WEEK -> "/oversight";
            case REVIEW_LATE ->
                narrowed(AssignmentFilter.of(ListStatus.REVIEW_LATE), item, reader, own)
                        .url();
            case EXTENSION_ASKED ->
                item.amount() > 1
                        ? "/extensions"
                        : AssignmentFilter.PATH + "/" + Objects.requireNonNull(item.assignment());
            case REPORT_RETURNED, REPORT_ACCEPTED, REPORT_WITHDRAWN, EXTENSION_GRANTED, EXTENSION_REFUSED ->
                AssignmentFilter.PATH + "/" + Objects.requireNonNull(item.assignment());
        };
    }

    private static ListStatus list(InboxKind kind) {
        return switch (kind) {
            case PLAN_CLOSED -> ListStatus.LEFT_AT_CLOSING;
            case PLAN_REOPENED -> ListStatus.ACTIVE;
            default -> ListStatus.ALL;
        };
    }

    /** What a director sees is the school's anyway, unless the person sees more by another role. */
    private static AssignmentFilter narrowed(AssignmentFilter list, InboxItem item, Actor reader, boolean own) {
        if (own) {
            return list.with(reader.person());
        }
        if (item.scope() == InboxScope.SCHOOL && reader.isDepartment()) {
            return list.ofOwn();
        }
        return item.scope() == InboxScope.OWN_PLANS ? list.withPlansOf(null, true) : list;
    }

    private String text(InboxItem item) {
        String key = "notification.text." + item.kind();
        return switch (item.kind()) {
            case PLAN_APPROVED, PLAN_CHANGED, PLAN_CLOSED, PLAN_REOPENED ->
                item.amount() > 0
                        ? message(key, plan(item), item.amount())
                        : message(key + ".personal-only", plan(item), item.personalAmount());
            case OVERDUE ->
                item.amount() > 0
                        ? message(key + "." + item.scope(), item.amount())
                        : message(key + ".personal-only", item.personalAmount());
            case REMINDER -> {
                String until = RussianDates.dayMonth(item.happenedOn().plusDays(Objects.requireNonNull(item.days())));
                yield item.amount() > 0
                        ? message(key, until, item.amount())
                        : message(key + ".personal-only", until, item.personalAmount());
            }
            case CONFIRMATION ->
                item.amount() > 0
                        ? message(key, item.amount())
                        : message(key + ".personal-only", item.personalAmount());
            case ESCALATED -> message(key + "." + item.scope(), Objects.requireNonNull(item.days()), item.amount());
            case WEEK -> message(key, item.amount());
            case REVIEW_LATE -> message(key + "." + item.scope());
            case EXTENSION_ASKED ->
                item.amount() > 1
                        ? message(key + ".several", item.amount())
                        : message(key, Objects.requireNonNullElse(item.measure(), ""));
            case REPORT_RETURNED, REPORT_ACCEPTED, REPORT_WITHDRAWN, EXTENSION_GRANTED, EXTENSION_REFUSED ->
                message(key, Objects.requireNonNullElse(item.measure(), ""));
        };
    }

    private @Nullable String personalText(InboxItem item) {
        return item.amount() > 0 && item.personalAmount() > 0
                ? message("notification.personal", item.personalAmount())
                : null;
    }

    private static String plan(InboxItem item) {
        return Objects.requireNonNullElse(item.planTitle(), "");
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
