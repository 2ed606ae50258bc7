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

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.ReportId;
import okoplan.shared.view.Flash;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OkoPlanTest
class ReviewPagesTests {

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final Reviewing reviewing;
    private final OverdueFlagging flagging;
    private final TestClock clock;
    private final Grounds grounds;
    private final long school;
    private final Actor director;

    ReviewPagesTests(MockMvc mvc, JdbcClient jdbc, Reviewing reviewing, OverdueFlagging flagging, TestClock clock) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.reviewing = reviewing;
        this.flagging = flagging;
        this.clock = clock;
        this.grounds = new Grounds(jdbc);
        this.school = grounds.school(1);
        this.director = grounds.director(school);
    }

    @Test
    void listsWhatWaitsTheLongestDueFirst() throws Exception {
        long late = reported();
        clock.moveByDays(20);
        long fresh = reported();
        String page = mvc.perform(get("/review").with(actor(grounds.staff)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Ждут проверки: 2 отчёта, дольше положенного: 1."),
                                containsString("просрочено на 13\u00a0дней"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.indexOf("/assignments/" + late)).isBetween(1, page.indexOf("/assignments/" + fresh));
        mvc.perform(get("/review").param("status", "review-late").with(actor(grounds.staff)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/assignments/" + late), not(containsString("/assignments/" + fresh)))));
    }

    @Test
    void acceptsSeveral() throws Exception {
        long first = reported();
        long second = reported();
        mvc.perform(post("/review/accept")
                        .param("ids", report(first), report(second))
                        .with(actor(grounds.staff))
                        .with(csrf()))
                .andExpect(redirectedUrl("/review"));
        assertThat(statusOf(first)).isEqualTo("ACCEPTED");
        assertThat(statusOf(second)).isEqualTo("ACCEPTED");
        mvc.perform(get("/assignments/{id}", first).with(actor(director)))
                .andExpect(content()
                        .string(allOf(containsString("Отчёт принят"), containsString("Кудрявцева Ольга Павловна"))));
    }

    @Test
    void refusesMoreThanItTakesAtOnceInsteadOfTakingSome() throws Exception {
        long id = reported();
        String[] many = LongStream.rangeClosed(0, 200)
                .mapToObj(n -> n == 0 ? report(id) : String.valueOf(9_000_000 + n))
                .toArray(String[]::new);
        mvc.perform(post("/review/accept")
                        .param("ids", many)
                        .with(actor(grounds.staff))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Отмечено строк: 201")));
        assertThat(statusOf(id)).isEqualTo("REPORTED");
    }

    @Test
    void returnsOnlyWithAComment() throws Exception {
        long id = reported();
        mvc.perform(post("/review/return")
                        .param("ids", report(id))
                        .with(actor(grounds.head))
                        .with(csrf()))
                .andExpect(redirectedUrl("/review/return?ids=" + report(id)));
        mvc.perform(get("/review/return?ids=" + report(id)).with(actor(grounds.head)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Выбрано: 1 отчёт")));
        mvc.perform(post("/review/return")
                        .param("ids", report(id))
                        .param("comment", "  ")
                        .with(actor(grounds.head))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Напишите, что нужно доработать")));
        assertThat(statusOf(id)).isEqualTo("REPORTED");
        mvc.perform(post("/review/return")
                        .param("ids", report(id))
                        .param("comment", "Приложите протокол")
                        .with(actor(grounds.head))
                        .with(csrf()))
                .andExpect(redirectedUrl("/review"));
        assertThat(statusOf(id)).isEqualTo("RETURNED");
        mvc.perform(get("/assignments/{id}", id).with(actor(director)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Возвращено на доработку"),
                                containsString("Приложите протокол"),
                                containsString("Отправить отчёт"))));
    }

    @Test
    void takesASecondReportAfterAReturn() throws Exception {
        long id = reported();
        giveBack(List.of(id));
        send(id);
        assertThat(statusOf(id)).isEqualTo("REPORTED");
        assertThat(grounds.count("select count(*) from report where assignment_id = ?", id))
                .isEqualTo(2);
    }

    /** Lateness begins anew on the day after a return; until then the page must not say otherwise. */
    @Test
    void countsLatenessFromTheReturn() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY.minusDays(30));
        send(id);
        giveBack(List.of(id));
        mvc.perform(get("/assignments/{id}", id).with(actor(director)))
                .andExpect(content().string(containsString("исправить после возврата")))
                .andExpect(content().string(not(containsString("просрочено на"))));

        clock.moveByDays(2);
        ActingAs.run(
                grounds.staff,
                () -> flagging.flag(new MunicipalityId(grounds.municipality), TestClock.TODAY.plusDays(2)));
        mvc.perform(get("/assignments/{id}", id).with(actor(director)))
                .andExpect(content().string(containsString("просрочено на 2\u00a0дня")));
    }

    @Test
    void keepsDirectorsOut() throws Exception {
        long id = reported();
        mvc.perform(get("/review").with(actor(director))).andExpect(status().isForbidden());
        mvc.perform(post("/review/accept")
                        .param("ids", report(id))
                        .with(actor(director))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(statusOf(id)).isEqualTo("REPORTED");
    }

    @Test
    void hidesReportsOfAnotherMunicipality() throws Exception {
        long id = reported();
        Grounds elsewhere = new Grounds(jdbc);
        mvc.perform(post("/review/accept")
                        .param("ids", report(id))
                        .with(actor(elsewhere.head))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/review").with(actor(elsewhere.head)))
                .andExpect(content().string(not(containsString("/assignments/" + id))));
        assertThat(statusOf(id)).isEqualTo("REPORTED");
    }

    @Test
    void acceptsOnceHoweverManyClickAtTheSameTime() throws Exception {
        long id = reported();
        ReportId report = new ReportId(Long.parseLong(report(id)));
        ExecutorService people = Executors.newFixedThreadPool(50);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ReviewOutcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Actor person = i % 2 == 0 ? grounds.staff : grounds.head;
            outcomes.add(people.submit(() -> {
                start.await();
                return ActingAs.call(person, () -> reviewing.accept(person, List.of(report)));
            }));
        }
        start.countDown();
        int done = 0;
        for (Future<ReviewOutcome> outcome : outcomes) {
            done += outcome.get().done();
            assertThat(outcome.get().asWanted()).isOne();
        }
        people.shutdown();
        assertThat(done).isOne();
        assertThat(grounds.count(
                        "select count(*) from assignment_event where assignment_id = ? and kind = 'ACCEPTED'", id))
                .isOne();
    }

    @Test
    void saysWhenAColleagueDecidedOtherwise() throws Exception {
        long id = reported();
        ReportId report = new ReportId(Long.parseLong(report(id)));
        giveBack(List.of(id));
        ReviewOutcome outcome = ActingAs.call(grounds.head, () -> reviewing.accept(grounds.head, List.of(report)));
        assertThat(outcome).isEqualTo(new ReviewOutcome(0, 0, 1, 0));
        assertThat(statusOf(id)).isEqualTo("RETURNED");
    }

    @Test
    void answersASecondReturnWithWhatTheReportIsNow() throws Exception {
        long id = reported();
        String report = report(id);
        returnWith(grounds.staff, "Приложите протокол", report)
                .andExpect(flash().attribute(Flash.NAME, Flash.of("execution.review.returned", 1)));
        returnWith(grounds.staff, "Приложите протокол", report)
                .andExpect(redirectedUrl("/review"))
                .andExpect(flash().attribute(Flash.NAME, Flash.of("execution.review.returned", 1)));
        String state = "1 отчёт уже возвращён на доработку, решение: Кудрявцева Ольга Павловна, 23 ноября";
        returnWith(grounds.head, "Нет подписи", report)
                .andExpect(redirectedUrl("/review"))
                .andExpect(flash().attribute(
                                Flash.NAME, Flash.of("execution.review.returned.none", state, "Нет подписи")));
        mvc.perform(get("/review/return?ids=" + report).with(actor(grounds.head)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Сейчас: " + state + ".")));
        String waiting = report(reported());
        returnWith(grounds.head, "Нет подписи", report, waiting)
                .andExpect(flash().attribute(
                                Flash.NAME, Flash.of("execution.review.returned.partly", 1, state, "Нет подписи")));
        returnWith(new Grounds(jdbc).head, "Нет подписи", report).andExpect(status().isNotFound());
    }

    @Test
    void opensThePageOfTheReturnAgainWhenTheSignInEndsThere() throws Exception {
        String report = report(reported());
        String page = "/review/return?ids=" + report;
        mvc.perform(post("/review/return")
                        .param("ids", report)
                        .with(actor(grounds.staff))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).with(actor(grounds.staff)))
                .andExpect(content().string(containsString("name=\"oko-page\" value=\"" + page + "\"")));
        mvc.perform(post("/review/return")
                        .param("ids", report)
                        .param("comment", " ")
                        .param("oko-page", "/assignments/1")
                        .with(actor(grounds.staff))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name=\"oko-page\" value=\"" + page + "\"")));
    }

    @Test
    void asksForReportsWhereNoneIsLeftToReturn() throws Exception {
        returnWith(grounds.staff, "Приложите протокол")
                .andExpect(redirectedUrl("/review"))
                .andExpect(flash().attribute(Flash.NAME, Flash.of("execution.review.none")));
    }

    private ResultActions returnWith(Actor by, String comment, String... reports) throws Exception {
        return mvc.perform(post("/review/return")
                .param("ids", reports)
                .param("comment", comment)
                .with(actor(by))
                .with(csrf()));
    }

    private long reported() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY);
        send(id);
        return id;
    }

    private void send(long id) throws Exception {
        mvc.perform(multipart("/assignments/{id}/report", id)
                        .param("doneOn", "20.11.2026")
                        .param("text", "Провели")
                        .param("key", UUID.randomUUID().toString())
                        .with(actor(director))
                        .with(csrf()))
                .andExpect(redirectedUrl("/assignments/" + id));
    }

    private void giveBack(List<Long> assignments) {
        List<ReportId> reports = assignments.stream()
                .map(id -> new ReportId(Long.parseLong(report(id))))
                .toList();
        ActingAs.call(grounds.staff, () -> reviewing.giveBack(grounds.staff, reports, "Доработайте"));
    }

    private String report(long assignment) {
        return jdbc.sql("select max(id) from report where assignment_id = ?")
                .param(assignment)
                .query(String.class)
                .single();
    }

    private String statusOf(long assignment) {
        return jdbc.sql("select status from assignment where id = ?")
                .param(assignment)
                .query(String.class)
                .single();
    }
}
