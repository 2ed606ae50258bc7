package okoplan.shared.spreadsheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import okoplan.shared.Actor;
import okoplan.shared.Attachment;
import okoplan.shared.RuleViolationException;
import okoplan.shared.RussianDates;
import okoplan.shared.SchoolId;
import okoplan.shared.Slice;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a list as a workbook. Rows are read by key, a portion at a time and all of one moment, and go to the disk at once,
 * so that memory does not grow with the list; only when the workbook is whole does the answer begin, so that a failure
 * half-way gives the error page and a slow reader holds no connection to the database.
 */
@Component
public class ListExport {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final int PORTION = 1_000;

    /** Excel's sheets end at 1,048,576 rows. */
    private static final int MOST_ROWS = 1_000_000;

    private final JdbcClient jdbc;
    private final Today today;
    private final MessageSource messages;
    private final TransactionTemplate oneMoment;

    ListExport(JdbcClient jdbc, Today today, MessageSource messages, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.today = today;
        this.messages = messages;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** All pages of the list. */
    public <R> void send(Actor actor, ExportedList<R> list, ExportedList.Pages<R> pages, HttpServletResponse response)
            throws IOException {
        try (Spreadsheet<R> sheet =
                new Spreadsheet<>(layout(actor, list.title(), list.filter(), list.columns(), place(actor)))) {
            oneMoment.executeWithoutResult(transaction -> fill(sheet, pages));
            head(response, actor, list.name(), list.title());
            sheet.writeTo(response.getOutputStream());
        }
    }

    /** The tables of a page that has several. */
    public void send(
            Actor actor,
            String name,
            String title,
            List<String> filter,
            List<ExportedTable<?>> tables,
            HttpServletResponse response)
            throws IOException {
        String place = place(actor);
        try (Workbook book = new Workbook(title, place, today.instant())) {
            tables.forEach(table -> add(book, table, actor, filter, place));
            head(response, actor, name, title);
            book.writeTo(response.getOutputStream());
        }
    }

    private <R> void add(Workbook book, ExportedTable<R> table, Actor actor, List<String> filter, String place) {
        book.add(layout(actor, table.title(), filter, table.columns(), place), table.rows());
    }

    private static <R> void fill(Spreadsheet<R> sheet, ExportedList.Pages<R> pages) {
        int rows = 0;
        String next = null;
        do {
            Slice<R> portion = pages.after(next, PORTION);
            portion.items().forEach(sheet::add);
            rows += portion.items().size();
            next = portion.next();
            if (next != null && rows >= MOST_ROWS) {
                throw new RuleViolationException("web.export.too-long", MOST_ROWS);
            }
        } while (next != null);
    }

    private <R> SheetLayout<R> layout(
            Actor actor, String title, List<String> filter, List<Column<R>> columns, String place) {
        String day = RussianDates.date(today.dateIn(actor.zone()));
        String narrowed =
                filter.isEmpty() ? text("web.export.whole") : text("web.export.filter", String.join("; ", filter));
        return SheetLayout.of(
                title, List.of(text("web.export.as-of", place, day), narrowed), columns, place, today.instant());
    }

    /** The municipality, and the school of a person who sees no other. */
    private String place(Actor actor) {
        SchoolId school = actor.limitedToSchool();
        return jdbc.sql("""
                        select concat_ws(', ', m.name, s.name)
                        from municipality m
                        left join school s on s.municipality_id = m.id and s.id = :school
                        where m.id = :municipality
                        """)
                .param("municipality", actor.municipality().value())
                .param("school", school == null ? 0 : school.value())
                .query(String.class)
                .single();
    }

    private void head(HttpServletResponse response, Actor actor, String name, String title) {
        String day = RussianDates.dateShort(today.dateIn(actor.zone()));
        response.setContentType(EXCEL);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Attachment.header(Attachment.nameOf(title + " " + day) + ".xlsx", name + "-" + day + ".xlsx"));
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
