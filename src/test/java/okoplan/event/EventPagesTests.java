package okoplan.event;

import static okoplan.access.PageCalls.document;
import static okoplan.access.PageCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.access.PageCalls;
import okoplan.execution.OverdueFlagging;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.NewPlan;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanApproval;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanEditing;
import okoplan.plan.PlanGround;
import okoplan.plan.RowPlace;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class EventPagesTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final PageCalls pages;
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanApproval approval;
    private final OverdueFlagging flagging;
    private final JdbcClient jdbc;
    private PlanGround ground;
    private PlanId plan = new PlanId(0);

    EventPagesTests(
            MockMvcTester mvc,
            PlanDrafts drafts,
            PlanEditing editing,
            PlanApproval approval,
            OverdueFlagging flagging,
            JdbcClient jdbc) {
        this.pages = new PageCalls(mvc);
        this.drafts = drafts;
        this.editing = editing;
        this.approval = approval;
        this.flagging = flagging;
        this.jdbc = jdbc;
        this.ground = new PlanGround(jdbc);
    }

    @BeforeEach
    void approvesAPlan() {
        ground = new PlanGround(jdbc);
        plan = ground.as(
                ground.staff,
                () -> drafts.create(ground.staff, NewPlan.ofMunicipality("План округа", PlanGround.SCHOOL_YEAR)));
        ground.run(
                ground.staff,
                () -> editing.insertRows(
                        ground.staff,
                        plan,
                        RowPlace.end(),
                        List.of(
                                PastedRow.measure("1", "Наблюдать за ходом работ", "", "по графику ВПР", "ОО"),
                                PastedRow.measure("2", "Разобрать итоги", "", "после проведения ВПР", "ОО"),
                                PastedRow.measure("3", "Обучить экспертов", "", "за 5 дней до ВПР", "ОО"))));
        ground.run(ground.head, () -> approval.approve(ground.head, plan, new ApprovalOrder("7", TODAY.minusDays(30))));
    }

    @Test
    void keepsACalendarThatSchoolsRead() {
        assertThat(pages.get(ground.director1, "/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("ещё не внесло события");
        assertThat(add("ВПР, 5 класс", "12.04.2027", "30.04.2027")).hasStatus3xxRedirection();
        assertThat(pages.get(ground.director1, "/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("Апрель 2027", "ВПР, 5 класс", words("12–30 апреля 2027"))
                .doesNotContain("Добавить событие");
        assertThat(pages.get(ground.staff, "/calendar?year=2027"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("ВПР, 5 класс");
        assertThat(pages.get(new PlanGround(jdbc).staff, "/calendar"))
                .bodyText()
                .doesNotContain("ВПР, 5 класс");
        assertThat(pages.get(new PlanGround(jdbc).staff, "/calendar/events/" + event("ВПР, 5 класс")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysWhatIsWrongWithAnEvent() {
        assertThat(add("", "12.04.2027", "10.04.2027"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Напишите название события", "Последний день не может быть раньше первого");
        assertThat(add("ВПР", "", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Укажите день");
    }

    @Test
    void refusesWhatNoPersonTypes() {
        assertThat(add("ВПР\0", "12.04.2027", "")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void proposesEventsByNameAndGivesTheirDatesWhenAPersonConfirms() {
        add("ВПР, 5 класс", "12.04.2027", "30.04.2027");
        add("Совещание руководителей", "10.02.2027", "");
        long vpr = event("ВПР, 5 класс");

        assertThat(pages.get(ground.staff, "/plans/" + plan + "/events"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        words("Даст срок: 12–30 апреля 2027"), words("до 7 апреля 2027"), "Сколько дней после события");

        assertThat(bind(vpr, ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Укажите, сколько дней после события даётся на исполнение");
        assertThat(dues()).isEmpty();

        assertThat(bind(vpr, "10")).hasStatus3xxRedirection();
        assertThat(dues())
                .containsExactlyInAnyOrder("1 2027-04-12 2027-04-30", "2 2027-05-01 2027-05-11", "3 null 2027-04-07");
        assertThat(pages.get(ground.staff, "/plans/" + plan + "/events"))
                .bodyText()
                .contains("Все мероприятия плана уже с датами");
    }

    @Test
    void movesOpenAssignmentsWithTheirEventAfterShowingWhatMoves() {
        add("ВПР", "16.11.2026", "18.11.2026");
        long vpr = event("ВПР");
        bind(vpr, "2");
        flagging.flag(new MunicipalityId(ground.municipality), TODAY);
        jdbc.sql("""
                        update assignment set status = 'ACCEPTED', overdue_since = null, accepted_on = ?
                        where plan_id = ? and school_id = ?
                          and measure_id = (select id from measure where plan_id = ? and number = '1')
                        """)
                .params(TODAY, plan.value(), ground.school1.value(), plan.value())
                .update();
        assertThat(overdue()).isPositive();

        assertThat(change(vpr, "07.12.2026", "09.12.2026", 0, false))
                .hasStatusOk()
                .bodyText()
                .contains(words("было 16–18 ноября 2026, станет 7–9 декабря 2026"), "Перенести событие и сроки");
        assertThat(overdue()).isPositive();

        assertThat(change(vpr, "07.12.2026", "09.12.2026", 0, true)).hasStatus3xxRedirection();
        assertThat(overdue()).isZero();
        assertThat(dues())
                .containsExactlyInAnyOrder("1 2026-12-07 2026-12-09", "2 2026-12-10 2026-12-11", "3 null 2026-12-02");
        assertThat(jdbc.sql("""
                        select count(*) from assignment a join measure m on m.id = a.measure_id
                        where a.plan_id = ? and m.number = '1' and a.due_on = date '2026-11-18' and a.status = 'ACCEPTED'
                        """).param(plan.value()).query(Long.class).single()).isOne();
        assertThat(jdbc.sql("select distinct first_due_on from assignment where plan_id = ? order by 1")
                        .param(plan.value())
                        .query(LocalDate.class)
                        .list())
                .contains(LocalDate.of(2026, 11, 18));
        assertThat(jdbc.sql("""
                        select distinct l.ended_by from lateness l join assignment a on a.id = l.assignment_id
                        where a.plan_id = ? and a.status = 'OPEN'
                        """).param(plan.value()).query(String.class).list()).containsExactly("DATE_MOVED");
        assertThat(change(vpr, "08.12.2026", "", 0, true))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("вы изменили это же в другом окне");
    }

    @Test
    void doesNotMoveADeadlineOutOfItsPlan() {
        add("ВПР", "12.04.2027", "");
        long vpr = event("ВПР");
        bind(vpr, "2");
        assertThat(change(vpr, "31.08.2027", "", 0, false))
                .bodyText()
                .contains("вне периода плана", "Перенести нельзя")
                .doesNotContain("Перенести событие и сроки");
        assertThat(change(vpr, "31.08.2027", "", 0, true))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("вышел бы за период плана");
        assertThat(dues()).contains("1 2027-04-12 2027-04-12");
        assertThat(jdbc.sql("select from_on from calendar_event where id = ?")
                        .param(vpr)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2027, 4, 12));
    }

    @Test
    void keepsTheDatesWhenTheEventIsDeleted() {
        add("ВПР", "12.04.2027", "");
        long vpr = event("ВПР");
        bind(vpr, "2");
        assertThat(pages.post(ground.staff, "/calendar/events/" + vpr + "/delete", Map.of("version", 0)))
                .hasStatus3xxRedirection();
        assertThat(dues()).hasSize(3);
        assertThat(pages.get(ground.staff, "/calendar/events/" + vpr)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void givesADeadlineOnTheWrongEventBackToItsPhrase() {
        add("ВПР", "12.04.2027", "");
        long vpr = event("ВПР");
        bind(vpr, "2");
        long measure = jdbc.sql("select id from measure where plan_id = ? and number = '1'")
                .param(plan.value())
                .query(Long.class)
                .single();
        String release = "/calendar/events/" + vpr + "/bindings/" + measure + "/release";
        assertThat(pages.get(ground.staff, "/calendar/events/" + vpr))
                .bodyText()
                .contains("1 Наблюдать за ходом работ", "Отвязать");

        assertThat(pages.post(new PlanGround(jdbc).staff, release, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.post(ground.staff, release, Map.of())).hasStatus3xxRedirection();
        assertThat(pages.post(ground.staff, release, Map.of())).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(dues()).hasSize(2);
        assertThat(pages.get(ground.staff, "/plans/" + plan + "/events"))
                .bodyText()
                .contains("по графику ВПР");
        assertThat(bind(vpr, "")).hasStatus3xxRedirection();
        assertThat(dues()).hasSize(3);
    }

    @Test
    void doesNotDeleteAnEventThatSomebodyHasChanged() {
        add("ВПР", "12.04.2027", "");
        long vpr = event("ВПР");
        change(vpr, "19.04.2027", "", 0, false);
        assertThat(pages.post(ground.staff, "/calendar/events/" + vpr + "/delete", Map.of("version", 0)))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(pages.get(ground.staff, "/calendar/events/" + vpr)).hasStatusOk();
    }

    /** Both lock the event, so the later one sees what the earlier one has done. */
    @Test
    void bindsToTheDaysThatTheEventHasInTheEnd() {
        add("ВПР", "12.04.2027", "");
        long vpr = event("ВПР");
        CompletableFuture<Void> binding = CompletableFuture.runAsync(() -> bind(vpr, "2"));
        CompletableFuture<Void> moving = CompletableFuture.runAsync(() -> change(vpr, "19.04.2027", "", 0, true));
        CompletableFuture.allOf(binding, moving).join();
        assertThat(dues())
                .containsExactlyInAnyOrder("1 2027-04-19 2027-04-19", "2 2027-04-20 2027-04-21", "3 null 2027-04-14");
    }

    @Test
    void countsAnAssignmentOnceInAWeekHoweverOftenItsDateMoved() {
        add("ВПР", "09.11.2026", "");
        long vpr = event("ВПР");
        bind(vpr, "2");
        change(vpr, "19.04.2027", "", 0, true);
        change(vpr, "10.11.2026", "", 1, true);
        change(vpr, "20.04.2027", "", 2, true);
        change(vpr, "11.11.2026", "", 3, true);
        var dashboard = document(pages.get(ground.head, "/oversight"));
        var weeks = dashboard.select("a[href*=lateOn]");
        assertThat(weeks)
                .isNotEmpty()
                .allSatisfy(week -> assertThat(document(pages.get(ground.head, week.attr("href")))
                                .select("tbody tr"))
                        .hasSize(Integer.parseInt(week.ownText())));
    }

    @Test
    void givesWhatIsReturnedTheDateThatItsEventHasByNow() {
        add("ВПР", "16.11.2026", "");
        long vpr = event("ВПР");
        bind(vpr, "2");
        long report = reported();
        change(vpr, "07.12.2026", "", 0, true);
        assertThat(pages.post(ground.staff, "/review/return", Map.of("ids", report, "comment", "Приложите протокол")))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select a.due_on from assignment a join report r on r.assignment_id = a.id where r.id = ?")
                        .param(report)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void costsTheSameQueriesForFewAndManyEvents() {
        add("ВПР", "12.04.2027", "");
        int few = QueryCounter.of(() -> pages.get(ground.staff, "/calendar")).size();
        jdbc.sql("""
                        insert into calendar_event (id, municipality_id, name, from_on, to_on)
                        select nextval('calendar_event_seq'), ?, 'Событие ' || n, date '2026-09-01' + n, date '2026-09-01' + n
                        from generate_series(1, 200) n
                        """).param(ground.municipality).update();
        assertThat(QueryCounter.of(() -> pages.get(ground.staff, "/calendar")))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(8);
    }

    /** As the page has it: a day and its month stay on one line. */
    private static String words(String text) {
        return text.replaceAll("(\\d) (?=[а-я])", "$1\u00a0");
    }

    private long reported() {
        long assignment = jdbc.sql("""
                        select a.id from assignment a join measure m on m.id = a.measure_id
                        where a.plan_id = ? and m.number = '1' and a.school_id = ?
                        """)
                .params(plan.value(), ground.school1.value())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "update assignment set status = 'REPORTED', reported_on = ?, review_due_on = ?, overdue_since = null where id = ?")
                .params(TODAY, TODAY.plusDays(7), assignment)
                .update();
        return jdbc.sql("""
                        insert into report (id, municipality_id, assignment_id, done_on, text, status, submitted_on,
                                            submitted_at, submitted_by, on_behalf)
                        values (nextval('report_seq'), ?, ?, ?, 'Сделано', 'SUBMITTED', ?, now(), ?, false) returning id
                        """)
                .params(
                        ground.municipality,
                        assignment,
                        TODAY,
                        TODAY,
                        ground.director1.account().value())
                .query(Long.class)
                .single();
    }

    private MvcTestResult add(String name, String from, String to) {
        return pages.post(ground.staff, "/calendar/events", Map.of("name", name, "from", from, "to", to));
    }

    private MvcTestResult change(long event, String from, String to, int version, boolean confirmed) {
        return pages.post(
                ground.staff,
                "/calendar/events/" + event,
                Map.of("name", "ВПР", "from", from, "to", to, "version", version, "confirmed", confirmed));
    }

    private MvcTestResult bind(long event, String length) {
        List<Long> measures = jdbc.sql("select id from measure where plan_id = ? order by position")
                .param(plan.value())
                .query(Long.class)
                .list();
        return pages.post(
                ground.staff,
                "/plans/" + plan + "/events",
                Map.of(
                        "rows[0].measure", measures.get(0),
                        "rows[0].event", event,
                        "rows[1].measure", measures.get(1),
                        "rows[1].event", event,
                        "rows[1].length", length,
                        "rows[2].measure", measures.get(2),
                        "rows[2].event", event));
    }

    private long event(String name) {
        return jdbc.sql("select id from calendar_event where municipality_id = ? and name = ?")
                .params(ground.municipality, name)
                .query(Long.class)
                .single();
    }

    private long overdue() {
        return jdbc.sql("select count(*) from assignment where plan_id = ? and overdue_since is not null")
                .param(plan.value())
                .query(Long.class)
                .single();
    }

    private List<String> dues() {
        return jdbc.sql("""
                        select distinct m.number || ' ' || coalesce(a.starts_on::text, 'null') || ' ' || a.due_on
                        from assignment a join measure m on m.id = a.measure_id
                        where a.plan_id = ? and a.due_on is not null and a.status = 'OPEN'
                        """).param(plan.value()).query(String.class).list();
    }
}
