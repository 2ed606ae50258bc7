package okoplan.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import okoplan.operation.Person.Answer;
import okoplan.operation.Person.Chosen;
import okoplan.operation.Person.Form;

/** What is being done when something ends: the head approves a plan, a director sends a report with a file. */
final class Work {

    final Person head;
    final Person director;
    final Form approvalForm;
    final Form reportForm;

    private final Rows rows;
    private final long plan;
    private final long promised;
    private final long assignment;

    Work(URI copy, Rows rows) throws SQLException {
        this.rows = rows;
        plan = rows.number("select id from plan where status = 'DRAFT' and municipality_id = 1 order by id limit 1");
        assignment = rows.reportable(0);
        head = Person.signedIn(copy, "head");
        director = Person.signedIn(copy, "director1");
        Answer page = head.open("/plans/" + plan + "/approve");
        promised = Long.parseLong(Objects.requireNonNull(page.page().selectFirst("form[action$=/approve] button"))
                .text()
                .replaceAll("\\D", ""));
        approvalForm = Person.form(page.page(), "form[action$=/approve]")
                .with("number", "77-осн")
                .with("date", "01.03.2027");
        reportForm = director.form("/assignments/" + assignment, "form[action$=/report]")
                .with("text", "Справка обсуждена на совещании")
                .with(file());
    }

    static Chosen file() {
        return new Chosen("files", "справка.txt", "Итоги проверки".getBytes(UTF_8));
    }

    CompletableFuture<Answer> approve() {
        return head.sending(approvalForm);
    }

    CompletableFuture<Answer> report() {
        return director.sending(reportForm);
    }

    void isReportedOnce() throws SQLException {
        assertThat(rows.number("select count(*) from report where assignment_id = " + assignment))
                .isEqualTo(1);
        assertThat(rows.number("select count(*) from assignment_event where kind = 'REPORTED' and assignment_id = "
                        + assignment))
                .isEqualTo(1);
        assertThat(rows.number("""
                        select count(*) from report r
                        join report_evidence e on e.report_id = r.id
                        join evidence_chunk c on c.evidence_id = e.evidence_id
                        where r.assignment_id =""" + " " + assignment)).isEqualTo(1);
    }

    void isApprovedWhole() throws SQLException {
        assertThat(rows.text("select status from plan where id = " + plan)).isEqualTo("APPROVED");
        assertThat(rows.number("select count(*) from assignment where plan_id = " + plan))
                .isEqualTo(promised);
    }
}
