package okoplan.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import okoplan.access.PageCalls;
import okoplan.oversight.District;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A district to search in: two schools, staff, a director of each, an administrator. */
final class SearchGround {

    private final JdbcClient jdbc;
    private final PageCalls pages;
    final District district;
    final SchoolId forest;
    final SchoolId lake;
    final Actor staff;
    final Actor forester;
    final Actor laker;
    final Actor admin;

    SearchGround(JdbcClient jdbc, MockMvcTester mvc) {
        this.jdbc = jdbc;
        this.pages = new PageCalls(mvc);
        this.district = District.create(jdbc);
        this.forest = district.school("Лесная школа № 1");
        this.lake = district.school("Озёрная школа № 2");
        this.staff = district.account(null, Role.STAFF);
        this.forester = district.account(forest, Role.DIRECTOR);
        this.laker = district.account(lake, Role.DIRECTOR);
        this.admin = district.account(null, Role.ADMIN);
    }

    long plan(String title) {
        return district.plan(title, staff);
    }

    long planOf(SchoolId school, String title) {
        return district.plan(title, staff, school, LocalDate.of(2026, 9, 1));
    }

    long draft(String title) {
        long plan = plan(title);
        jdbc.sql("""
                        update plan set status = 'DRAFT', order_number = null, order_date = null, approved_on = null,
                               approved_at = null, approved_by = null
                        where id = :plan
                        """).param("plan", plan).update();
        return plan;
    }

    void order(long plan, String number) {
        jdbc.sql("update plan set order_number = :number where id = :plan")
                .param("number", number)
                .param("plan", plan)
                .update();
    }

    long measure(long plan, String number, String title) {
        long measure = district.measure(plan, title);
        jdbc.sql("update measure set number = :number where id = :measure")
                .param("number", number)
                .param("measure", measure)
                .update();
        return measure;
    }

    long assignment(long plan, long measure, SchoolId school) {
        return district.assignment(plan, measure, "school_id", school.value(), LocalDate.of(2026, 11, 30));
    }

    /** A report that waits for review, with one link as evidence where that has a name. */
    long report(long assignment, String text, @Nullable String evidence) {
        long report = jdbc.sql("""
                        insert into report (id, municipality_id, assignment_id, done_on, text, status, submitted_on, submitted_at,
                                            submitted_by, on_behalf)
                        values (nextval('report_seq'), :municipality, :assignment, '2026-11-10', :text, 'SUBMITTED', '2026-11-10',
                                '2026-11-10T10:00Z', :by, true)
                        returning id
                        """)
                .param("municipality", district.id().value())
                .param("assignment", assignment)
                .param("text", text)
                .param("by", staff.account().value())
                .query(Long.class)
                .single();
        if (evidence != null) {
            attach("report", report, evidence);
        }
        return report;
    }

    /** A confirmation with one link. */
    void confirmation(long assignment, String evidence) {
        attach(
                "confirmation",
                jdbc.sql("""
                        insert into confirmation (municipality_id, assignment_id, covers_to, text, confirmed_on, confirmed_at,
                                                  confirmed_by, on_behalf, submission_key)
                        values (:municipality, :assignment, '2026-12-31', 'Ведётся', '2026-11-10', '2026-11-10T10:00Z', :by, true,
                                gen_random_uuid())
                        returning id
                        """)
                        .param("municipality", district.id().value())
                        .param("assignment", assignment)
                        .param("by", staff.account().value())
                        .query(Long.class)
                        .single(),
                evidence);
    }

    /** A request for a later date with one link. */
    void extension(long assignment, String evidence) {
        attach(
                "extension",
                jdbc.sql("""
                        insert into extension (id, municipality_id, assignment_id, status, due_before, asked_due, reason, asked_on,
                                               asked_at, asked_by, on_behalf, submission_key)
                        values (nextval('extension_seq'), :municipality, :assignment, 'PENDING', '2026-11-30', '2026-12-30', 'Нужно',
                                '2026-11-10', '2026-11-10T10:00Z', :by, true, gen_random_uuid())
                        returning id
                        """)
                        .param("municipality", district.id().value())
                        .param("assignment", assignment)
                        .param("by", staff.account().value())
                        .query(Long.class)
                        .single(),
                evidence);
    }

    private void attach(String to, long id, String name) {
        jdbc.sql("""
                        with piece as (
                            insert into evidence (id, municipality_id, kind, name, url, added_by, added_at)
                            values (nextval('evidence_seq'), :municipality, 'LINK', :name, 'https://school.example.ru/1', :by,
                                    '2026-11-10T10:00Z')
                            returning id)
                        insert into %1$s_evidence (%1$s_id, evidence_id, position) select :to, id, 0 from piece
                        """.formatted(to))
                .param("municipality", district.id().value())
                .param("name", name)
                .param("by", staff.account().value())
                .param("to", id)
                .update();
    }

    MvcTestResult open(Actor by, String query) {
        return pages.get(by, "/search" + query);
    }

    Document find(Actor by, String typed) {
        return PageCalls.document(open(by, "?q=" + encoded(typed)));
    }

    static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
