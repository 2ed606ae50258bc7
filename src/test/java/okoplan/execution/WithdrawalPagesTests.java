package okoplan.execution;

import static okoplan.access.SignedInAs.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okoplan.EventDelivery;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.execution.evidence.SampleFiles;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.ReportId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OkoPlanTest
class WithdrawalPagesTests {

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final OverdueFlagging flagging;
    private final Withdrawing withdrawing;
    private final Reviewing reviewing;
    private final TestClock clock;
    private final IncompleteEventPublications incomplete;
    private final Grounds grounds;
    private final long school;
    private final Actor director;

    WithdrawalPagesTests(
            MockMvc mvc,
            JdbcClient jdbc,
            OverdueFlagging flagging,
            Withdrawing withdrawing,
            Reviewing reviewing,
            TestClock clock,
            IncompleteEventPublications incomplete) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.flagging = flagging;
        this.withdrawing = withdrawing;
        this.reviewing = reviewing;
        this.clock = clock;
        this.incomplete = incomplete;
        this.grounds = new Grounds(jdbc);
        this.school = grounds.school(1);
        this.director = grounds.director(school);
    }

    @Test
    void makesADraftOfWhatWasReportedWithItsEvidence() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY.plusDays(3));
        report(id);
        mvc.perform(get("/assignments/{id}", id).with(actor(director)))
                .andExpect(content().string(containsString("Отозвать отчёт")));
        withdraw(id, director).andExpect(redirectedUrl("/assignments/" + id));

        assertThat(row(id))
                .containsEntry("status", "OPEN")
                .containsEntry("reported_on", null)
                .containsEntry("review_due_on", null);
        mvc.perform(get("/assignments/{id}", id).with(actor(director)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Провели совещание</textarea>"),
                                containsString("name=\"kept\""),
                                containsString("справка.docx"),
                                containsString("school.example.ru/vsoko"),
                                containsString("Отчёт отозван"),
                                containsString("Отозван</span>"),
                                containsString("Отправить отчёт"))));
        EventDelivery.awaitUntil(incomplete, () -> inboxOf(grounds.staff) == 1);
        assertThat(inboxOf(grounds.head)).isZero();
    }

    @Test
    void keepsTheDraftThatThePersonHasBegunMeanwhile() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY.plusDays(3));
        report(id);
        jdbc.sql("""
                        insert into report_draft (assignment_id, account_id, municipality_id, done_on, text, actual_value, links,
                                                  saved_at)
                        values (?, ?, ?, '', 'Начато заместителем', '', '', now())
                        """)
                .params(id, director.account().value(), grounds.municipality)
                .update();
        withdraw(id, director).andExpect(redirectedUrl("/assignments/" + id));
        mvc.perform(get("/assignments/{id}", id).with(actor(director)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Начато заместителем"),
                                containsString("Провели совещание</textarea>"),
                                containsString("справка.docx"))));
    }

    @Test
    void countsTheLatenessAsIfNothingHadBeenReported() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY.minusDays(3));
        flagging.flag(new MunicipalityId(grounds.municipality), TestClock.TODAY);
        report(id);
        assertThat(row(id)).containsEntry("overdue_since", null);
        clock.moveByDays(2);
        withdraw(id, director);
        assertThat(row(id)).containsEntry("overdue_since", java.sql.Date.valueOf(TestClock.TODAY.minusDays(2)));
        assertThat(grounds.count("select count(*) from lateness where assignment_id = ?", id))
                .isOne();
        assertThat(grounds.count(
                        "select count(*) from lateness where assignment_id = ? and ended_on is null and ended_by is null",
                        id))
                .isOne();
        assertThat(grounds.count("select count(*) from assignment_event where assignment_id = ?", id))
                .isEqualTo(3);
    }

    @Test
    void isLateFromItsDueDateWhenThatPassedWhileItWaited() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY.plusDays(1));
        report(id);
        clock.moveByDays(4);
        withdraw(id, director);
        assertThat(row(id)).containsEntry("overdue_since", java.sql.Date.valueOf(TestClock.TODAY.plusDays(2)));
        report(id);
        assertThat(grounds.count(
                        "select count(*) from lateness where assignment_id = ? and since = ? and ended_on = ?",
                        id,
                        TestClock.TODAY.plusDays(2),
                        TestClock.TODAY.plusDays(4)))
                .isOne();
    }

    @Test
    void staysReturnedWhenItHadBeenReturnedBefore() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY.plusDays(9));
        long first = report(id);
        ActingAs.run(
                grounds.staff, () -> reviewing.giveBack(grounds.staff, List.of(new ReportId(first)), "Нет протокола"));
        clock.moveByDays(1);
        report(id);
        withdraw(id, director);
        assertThat(row(id))
                .containsEntry("status", "RETURNED")
                .containsEntry("reported_on", java.sql.Date.valueOf(TestClock.TODAY));
        mvc.perform(get("/assignments/{id}", id).with(actor(director)))
                .andExpect(content()
                        .string(allOf(containsString("Возвращено на доработку"), containsString("Нет протокола"))));
    }

    @Test
    void refusesOnceTheReportIsReviewed() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY);
        long report = report(id);
        ActingAs.run(grounds.staff, () -> reviewing.accept(grounds.staff, List.of(new ReportId(report))));
        withdraw(id, report, director).andExpect(flash().attribute(Flash.NAME, Flash.of("execution.withdraw.late")));
        assertThat(row(id)).containsEntry("status", "ACCEPTED");
    }

    @Test
    void tellsTheReviewerThatTheReportIsGone() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY);
        long report = report(id);
        withdraw(id, director);
        mvc.perform(post("/review/accept")
                        .param("ids", String.valueOf(report))
                        .with(actor(grounds.staff))
                        .with(csrf()))
                .andExpect(flash().attribute(
                                Flash.NAME,
                                Flash.of(
                                        "execution.review.accepted.none",
                                        "1 отчёт отозван исполнителем до проверки",
                                        "")));
        mvc.perform(post("/review/return")
                        .param("ids", String.valueOf(report))
                        .param("comment", "Нет протокола")
                        .with(actor(grounds.staff))
                        .with(csrf()))
                .andExpect(flash().attribute(
                                Flash.NAME,
                                Flash.of(
                                        "execution.review.returned.none",
                                        "1 отчёт отозван исполнителем до проверки",
                                        "Нет протокола")));
        assertThat(row(id)).containsEntry("status", "OPEN");
    }

    @Test
    void letsExactlyOneOfWithdrawalAndAcceptanceWin() {
        for (int i = 0; i < 5; i++) {
            long id = grounds.assignment(school, TestClock.TODAY);
            long report = reportBySql(id);
            CompletableFuture<Boolean> withdrawn = CompletableFuture.supplyAsync(() -> ActingAs.call(director, () -> {
                try {
                    withdrawing.withdraw(director, new AssignmentId(id), new ReportId(report));
                    return true;
                } catch (RuleViolationException late) {
                    return false;
                }
            }));
            CompletableFuture<Boolean> accepted = CompletableFuture.supplyAsync(() -> ActingAs.call(
                    grounds.staff,
                    () -> reviewing
                                    .accept(grounds.staff, List.of(new ReportId(report)))
                                    .done()
                            == 1));
            assertThat(withdrawn.join()).isNotEqualTo(accepted.join());
            assertThat(row(id)).containsEntry("status", accepted.join() ? "ACCEPTED" : "OPEN");
        }
    }

    @Test
    void isForTheExecutorAlone() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY);
        report(id);
        withdraw(id, grounds.staff).andExpect(status().isForbidden());
        withdraw(id, grounds.director(grounds.school(2))).andExpect(status().isNotFound());
        mvc.perform(get("/assignments/{id}", id).with(actor(grounds.staff)))
                .andExpect(content().string(not(containsString("Отозвать отчёт"))));
        withdraw(id, grounds.deputy(school)).andExpect(status().is3xxRedirection());
    }

    private long report(long id) throws Exception {
        mvc.perform(multipart("/assignments/{id}/report", id)
                        .file(new MockMultipartFile("files", "справка.docx", null, SampleFiles.docx()))
                        .param("doneOn", "22.11.2026")
                        .param("text", "Провели совещание")
                        .param("links", "https://school.example.ru/vsoko")
                        .with(actor(director))
                        .with(csrf()))
                .andExpect(redirectedUrl("/assignments/" + id));
        return waiting(id);
    }

    private long reportBySql(long id) {
        jdbc.sql("""
                insert into report (id, municipality_id, assignment_id, done_on, text, status, submitted_on, submitted_at,
                                    submitted_by, on_behalf)
                values (nextval('report_seq'), ?, ?, date '2026-11-20', 'Сделано', 'SUBMITTED', date '2026-11-20', now(), ?, false)
                """)
                .params(grounds.municipality, id, director.account().value())
                .update();
        jdbc.sql("update assignment set status = 'REPORTED', reported_on = ?, review_due_on = ? where id = ?")
                .params(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 1), id)
                .update();
        return waiting(id);
    }

    private long waiting(long assignment) {
        return grounds.count("select id from report where assignment_id = ? and status = 'SUBMITTED'", assignment);
    }

    private ResultActions withdraw(long assignment, Actor by) throws Exception {
        return withdraw(assignment, waiting(assignment), by);
    }

    private ResultActions withdraw(long assignment, long report, Actor by) throws Exception {
        return mvc.perform(post("/assignments/{id}/withdraw", assignment)
                .param("report", String.valueOf(report))
                .with(actor(by))
                .with(csrf()));
    }

    private Map<String, Object> row(long assignment) {
        return jdbc.sql("select status, overdue_since, reported_on, review_due_on from assignment where id = ?")
                .param(assignment)
                .query()
                .singleRow();
    }

    private long inboxOf(Actor reader) {
        return grounds.count(
                "select count(*) from inbox_item where account_id = ? and kind = 'REPORT_WITHDRAWN'",
                reader.account().value());
    }
}
