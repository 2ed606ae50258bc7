package okoplan.plan.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okoplan.organization.SchoolView;
import okoplan.shared.spreadsheet.Column;
import okoplan.shared.view.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of plans in words, on its page and in its workbook: columns, choices, what is chosen. */
@Component
class PlanListWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    PlanListWords(MessageSource messages) {
        this.messages = messages;
    }

    List<Column<PlanEntry>> columns() {
        return List.of(
                Column.text(text("plan.list.title"), 60, PlanEntry::title),
                Column.<PlanEntry>text(text("plan.list.of"), 24, this::whose).within(),
                Column.<PlanEntry>date(
                                text("plan.list.period.from"),
                                13,
                                row -> row.period().from())
                        .onPage(text("plan.list.period")),
                Column.<PlanEntry>date(
                                text("plan.list.period.to"),
                                13,
                                row -> row.period().to())
                        .within(),
                Column.text(text("plan.list.status"), 14, row -> text("web.status.plan." + row.status())),
                Column.date(text("plan.list.order.date"), 13, PlanEntry::orderDate)
                        .within(),
                Column.code(text("plan.list.order.number"), 14, PlanEntry::orderNumber)
                        .within(),
                Column.number(text("plan.list.measures"), 14, PlanEntry::measures),
                Column.<PlanEntry>number(text("plan.list.accepted"), 13, row -> row.isDraft() ? null : row.accepted())
                        .onPage(text("plan.list.progress"))
                        .styled(""),
                Column.<PlanEntry>number(text("plan.list.total"), 13, row -> row.isDraft() ? null : row.total())
                        .within(),
                Column.number(text("plan.list.overdue"), 13, PlanEntry::overdue));
    }

    private String whose(PlanEntry row) {
        return Objects.requireNonNullElseGet(row.schoolName(), () -> text("plan.level.MUNICIPAL"));
    }

    List<Option> options(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), text(prefix + value.name())))
                .toList();
    }

    /** A filter that is chosen. */
    String chip(String filter, Object value, List<SchoolView> schools) {
        return switch (filter) {
            case PlanFilterForm.LEVEL -> text("plan.level." + value);
            case PlanFilterForm.STATUS -> text("web.status.plan." + value);
            case PlanFilterForm.YEAR -> text("plan.list.year.of", yearName((Integer) value));
            case PlanFilterForm.SCHOOL ->
                schools.stream()
                        .filter(school -> school.id().toString().equals(value.toString()))
                        .map(SchoolView::shortName)
                        .findFirst()
                        .orElseGet(() -> text("plan.list.school"));
            default -> text("plan.list.mine");
        };
    }

    static String yearName(int year) {
        return year + "/" + (year + 1);
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
