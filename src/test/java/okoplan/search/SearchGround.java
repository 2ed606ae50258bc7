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
            jdbc.sql("""
                            with piece as (
                                insert into evidence (id, municipality_id, kind, name, url, added_by, added_at)
                                values (nextval('evidence_seq'), :municipality, 'LINK', :name, 'https://school.example.ru/1', :by,
                                        '2026-11-10T10:00Z')
                                returning id)
                            insert into report_evidence (report_id, evidence_id, position) select :report, id, 0 from piece
                            """)
                    .param("municipality", district.id().value())
                    .param("name", evidence)
                    .param("by", staff.account().value())
                    .param("report", report)
                    .update();
        }
        return report;
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
