package okoplan.oversight;

import static okoplan.access.PageCalls.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.PageCalls;
import okoplan.execution.OverdueFlagging;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@OkoPlanTest
class DisciplineTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final String SHEET = "/oversight/discipline";

    private final JdbcClient jdbc;
    private final OverdueFlagging flagging;
    private final TransactionTemplate transaction;
    private final PageCalls pages;
    private final District district;
    private final SchoolId school;
    private final SchoolId other;
    private final Actor head;
    private final Actor director;
    private final long plan;

    DisciplineTests(JdbcClient jdbc, OverdueFlagging flagging, TransactionTemplate transaction, MockMvcTester mvc) {
        this.jdbc = jdbc;
        this.flagging = flagging;
        this.transaction = transaction;
        this.pages = new PageCalls(mvc);
        this.district = District.create(jdbc);
        this.school = district.school("Школа у реки");
        this.other = district.school("Школа на горе");
        this.head = district.account(null, Role.HEAD);
        this.director = district.account(school, Role.DIRECTOR);
        this.plan = district.plan("План по оценке качества", district.account(null, Role.STAFF));
    }

    @Test
    void countsWhatWasDoneOnTimeOfWhatWasDue() {
        done(district.assignment(plan, school, TODAY.minusDays(10)));
        done(district.assignment(plan, school, TODAY.minusDays(9)));
        district.assignment(plan, school, TODAY.minusDays(8));
        district.assignment(plan, other, TODAY.minusDays(8));
        cancelled(district.assignment(plan, other, TODAY.minusDays(7)));
        district.assignment(plan, other, TODAY);
        district.assignment(plan, other, TODAY.plusDays(1));
        district.assignment(plan, other, LocalDate.of(2026, 8, 31));
        district.assignment(plan, other, null);
        flagged();

        Document sheet = sheet(head, "");

        assertThat(row(sheet, "Всего")).containsExactly("4", "2", "50,0 %", "4", "2", "50,0 %");
        assertThat(row(sheet, "Школа у реки")).containsExactly("3", "2", "66,7 %", "3", "2", "66,7 %");
        assertThat(row(sheet, "Школа на горе")).containsExactly("1", "0", "0,0 %", "1", "0", "0,0 %");
        assertThat(row(sheet, "План по оценке качества")).startsWith("4", "2");
        assertThat(row(sheet, "Ноябрь 2026")).startsWith("4", "2");
        assertThat(row(sheet(head, "?from=2026-08-31&to=2026-08-31"), "Всего")).startsWith("1", "0");
        assertThat(sheet(head, "?from=2026-08-01&to=2026-08-02").text()).contains("Ничему не подошёл срок");
    }

    @Test
    void leadsFromEachNumberToExactlyItsList() {
        done(district.assignment(plan, school, TODAY.minusDays(10)));
        extended(district.assignment(plan, school, TODAY.minusDays(8)), TODAY.minusDays(8), TODAY.minusDays(2));
        district.assignment(plan, other, TODAY.minusDays(8));
        flagged();
        Document sheet = sheet(head, "");

        for (Element link : sheet.select("td.num a")) {
            long counted = Long.parseLong(link.text());
            Document list = document(pages.get(head, link.attr("href")));
            assertThat(list.select("tbody tr")).as(link.attr("href")).hasSize((int) counted);
        }
    }

    @Test
    void countsWithAndWithoutExtensions() {
        // Extended and done by the later date; extended and still open; extended although it was reported in time
        long helped = district.assignment(plan, school, TODAY.minusDays(10));
        extended(helped, TODAY.minusDays(10), TODAY.minusDays(3));
        reported(helped, TODAY.minusDays(4));
        extended(district.assignment(plan, school, TODAY.minusDays(9)), TODAY.minusDays(9), TODAY.plusDays(9));
        long early = district.assignment(plan, school, TODAY.minusDays(8));
        extended(early, TODAY.minusDays(8), TODAY.minusDays(2));
        reported(early, TODAY.minusDays(8));
        flagged();

        assertThat(row(sheet(head, ""), "Всего")).containsExactly("2", "2", "100,0 %", "3", "1", "33,3 %");
    }

    @Test
    void showsADirectorTheOwnSchoolAlone() {
        district.assignment(plan, school, TODAY.minusDays(8));
        district.assignment(plan, other, TODAY.minusDays(8));

        Document sheet = sheet(director, "");

        assertThat(row(sheet, "Всего")).startsWith("1");
        assertThat(sheet.text()).doesNotContain("Школа на горе");
    }

    @Test
    void takesDaysHoweverTheyAreTyped() {
        district.assignment(plan, school, TODAY.minusDays(8));
        List<String> found = List.of("1");
        assertThat(row(sheet(head, "?from=15.11.2026&to=15 ноября 2026"), "Всего"))
                .startsWith(found.toArray(String[]::new));
        assertThat(row(sheet(head, "?from=2026-11-20&to=2026-11-01"), "Всего")).startsWith("1");
        assertThat(row(sheet(head, "?from=0001-01-01&to=9999-12-31"), "Всего")).startsWith("1");
        assertThat(sheet(head, "?from=вчера").select(".field-error, .invalid-feedback, .is-invalid"))
                .isNotEmpty();
    }

    private Document sheet(Actor by, String query) {
        return document(pages.get(
                by,
                SHEET
                        + query.replace(" ", "%20")
                                .replace("ноября", "%D0%BD%D0%BE%D1%8F%D0%B1%D1%80%D1%8F")
                                .replace("вчера", "%D0%B2")));
    }

    private static List<String> row(Document sheet, String label) {
        return sheet.select("tbody tr").stream()
                .filter(row -> row.expectFirst("td").text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no row " + label + " in " + sheet.select("tbody").text()))
                .select("td.num")
                .eachText();
    }

    private void flagged() {
        MunicipalityScope.run(
                district.id(),
                TestClock.ZONE,
                () -> transaction.executeWithoutResult(status -> flagging.flag(district.id(), TODAY)));
    }

    private void done(long assignment) {
        set(assignment, "status = 'ACCEPTED'");
    }

    private void cancelled(long assignment) {
        set(assignment, "status = 'CANCELLED'");
    }

    private void extended(long assignment, LocalDate planned, LocalDate to) {
        set(assignment, "due_on = '%2$s', planned_due_on = '%1$s', extended_to = '%2$s'".formatted(planned, to));
    }

    private void reported(long assignment, LocalDate on) {
        set(assignment, "status = 'ACCEPTED'");
        jdbc.sql("""
                        insert into report (id, municipality_id, assignment_id, done_on, text, status, on_behalf, submitted_by, submitted_on,
                                            submitted_at, reviewed_by, reviewed_at, reviewed_on)
                        values (nextval('report_seq'), :municipality, :assignment, :on, 'Сделано', 'ACCEPTED', false, :by, :on, now(), :by, now(), :on)
                        """)
                .param("municipality", district.id().value())
                .param("assignment", assignment)
                .param("on", on)
                .param("by", director.account().value())
                .update();
    }

    private void set(long assignment, String what) {
        jdbc.sql("update assignment set " + what + " where id = :id")
                .param("id", assignment)
                .update();
    }
}
