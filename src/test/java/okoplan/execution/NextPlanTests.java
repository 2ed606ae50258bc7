package okoplan.execution;

import static okoplan.access.PageCalls.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.PageCalls;
import okoplan.shared.Actor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The plan of the next year: a copy with shifted dates, and what the closed one has left over. */
@OkoPlanTest
class NextPlanTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final PageCalls pages;
    private final JdbcClient jdbc;
    private final Grounds grounds;
    private final long plan;
    private final long first;
    private final long second;
    private final Actor director;

    NextPlanTests(MockMvcTester mvc, JdbcClient jdbc) {
        this.pages = new PageCalls(mvc);
        this.jdbc = jdbc;
        this.grounds = new Grounds(jdbc);
        this.plan = grounds.plan(null);
        this.first = grounds.school(1);
        this.second = grounds.school(2);
        this.director = grounds.director(first);
    }

    @Test
    void beginsAsACopyWithAllDatesAYearLater() {
        said("1.1", "Итоги 2026 года по приказу от 15.08.2026 № 9", "сентябрь 2026", null);
        said("1.2", "Совещание", "2026-2027 учебный год", null);
        said("1.3", "Сверка", "до 29.02.2027", null);
        said("1.4", "По графику", "в соответствии с графиком ВПР", LocalDate.of(2027, 4, 12));
        said("1.5", "Отчёт", "в удобный срок до конца", LocalDate.of(2027, 2, 28));
        Element form =
                document(pages.get(grounds.staff, "/plans/" + plan + "/next")).expectFirst("main form[method=post]");
        assertThat(form.select("textarea").text()).isEqualTo("План мероприятий на 2027/2028 учебный год");
        assertThat(form.select("[name=from]").val()).isEqualTo("01.09.2027");
        assertThat(form.select("[name=to]").val()).isEqualTo("31.08.2028");

        long next = begun(pages.send(
                grounds.staff,
                form,
                Map.of("period", form.select("[name=period][checked]").val())));
        assertThat(rows(next))
                .containsExactly(
                        "1.1|Итоги 2027 года по приказу от 15.08.2026 № 9|сентябрь 2027|2027-09-30",
                        "1.2|Совещание|2027-2028 учебный год|2028-08-31",
                        "1.3|Сверка|до 29.02.2028|2028-02-29",
                        "1.4|По графику|в соответствии с графиком ВПР|-",
                        "1.5|Отчёт|в удобный срок до конца|-");
        MvcTestResult compared = pages.get(grounds.staff, "/plans/" + next + "/last-year");
        assertThat(document(compared).select("del").eachText()).contains("сентябрь 2026", "2026-2027 учебный год");
        assertThat(document(compared).select("ins").eachText()).contains("сентябрь 2027");
        assertThat(document(compared).text().replace('\u00a0', ' '))
                .contains("Изменено", "проверьте срок", "План мероприятий на 2027/2028 учебный год");
        assertThat(document(pages.get(grounds.staff, "/plans/" + plan)).text()).contains("План на следующий год");
    }

    @Test
    void tellsWhatIsAnotherInTheNextPlanBesidesTheYear() {
        long same = said("1.1", "Итоги 2026 года", "май 2027", null);
        jdbc.sql(
                        "update deadline_window set starts_on = '2027-05-01', due_on = '2027-05-31', effective_due_on = '2027-05-31' where measure_id = ?")
                .param(same)
                .update();
        said("1.2", "Совещание", "до 30 мая 2027", LocalDate.of(2027, 5, 30));
        long next = next();
        String address = "/plans/" + next + "/last-year";
        Document draft = document(pages.get(grounds.staff, address));
        assertThat(draft.select("tbody .tag").eachText()).containsExactly("Сдвинуто", "Сдвинуто");
        assertThat(draft.select("del").eachText()).contains("Итоги 2026 года", "май 2027");

        jdbc.sql("update measure set expected_result = 'Протокол' where plan_id = ? and number = '1.2'")
                .param(next)
                .update();
        Document changes = document(pages.get(grounds.staff, address + "?all=false"));
        assertThat(changes.select("tbody .tag").eachText()).containsExactly("Изменено");
        assertThat(changes.select("main").text().replace('\u00a0', ' '))
                .contains("изменено 1, добавлено 0, исключено 0; только сдвинуто по годам 1")
                .doesNotContain("Итоги 2027 года");
    }

    @Test
    void movesDatesThatAPersonGaveByAYear() {
        long measure = said("1.1", "Отчёт", "май", LocalDate.of(2027, 2, 28));
        long next = next();
        assertThat(rows(next)).containsExactly("1.1|Отчёт|май|2028-02-28");
        assertThat(measure).isPositive();
    }

    @Test
    void takesOverWhatWasLeftOverForThoseWhoHadNotDoneIt() {
        long measure = said("1.1", "Провести сверку", "октябрь 2026", null);
        long late = grounds.assignment(plan, measure, first, TODAY.minusDays(20));
        long other = grounds.assignment(plan, measure, second, TODAY.minusDays(20));
        long third = grounds.assignment(plan, measure, grounds.school(3), TODAY.minusDays(20));
        jdbc.sql("update assignment set status = 'ACCEPTED' where id = ?")
                .param(third)
                .update();
        close();
        long next = next();
        assertThat(document(pages.get(grounds.staff, "/plans/" + next + "/last-year"))
                        .select(".notice a")
                        .attr("href"))
                .isEqualTo("/plans/" + next + "/carried");
        Element form = document(pages.get(grounds.staff, "/plans/" + next + "/carried"))
                .expectFirst("main form[method=post]");
        assertThat(form.select("tbody").text()).contains("Школа № 1, Школа № 2").doesNotContain("Школа № 3");
        assertThat(pages.send(grounds.staff, form, Map.of())).hasStatus(422);
        assertThat(pages.send(grounds.staff, form, Map.of("deadline", "до 1 октября")))
                .hasRedirectedUrl("/plans/" + next + "/edit");
        assertThat(rows(next))
                .containsExactly(
                        "1.1|Провести сверку|октябрь 2027|2027-10-31", "1.1|Провести сверку|до 1 октября|2027-10-01");
        assertThat(document(pages.get(grounds.staff, "/plans/" + next)).text()).contains("перенесено");
        assertThat(document(pages.get(grounds.staff, "/plans/" + next + "/carried"))
                        .text())
                .contains("Переносить нечего");

        // One school does it before the next plan is approved.
        jdbc.sql("update assignment set status = 'ACCEPTED', overdue_since = null where id = ?")
                .param(other)
                .update();
        responsible(next);
        approve(next);
        assertThat(status(late)).isEqualTo("CARRIED");
        assertThat(status(other)).isEqualTo("ACCEPTED");
        assertThat(jdbc.sql("""
                        select a.status || ' ' || s.short_name from assignment a
                        join measure m on m.id = a.measure_id join school s on s.id = a.school_id
                        where a.plan_id = ? and m.carried order by s.position
                        """).param(next).query(String.class).list())
                .containsExactly("OPEN Школа № 1", "ACCEPTED Школа № 2");
        assertThat(document(pages.get(director, "/assignments?status=overdue")).select("tbody tr"))
                .isEmpty();
        assertThat(pages.post(grounds.head, "/plans/" + plan + "/closing/reopen", Map.of()))
                .hasStatus(422);

        // An amendment neither stumbles over it nor asks for it again.
        pages.post(grounds.staff, "/plans/" + next + "/amendment", Map.of());
        long copy = grounds.count("select id from plan where amends_plan_id = ?", next);
        assertThat(approval(copy)).hasRedirectedUrl("/plans/" + next);
        assertThat(grounds.count("select count(*) from assignment where plan_id = ? and status = 'OPEN'", next))
                .isEqualTo(2);

        // The year after does not repeat what had only been carried over.
        assertThat(rows(next(next))).hasSize(1);
    }

    @Test
    void doesNotAskAgainWhatWaitsForReviewAndKeepsTheOldPlanClosedMeanwhile() {
        long measure = said("1.1", "Провести сверку", "октябрь 2026", null);
        long late = grounds.assignment(plan, measure, first, TODAY.minusDays(20));
        close();
        long next = next();
        carry(next);
        MvcTestResult reopened = pages.post(grounds.head, "/plans/" + plan + "/closing/reopen", Map.of());
        assertThat(reopened).hasStatus(422);
        assertThat(document(reopened).text()).contains("В следующем плане уже есть перенесённое");
        jdbc.sql("update assignment set status = 'REPORTED', review_due_on = ? where id = ?")
                .params(TODAY, late)
                .update();
        responsible(next);
        MvcTestResult refused = approval(next);
        assertThat(refused).hasStatus(422);
        assertThat(document(refused).text()).contains("Ждут проверки отчёты о том, что перенесено в этот план: 1");
        assertThat(grounds.count("select count(*) from assignment where plan_id = ?", next))
                .isZero();
    }

    @Test
    void tellsAPlanInForceOfWhatItsPredecessorLeavesOverLater() {
        long measure = said("1.1", "Провести сверку", "октябрь 2026", null);
        grounds.assignment(plan, measure, first, TODAY.minusDays(20));
        long next = next();
        responsible(next);
        approve(next);
        close();
        assertThat(document(pages.get(grounds.staff, "/plans/" + next)).text())
                .contains("Перенести его можно корректировкой");
        pages.post(grounds.staff, "/plans/" + next + "/amendment", Map.of());
        long copy = grounds.count("select id from plan where amends_plan_id = ?", next);
        assertThat(document(pages.get(grounds.staff, "/plans/" + copy)).select("a[href=/plans/" + copy + "/carried]"))
                .isNotEmpty();
        carry(copy);
        assertThat(document(pages.get(grounds.staff, "/plans/" + copy)).text()).doesNotContain("Прошлый план оставил");
    }

    @Test
    void tellsWhoMayCloseItOfWhatNobodyIsThereToDo() {
        long measure = said("1.1", "Провести сверку", "октябрь 2026", null);
        grounds.assignment(plan, measure, first, TODAY.minusDays(20));
        grounds.assignment(plan, measure, second, TODAY.minusDays(20));
        close();
        long next = next();
        jdbc.sql("update school set active = false where id = ?").param(first).update();
        String gone = "исполнителей которых больше нет: 1";
        assertThat(notices(next)).doesNotContain(gone).contains("в этом его ещё нет: 1 мероприятие");
        carry(next);
        responsible(next);
        approve(next);
        assertThat(notices(next)).contains(gone).doesNotContain("в этом его ещё нет");
        assertThat(document(pages.get(grounds.head, "/plans/" + next))
                        .select(".notice a")
                        .eachAttr("href"))
                .containsExactly("/plans/" + plan + "/closing/report");
        assertThat(document(pages.get(grounds.staff, "/plans/" + next))
                        .select(".notice")
                        .text())
                .doesNotContain("исполнителей которых");
    }

    private String notices(long of) {
        return document(pages.get(grounds.head, "/plans/" + of))
                .select(".notice")
                .text()
                .replace('\u00a0', ' ');
    }

    @Test
    void isGivenWhatIsLeftOverOnce() throws Exception {
        long measure = said("1.1", "Провести сверку", "октябрь 2026", null);
        grounds.assignment(plan, measure, first, TODAY.minusDays(20));
        close();
        long next = next();
        Element one = carried(next);
        Element other = carried(next);
        Callable<MvcTestResult> add = () -> pages.send(grounds.staff, one, Map.of("deadline", "до 1 октября"));
        Callable<MvcTestResult> too = () -> pages.send(grounds.head, other, Map.of("deadline", "до 1 октября"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (Future<MvcTestResult> answer : both.invokeAll(List.of(add, too))) {
            assertThat(answer.get()).hasRedirectedUrl("/plans/" + next + "/edit");
        }
        both.shutdown();
        assertThat(grounds.count("select count(*) from measure where plan_id = ? and carried", next))
                .isEqualTo(1);
    }

    @Test
    void isBegunOnceHoweverOftenTheFormIsSent() {
        said("1.1", "Совещание", "сентябрь 2026", null);
        Element form =
                document(pages.get(grounds.staff, "/plans/" + plan + "/next")).expectFirst("main form[method=post]");
        Map<String, String> chosen =
                Map.of("period", form.select("[name=period][checked]").val());
        pages.send(grounds.staff, form, chosen);
        pages.send(grounds.staff, form, chosen);
        assertThat(grounds.count("select count(*) from plan where follows_plan_id = ?", plan))
                .isEqualTo(1);
    }

    @Test
    void refusesAPeriodThatIsNotLater() {
        Element form =
                document(pages.get(grounds.staff, "/plans/" + plan + "/next")).expectFirst("main form[method=post]");
        MvcTestResult refused =
                pages.send(grounds.staff, form, Map.of("period", "own", "from", "01.09.2026", "to", "31.08.2027"));
        assertThat(refused).hasStatus(422);
        assertThat(document(refused).text()).contains("Выберите период не раньше чем на год позже прежнего");
        assertThat(pages.get(director, "/plans/" + plan + "/next")).hasStatus(403);
        assertThat(pages.get(new Grounds(jdbc).head, "/plans/" + plan + "/next"))
                .hasStatus(404);
        assertThat(pages.get(grounds.staff, "/plans/" + plan + "/last-year")).hasStatus(404);
    }

    private void close() {
        Element form =
                document(pages.get(grounds.head, "/plans/" + plan + "/closing")).expectFirst("main form[method=post]");
        pages.send(grounds.head, form, Map.of("rest", "CARRY"));
        Element confirm = document(pages.get(grounds.head, "/plans/" + plan + "/closing/confirm"))
                .expectFirst("form.confirm");
        assertThat(pages.send(grounds.head, confirm, Map.of())).hasRedirectedUrl("/plans/" + plan + "/closing/report");
    }

    private void approve(long id) {
        assertThat(approval(id)).hasRedirectedUrl("/plans/" + id);
    }

    private MvcTestResult approval(long id) {
        Element form =
                document(pages.get(grounds.head, "/plans/" + id + "/approve")).expectFirst("form[action$=/approve]");
        return pages.send(grounds.head, form, Map.of("number", "18-осн", "date", "20.11.2026"));
    }

    private Element carried(long id) {
        return document(pages.get(grounds.staff, "/plans/" + id + "/carried")).expectFirst("main form[method=post]");
    }

    private void carry(long id) {
        assertThat(pages.send(grounds.staff, carried(id), Map.of("deadline", "до 1 октября")))
                .hasRedirectedUrl("/plans/" + id + "/edit");
    }

    /** What the plan does each year is for the first school. */
    private void responsible(long of) {
        jdbc.sql("insert into responsible_party (municipality_id, measure_id, position, kind, school_id)"
                        + " select municipality_id, id, 0, 'SCHOOL', ? from measure where plan_id = ? and not carried")
                .params(first, of)
                .update();
    }

    private long next() {
        return next(plan);
    }

    private long next(long of) {
        Element form =
                document(pages.get(grounds.staff, "/plans/" + of + "/next")).expectFirst("main form[method=post]");
        return begun(pages.send(grounds.staff, form, Map.of("period", "own")));
    }

    private static long begun(MvcTestResult result) {
        String address = result.getResponse().getRedirectedUrl();
        assertThat(address).isNotNull().matches("/plans/\\d+/last-year");
        return Long.parseLong(String.valueOf(address).replaceAll("\\D", ""));
    }

    /** A measure with the phrase; with a date that was given by hand, if there is one. */
    private long said(String number, String title, String phrase, @Nullable LocalDate given) {
        long id = given == null
                ? grounds.measure(plan, number, "MONTH", TODAY)
                : grounds.measure(plan, number, "DATE", given);
        jdbc.sql("update measure set title = ?, deadline_phrase = ?, deadline_overridden = ? where id = ?")
                .params(title, phrase, given != null, id)
                .update();
        return id;
    }

    private List<String> rows(long of) {
        return jdbc.sql("""
                        select m.number || '|' || m.title || '|' || m.deadline_phrase || '|' || coalesce(
                               (select max(w.due_on)::text from deadline_window w where w.measure_id = m.id), '-')
                        from measure m where m.plan_id = ? order by m.position
                        """).param(of).query(String.class).list();
    }

    private String status(long assignment) {
        return jdbc.sql("select status from assignment where id = ?")
                .param(assignment)
                .query(String.class)
                .single();
    }
}
