package okoplan.execution;

import static okoplan.access.PageCalls.document;
import static okoplan.access.PageCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.access.PageCalls;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.RussianDates;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class ClosingPagesTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final PageCalls pages;
    private final JdbcClient jdbc;
    private final Reporting reporting;
    private final OverdueFlagging flagging;
    private final Grounds grounds;
    private final long plan;
    private final long first;
    private final long second;
    private final Actor director;

    ClosingPagesTests(MockMvcTester mvc, JdbcClient jdbc, Reporting reporting, OverdueFlagging flagging) {
        this.pages = new PageCalls(mvc);
        this.jdbc = jdbc;
        this.reporting = reporting;
        this.flagging = flagging;
        this.grounds = new Grounds(jdbc);
        this.plan = grounds.plan(null);
        this.first = grounds.school(1);
        this.second = grounds.school(2);
        this.director = grounds.director(first);
    }

    @Test
    void asksOfEachWhatBecomesOfItAndClosesWithAReport() {
        long late = given("1.1", first, TODAY.minusDays(10));
        long lateOther = sibling(late, second);
        long dropped = given("1.2", first, TODAY.minusDays(3));
        long carried = given("1.3", second, TODAY.plusDays(20));
        long done = given("1.4", first, TODAY.minusDays(2));
        set(done, "ACCEPTED");
        flag();

        assertThat(words(pages.get(grounds.head, "/plans/" + plan))).contains("Завершить план");
        Element form = form(grounds.head);
        MvcTestResult kept = pages.send(
                grounds.head,
                form,
                said(
                        form,
                        Map.of(measure(late), "NOT_DONE", measure(dropped), "CANCEL", measure(carried), "CARRY"),
                        Map.of(measure(dropped), "Совещание отменено")));
        assertThat(kept).hasRedirectedUrl("/plans/" + plan + "/closing");
        assertThat(statuses()).containsExactly("OPEN", "OPEN", "OPEN", "OPEN", "ACCEPTED");

        Document confirm = document(pages.get(grounds.head, "/plans/" + plan + "/closing/confirm"));
        assertThat(confirm.select("dl.facts").text())
                .contains("Перейдёт в следующий план 1", "признано неисполненным 2", "отменено 1");
        assertThat(confirm.text().replace('\u00a0', ' ')).contains("Период плана ещё не закончился");
        MvcTestResult closed = pages.send(
                grounds.head,
                confirm.expectFirst("form.confirm"),
                Map.of("conclusion", "План в целом исполнен <b>вовремя</b>."));
        assertThat(closed).hasRedirectedUrl("/plans/" + plan + "/closing/report");

        assertThat(statuses()).containsExactly("NOT_DONE", "NOT_DONE", "CANCELLED", "OPEN", "ACCEPTED");
        Document report = document(pages.get(grounds.head, "/plans/" + plan + "/closing/report"));
        assertThat(report.text()).contains("План в целом исполнен <b>вовремя</b>.", "Берестова Алла Павловна");
        assertThat(report.select("table").get(0).select("tbody td").eachText())
                .containsExactly("Весь план", "5", "1", "0", "2", "1", "0", "1", "25,0 %");
        assertThat(report.select("table").get(1).select("tbody tr").eachText())
                .hasSize(3)
                .anyMatch(row -> row.contains("Совещание отменено") && row.contains("Школа № 1"))
                .anyMatch(row -> row.contains("Школа № 1, Школа № 2") && row.contains("Не исполнено"));
        for (Element link : report.select("main td a[href^=/assignments]")) {
            assertThat(document(pages.get(grounds.head, link.attr("href")))
                            .select("tbody tr")
                            .size())
                    .as(link.attr("href"))
                    .isEqualTo(Integer.parseInt(link.text()));
        }
        assertThat(pages.get(grounds.head, "/plans/" + plan + "/closing/report.xlsx"))
                .hasStatusOk();
        assertThat(paper(pages.get(grounds.head, "/plans/" + plan + "/closing/report.docx")))
                .contains(
                        "об исполнении плана",
                        "План в целом исполнен <b>вовремя</b>.",
                        "Совещание отменено",
                        "А.П. Берестова");
        assertThat(history(late)).contains("План завершён, поручение не исполнено");
        assertThat(history(carried)).contains("поручение переносится в следующий план");
        assertThat(lateOther).isPositive();
    }

    @Test
    void leavesWhatIsCarriedOverOnTheListsToBeDone() {
        long carried = given("1.1", first, TODAY.minusDays(10));
        flag();
        close(Map.of(measure(carried), "CARRY"), Map.of());
        assertThat(document(pages.get(director, "/assignments?status=overdue")).select("tbody tr"))
                .hasSize(1);
        report(carried);
        assertThat(statuses()).containsExactly("REPORTED");
    }

    @Test
    void endsWhatNoNextPlanHasTaken() {
        long carried = given("1.1", first, TODAY.minusDays(10));
        flag();
        close(Map.of(measure(carried), "CARRY"), Map.of());
        String rest = "/plans/" + plan + "/closing/rest";
        assertThat(pages.post(grounds.head, rest, Map.of("cancel", "true", "reason", " ")))
                .hasStatus(422);
        assertThat(statuses()).containsExactly("OPEN");
        assertThat(pages.post(grounds.head, rest, Map.of("reason", "Школа закрыта")))
                .hasRedirectedUrl("/plans/" + plan + "/closing/report");
        assertThat(statuses()).containsExactly("NOT_DONE");
        assertThat(words(pages.get(grounds.head, "/plans/" + plan + "/closing/report")))
                .contains("Школа закрыта")
                .doesNotContain("Если переносить не придётся");
    }

    @Test
    void changesNothingOfAClosedPlan() {
        long undated = given("1.1", first, null);
        close(Map.of(measure(undated), "NOT_DONE"), Map.of());
        String closed = "/plans/" + plan;
        assertThat(pages.post(grounds.head, closed + "/amendment", Map.of())).hasStatus(422);
        assertThat(pages.post(grounds.staff, closed + "/closing", Map.of())).hasStatus(422);
        assertThat(words(pages.get(grounds.head, closed)))
                .contains("Завершён", "Отчёт о завершении")
                .doesNotContain("Начать корректировку", "Назначить дату");
    }

    @Test
    void closesOnceHoweverOftenItIsClicked() throws Exception {
        given("1.1", first, TODAY.minusDays(1));
        Element form = form(grounds.head);
        pages.send(grounds.head, form, Map.of("rest", "NOT_DONE"));
        Element confirm = document(pages.get(grounds.head, "/plans/" + plan + "/closing/confirm"))
                .expectFirst("form.confirm");
        Callable<MvcTestResult> click = () -> pages.send(grounds.head, confirm, Map.of("conclusion", "Готово"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (Future<MvcTestResult> answer : both.invokeAll(List.of(click, click))) {
            assertThat(answer.get()).hasRedirectedUrl("/plans/" + plan + "/closing/report");
        }
        both.shutdown();
        assertThat(grounds.count(
                        "select count(*) from assignment_event e join assignment a on a.id = e.assignment_id"
                                + " where a.plan_id = ? and e.kind = 'NOT_DONE'",
                        plan))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatWasNotSeenLikeThat() {
        long one = given("1.1", first, TODAY.minusDays(1));
        Element form = form(grounds.head);
        pages.send(grounds.head, form, Map.of("rest", "NOT_DONE"));
        Element confirm = document(pages.get(grounds.head, "/plans/" + plan + "/closing/confirm"))
                .expectFirst("form.confirm");
        report(one);
        MvcTestResult waiting = pages.send(grounds.head, confirm, Map.of());
        assertThat(waiting).hasStatus(422);
        assertThat(words(waiting)).contains("Сначала примите или верните отчёты, которые ждут проверки: 1");
        set(one, "ACCEPTED");
        MvcTestResult changed = pages.send(grounds.head, confirm, Map.of("conclusion", "Мои выводы"));
        assertThat(changed).hasStatus(422);
        assertThat(words(changed)).contains("Пока страница была открыта", "Мои выводы");
    }

    @Test
    void needsAWordOnEverything() {
        long one = given("1.1", first, TODAY.minusDays(1));
        given("1.2", first, TODAY.minusDays(1));
        Element form = form(grounds.head);
        MvcTestResult without = pages.send(grounds.head, form, said(form, Map.of(measure(one), "CANCEL"), Map.of()));
        assertThat(without).hasStatus(422);
        assertThat(words(without)).contains("Укажите, почему поручение отменяется");
        pages.send(grounds.head, form, said(form, Map.of(measure(one), "NOT_DONE"), Map.of()));
        assertThat(words(pages.get(grounds.head, "/plans/" + plan + "/closing/confirm")))
                .contains("Нет решения по неисполненным поручениям: 1")
                .doesNotContain("Войдут в отчёт");
    }

    @Test
    void decidesDifferentlyForExecutorsOfOneMeasure() {
        long one = given("1.1", first, TODAY.minusDays(1));
        long other = sibling(one, second);
        Element each = document(pages.get(grounds.staff, "/plans/" + plan + "/closing/measures/" + measure(one)))
                .expectFirst("main form[method=post]");
        pages.send(
                grounds.staff,
                each,
                Map.of("rows[0].fate", "CARRY", "rows[1].fate", "CANCEL", "rows[1].reason", "Школа закрыта"));
        Element form = form(grounds.staff);
        assertThat(form.select("option[selected]").eachText()).contains("По исполнителям");
        pages.send(grounds.staff, form, Map.of());
        assertThat(fates(one, other)).containsExactly("CARRY", "CANCEL");
    }

    @Test
    void leavesAloneWhatAColleagueHasSaidMeanwhile() {
        long one = given("1.1", first, TODAY.minusDays(1));
        long other = given("1.2", first, TODAY.minusDays(1));
        Element mine = form(grounds.head);
        Element theirs = form(grounds.staff);
        pages.send(grounds.staff, theirs, said(theirs, Map.of(measure(one), "CARRY"), Map.of()));
        pages.send(grounds.head, mine, said(mine, Map.of(measure(other), "NOT_DONE"), Map.of()));
        assertThat(fates(one, other)).containsExactly("CARRY", "NOT_DONE");
        Element again = form(grounds.head);
        pages.send(grounds.head, again, said(again, Map.of(measure(one), ""), Map.of()));
        assertThat(fates(one, other)).containsExactly("NOT_DONE");
    }

    @Test
    void takesForDoneOnlyWhatHasNoDueDate() {
        long dated = given("1.1", first, TODAY.minusDays(1));
        long ongoing = given("1.2", first, null);
        jdbc.sql("update assignment set timing = 'CONTINUOUS' where id = ?")
                .param(ongoing)
                .update();
        Element form = form(grounds.head);
        assertThat(pages.send(
                        grounds.head,
                        form,
                        said(form, Map.of(measure(dated), "DONE", measure(ongoing), "DONE"), Map.of())))
                .hasStatus(422);
        close(Map.of(measure(dated), "NOT_DONE", measure(ongoing), "DONE"), Map.of());
        assertThat(statuses()).containsExactly("NOT_DONE", "ACCEPTED");
    }

    @Test
    void putsAClosedPlanInForceAgainAsItWas() {
        long late = given("1.1", first, TODAY.minusDays(10));
        long returned = given("1.2", first, TODAY.plusDays(10));
        set(returned, "RETURNED");
        flag();
        close(Map.of(measure(late), "NOT_DONE", measure(returned), "NOT_DONE"), Map.of());
        assertThat(pages.post(grounds.head, "/plans/" + plan + "/closing/reopen", Map.of()))
                .hasRedirectedUrl("/plans/" + plan);
        assertThat(statuses()).containsExactly("OPEN", "RETURNED");
        assertThat(jdbc.sql("select overdue_since from assignment where id = ?")
                        .param(late)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(TODAY.minusDays(9));
        assertThat(grounds.count("select count(*) from lateness where assignment_id = ?", late))
                .isEqualTo(1);
        assertThat(words(pages.get(grounds.head, "/plans/" + plan))).contains("Начать корректировку");
    }

    @Test
    void keepsWhatWasDoneMeanwhileAndWhatWasSaidWhenThePlanIsPutInForceAgain() {
        long carried = given("1.1", first, TODAY.minusDays(10));
        flag();
        pages.send(grounds.head, form(grounds.head), Map.of("rest", "CARRY"));
        pages.send(
                grounds.head,
                document(pages.get(grounds.head, "/plans/" + plan + "/closing/confirm"))
                        .expectFirst("form.confirm"),
                Map.of("conclusion", "Почти всё исполнено"));
        report(carried);
        set(carried, "ACCEPTED");
        pages.post(grounds.head, "/plans/" + plan + "/closing/reopen", Map.of());
        assertThat(history(carried)).doesNotContain("План возвращён в работу");
        assertThat(words(pages.get(grounds.head, "/plans/" + plan + "/closing/confirm")))
                .contains("Почти всё исполнено");
    }

    @Test
    void asksAgainForTheLaterDatesThatHadBeenAskedForWhenThePlanIsPutInForceAgain() {
        long asked = given("1.1", first, TODAY.plusDays(5));
        String form = document(pages.get(director, "/assignments/" + asked))
                .expectFirst("a[href^=/assignments/extension]")
                .attr("href");
        pages.send(
                director,
                document(pages.get(director, form)).expectFirst("main form[method=post]"),
                Map.of("due", RussianDates.dateShort(TODAY.plusDays(30)), "reason", "Карантин"));
        assertThat(requests()).containsExactly("PENDING");
        close(Map.of(measure(asked), "NOT_DONE"), Map.of());
        assertThat(requests()).containsExactly("LAPSED");
        pages.post(grounds.head, "/plans/" + plan + "/closing/reopen", Map.of());
        assertThat(requests()).containsExactly("PENDING");
        assertThat(history(asked)).contains("План возвращён в работу", "Запрос о продлении снова ждёт решения");
    }

    @Test
    void leadsFromTheListOfAClosedPlanToWhatWasNotDone() {
        long owed = given("1.1", first, TODAY.minusDays(2));
        long done = given("1.2", first, TODAY.minusDays(2));
        set(done, "ACCEPTED");
        close(Map.of(measure(owed), "CARRY"), Map.of());
        for (Actor reader : List.of(director, grounds.head)) {
            Document list = document(pages.get(reader, "/assignments?status=left-at-closing&plan=" + plan));
            assertThat(list.select("tbody a.row-link").eachAttr("href")).containsExactly("/assignments/" + owed);
            assertThat(list.select(".chips").text()).contains("Оставшиеся к завершению плана");
            assertThat(list.text().replace('\u00a0', ' ')).contains("Найдено: 1 поручение");
        }
    }

    @Test
    void tellsWhoeverDecidesOtherwiseWhatAColleagueHasDecided() {
        long one = given("1.1", first, TODAY.minusDays(1));
        Element mine = form(grounds.head);
        Element theirs = form(grounds.staff);
        pages.send(grounds.staff, theirs, said(theirs, Map.of(measure(one), "CARRY"), Map.of()));
        MvcTestResult told = pages.send(grounds.head, mine, said(mine, Map.of(measure(one), "NOT_DONE"), Map.of()));
        assertThat(told).hasStatus(422);
        assertThat(words(told)).contains("здесь решили иначе: «Перенести в следующий план»");
        assertThat(fates(one, one)).containsExactly("CARRY");
        pages.send(grounds.head, document(told).expectFirst("main form[method=post]"), Map.of());
        assertThat(fates(one, one)).containsExactly("NOT_DONE");
    }

    @Test
    void isForWhoeverApprovesThePlan() {
        long one = given("1.1", first, TODAY.minusDays(1));
        String closing = "/plans/" + plan + "/closing";
        assertThat(pages.get(grounds.staff, closing)).hasStatusOk();
        assertThat(pages.get(grounds.staff, closing + "/confirm")).hasStatus(403);
        assertThat(pages.post(grounds.staff, closing + "/confirm", Map.of("mark", "x")))
                .hasStatus(403);
        assertThat(pages.get(director, closing)).hasStatus(403);
        assertThat(pages.get(new Grounds(jdbc).head, closing)).hasStatus(404);
        assertThat(pages.get(grounds.head, closing + "/measures/" + (measure(one) + 1_000_000)))
                .hasStatus(404);
        assertThat(pages.get(grounds.head, closing + "/report")).hasStatus(404);
    }

    @Test
    void countsWhatWasNotDoneAsNotOnTime() {
        long early = given("1.1", first, TODAY.minusDays(1));
        close(Map.of(measure(early), "NOT_DONE"), Map.of());
        for (String which : List.of("on-time", "on-time-unextended")) {
            assertThat(document(pages.get(grounds.head, "/assignments?discipline=" + which))
                            .select("tbody tr"))
                    .isEmpty();
        }
        assertThat(document(pages.get(grounds.head, "/assignments?discipline=late"))
                        .select("tbody tr"))
                .hasSize(1);
        for (String status : List.of("not-done", "cancelled", "all")) {
            assertThat(text(pages.get(grounds.head, "/api/v1/assignments?status=" + status)))
                    .as(status)
                    .contains("\"status\":\"CANCELLED\",\"outcome\":\"NOT_DONE\"");
        }
    }

    @Test
    void readsTheWholePlanInAFixedNumberOfQueries() {
        given("1.1", first, TODAY.minusDays(1));
        int few = QueryCounter.of(() -> pages.get(grounds.head, "/plans/" + plan + "/closing"))
                .size();
        for (int i = 2; i < 12; i++) {
            given("1." + i, i % 2 == 0 ? first : second, TODAY.minusDays(i));
        }
        assertThat(QueryCounter.of(() -> pages.get(grounds.head, "/plans/" + plan + "/closing"))
                        .size())
                .isEqualTo(few);
    }

    private static String paper(MvcTestResult result) {
        try (XWPFDocument document = new XWPFDocument(
                        new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close(Map<Long, String> fates, Map<Long, String> reasons) {
        Element form = form(grounds.head);
        assertThat(pages.send(grounds.head, form, said(form, fates, reasons)))
                .hasRedirectedUrl("/plans/" + plan + "/closing");
        Element confirm = document(pages.get(grounds.head, "/plans/" + plan + "/closing/confirm"))
                .expectFirst("form.confirm");
        assertThat(pages.send(grounds.head, confirm, Map.of())).hasRedirectedUrl("/plans/" + plan + "/closing/report");
    }

    private Element form(Actor by) {
        return document(pages.get(by, "/plans/" + plan + "/closing")).expectFirst("main form[method=post]");
    }

    /** The fields of the form for what is said of each measure. */
    private static Map<String, String> said(Element form, Map<Long, String> fates, Map<Long, String> reasons) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element id : form.select("input[name$=.id]")) {
            String row = id.attr("name").replace(".id", "");
            Long measure = Long.valueOf(id.val());
            if (fates.containsKey(measure)) {
                fields.put(row + ".fate", fates.get(measure));
            }
            if (reasons.containsKey(measure)) {
                fields.put(row + ".reason", reasons.get(measure));
            }
        }
        return fields;
    }

    private long given(String number, long school, @Nullable LocalDate due) {
        long measure =
                due == null ? grounds.measure(plan, number, "EVENT") : grounds.measure(plan, number, "DATE", due);
        return grounds.assignment(plan, measure, school, due);
    }

    private long sibling(long assignment, long school) {
        return grounds.assignment(plan, measure(assignment), school, TODAY.minusDays(10));
    }

    private long measure(long assignment) {
        return grounds.count("select measure_id from assignment where id = ?", assignment);
    }

    private void set(long assignment, String status) {
        jdbc.sql("update assignment set status = ?, review_due_on = null where id = ?")
                .params(status, assignment)
                .update();
    }

    private void flag() {
        ActingAs.run(grounds.head, () -> flagging.flag(new MunicipalityId(grounds.municipality), TODAY));
    }

    private void report(long assignment) {
        ActingAs.run(
                director,
                () -> reporting.report(
                        director,
                        List.of(new ReportedAssignment(new AssignmentId(assignment), null)),
                        new ReportContent(TODAY, "Сделано", "", UUID.randomUUID()),
                        EvidenceBundle.empty()));
    }

    private List<String> statuses() {
        return jdbc.sql("select status from assignment where plan_id = ? order by id")
                .param(plan)
                .query(String.class)
                .list();
    }

    private List<String> requests() {
        return jdbc.sql("""
                        select e.status from extension e join assignment a on a.id = e.assignment_id
                        where a.plan_id = ? order by e.id
                        """).param(plan).query(String.class).list();
    }

    private List<String> fates(long one, long other) {
        return jdbc.sql("select fate from closing_decision where assignment_id in (?, ?) order by assignment_id")
                .params(one, other)
                .query(String.class)
                .list();
    }

    private String history(long assignment) {
        return document(pages.get(grounds.head, "/assignments/" + assignment))
                .select(".history")
                .text();
    }

    private static String words(MvcTestResult result) {
        return document(result).text().replace('\u00a0', ' ');
    }
}
