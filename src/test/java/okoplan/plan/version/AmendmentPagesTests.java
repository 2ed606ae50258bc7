package okoplan.plan.version;

import static okoplan.access.PageCalls.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.access.PageCalls;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.NewPlan;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanApproval;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanEditing;
import okoplan.plan.PlanGround;
import okoplan.plan.RowPlace;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class AmendmentPagesTests {

    private final PageCalls pages;
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanApproval approval;
    private final JdbcClient jdbc;
    private PlanGround ground;
    private PlanId plan = new PlanId(0);

    AmendmentPagesTests(
            MockMvcTester mvc, PlanDrafts drafts, PlanEditing editing, PlanApproval approval, JdbcClient jdbc) {
        this.pages = new PageCalls(mvc);
        this.drafts = drafts;
        this.editing = editing;
        this.approval = approval;
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
                                PastedRow.section("I", "Организация"),
                                PastedRow.measure("1", "Провести совещание", "", "декабрь 2026", "ОО"),
                                PastedRow.measure("2", "Обучить экспертов", "", "март 2027", "ОО"))));
        ground.run(
                ground.head,
                () -> approval.approve(ground.head, plan, new ApprovalOrder("7-осн", TestClock.TODAY.minusDays(60))));
    }

    @Test
    void leadsFromThePlanInForceToTheVersionsOfAnAmendedOne() {
        assertThat(text(pages.get(ground.staff, "/plans/" + plan))).contains("Начать корректировку");
        String editor = begin();
        String copy = editor.replaceAll("\\D+", "");
        assertThat(pages.get(ground.staff, editor)).hasStatusOk().bodyText().contains("Провести совещание");
        change(copy, 0, "TITLE", "Провести совещание", "Провести совещание по видеосвязи");
        change(copy, 0, "DEADLINE", "декабрь 2026", "до 20 января 2027");

        assertThat(text(pages.get(ground.staff, "/plans/" + plan)))
                .contains("Готовится корректировка", "Продолжить корректировку", "Провести совещание")
                .doesNotContain("по видеосвязи", "Начать корректировку");
        Document compared = page(pages.get(ground.staff, "/plans/" + plan + "/compare"));
        assertThat(compared.select("del").eachText()).contains("Провести совещание", "декабрь 2026");
        assertThat(compared.select(".compare-table td[data-label]"))
                .isNotEmpty()
                .allMatch(Element::hasText);
        assertThat(compared.select("ins").eachText()).contains("Провести совещание по видеосвязи", "до 20 января 2027");
        assertThat(compared.text())
                .contains("изменено 1, добавлено 0, исключено 0", "Затронет 2 поручения")
                .doesNotContain("Обучить экспертов");
        assertThat(text(pages.get(ground.staff, "/plans/" + plan + "/compare?all=true")))
                .contains("Обучить экспертов");

        assertThat(text(pages.get(ground.head, "/plans/" + copy + "/approve")))
                .contains("Утвердить корректировку", "Затронет 2 поручения", "С новым сроком 2");
        MvcTestResult approved = post(
                ground.head,
                "/plans/" + copy + "/approve",
                "number",
                "12-осн",
                "date",
                "23.11.2026",
                "reason",
                "Карантин");
        assertThat(approved).hasStatus3xxRedirection().hasRedirectedUrl("/plans/" + plan);

        assertThat(text(pages.get(ground.director1, "/plans/" + plan)))
                .contains("по видеосвязи", "в редакции приказа от 23 ноября 2026 № 12-осн", "Редакции плана")
                .doesNotContain("корректировк");
        assertThat(text(pages.get(ground.director1, "/plans/" + plan + "/versions")))
                .contains("Редакция 2", "Карантин", "Редакция 1", "7-осн");
        assertThat(text(pages.get(ground.director1, "/plans/" + plan + "/versions/1")))
                .contains("декабрь 2026", "I Организация", "Мероприятий 2")
                .doesNotContain("по видеосвязи");
        assertThat(page(pages.get(ground.director1, "/plans/" + plan + "/compare?from=1&to=2"))
                        .select("del")
                        .eachText())
                .contains("Провести совещание", "декабрь 2026");
        assertThat(text(pages.get(ground.director1, "/plans/" + plan + "/compare?from=2&to=now")))
                .contains("Различий нет");
        assertThat(pages.get(ground.staff, "/plans/" + copy)).hasRedirectedUrl("/plans/" + plan);
        assertThat(post(ground.head, "/plans/" + copy + "/approve", "number", "12-осн", "date", "23.11.2026"))
                .as("a second click")
                .hasRedirectedUrl("/plans/" + plan);
        assertThat(pages.get(new PlanGround(jdbc).staff, "/plans/" + copy)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsTheWorkingCopyFromSchoolsAndOthers() {
        String copy = begin().replaceAll("\\D+", "");
        PlanGround other = new PlanGround(jdbc);
        for (String address :
                List.of("/plans/" + copy, "/plans/" + copy + "/edit", "/plans/" + plan + "/compare?to=amendment")) {
            assertThat(pages.get(ground.director1, address)).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String address : List.of(
                "/plans/" + plan + "/compare",
                "/plans/" + plan + "/versions",
                "/plans/" + plan + "/versions/1",
                "/plans/" + copy)) {
            assertThat(pages.get(other.staff, address)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(pages.get(ground.staff, "/plans/" + plan + "/versions/9")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(ground.staff, "/plans/" + plan + "/compare?from=later"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(ground.director1, "/plans/" + plan + "/amendment")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(ground.staff, "/plans/" + copy + "/approve", "number", "1", "date", "23.11.2026"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void isGivenUpWithoutATrace() {
        String copy = begin().replaceAll("\\D+", "");
        assertThat(text(pages.get(ground.staff, "/plans"))).contains("Корректировка");
        assertThat(text(pages.get(ground.staff, "/plans/" + copy + "/delete")))
                .contains("Отказаться от корректировки", "останутся как есть");
        assertThat(post(ground.staff, "/plans/" + copy + "/delete")).hasRedirectedUrl("/plans/" + plan);
        assertThat(text(pages.get(ground.staff, "/plans/" + plan)))
                .contains("Начать корректировку")
                .doesNotContain("Готовится корректировка");
    }

    @Test
    void asksTheHeadAgainWhenRowsHaveChangedSinceTheNumbersWereShown() {
        String copy = begin().replaceAll("\\D+", "");
        change(copy, 0, "TITLE", "Провести совещание", "Провести вебинар");
        Document seen = page(pages.get(ground.head, "/plans/" + copy + "/approve"));
        change(copy, 1, "TITLE", "Обучить экспертов", "Обучить наблюдателей");
        Map<String, String> order = Map.of("number", "12-осн", "date", "23.11.2026");
        MvcTestResult late = pages.send(ground.head, seen.expectFirst("main form[action$=approve]"), order);
        assertThat(late)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Пока вы читали эту страницу, план изменили");
        assertThat(pages.send(ground.head, document(late).expectFirst("main form[action$=approve]"), order))
                .hasRedirectedUrl("/plans/" + plan);
    }

    @Test
    void givesBackWhatWasTypedIntoACopyThatIsInForceByNow() {
        String editor = begin();
        String copy = editor.replaceAll("\\D+", "");
        Document row = page(pages.get(ground.staff, "/plans/" + copy + "/sections/new"));
        row.expectFirst("main form [name=title]").val("Новый раздел о наблюдателях");
        change(copy, 0, "TITLE", "Провести совещание", "Провести вебинар");
        assertThat(post(ground.head, "/plans/" + copy + "/approve", "number", "12-осн", "date", "23.11.2026"))
                .hasRedirectedUrl("/plans/" + plan);

        MvcTestResult late = pages.send(ground.staff, row.expectFirst("main form"), Map.of());
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(document(late).text()).contains("Корректировка уже", "Вы набрали", "Новый раздел о наблюдателях");
        assertThat(document(late).select("main a.btn").attr("href")).isEqualTo("/plans/" + plan);
        assertThat(pages.get(ground.staff, editor)).hasRedirectedUrl("/plans/" + plan);
        assertThat(pages.get(new PlanGround(jdbc).staff, editor)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void doesNotTakeAnAmendmentBackByUndoingAnEarlierOne() {
        String given = begin().replaceAll("\\D+", "");
        change(given, 0, "TITLE", "Провести совещание", "Провести семинар");
        assertThat(post(ground.staff, "/plans/" + given + "/delete")).hasRedirectedUrl("/plans/" + plan);
        String copy = begin().replaceAll("\\D+", "");
        change(copy, 0, "TITLE", "Провести совещание", "Провести вебинар");
        assertThat(post(ground.head, "/plans/" + copy + "/approve", "number", "12-осн", "date", "23.11.2026"))
                .hasRedirectedUrl("/plans/" + plan);

        long removal = jdbc.sql("select max(id) from removal where municipality_id = ?")
                .param(ground.municipality)
                .query(Long.class)
                .single();
        assertThat(post(ground.staff, "/plans/removals/" + removal + "/restore"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("план изменили другим приказом");
        assertThat(text(pages.get(ground.staff, "/plans/" + plan)))
                .contains("Провести вебинар", "Начать корректировку");
    }

    @Test
    void leavesEntriesInTheLogForWhatWasChangedOnly() {
        String copy = begin().replaceAll("\\D+", "");
        change(copy, 0, "DEADLINE", "декабрь 2026", "до 20 января 2027");
        long before = lastEntry();
        assertThat(post(ground.head, "/plans/" + copy + "/approve", "number", "12-осн", "date", "23.11.2026"))
                .hasRedirectedUrl("/plans/" + plan);
        assertThat(jdbc.sql("""
                        select e.kind || ' ' || e.action || ' ' || m.number
                        from audit_entry e join measure m on m.id = e.measure_id
                        where e.id > ? and e.plan_id = ? and e.kind in ('deadline_window', 'responsible_party')
                          and e.action <> 'CHANGED'
                        """)
                        .params(before, plan.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("deadline_window REMOVED 1", "deadline_window CREATED 1");
        assertThat(text(pages.get(ground.staff, "/plans/" + plan + "/changes")))
                .as("by whom the row of the working copy was changed")
                .contains(ground.staff.name(), "до 20 января 2027");
    }

    private long lastEntry() {
        return jdbc.sql("select max(id) from audit_entry where municipality_id = ?")
                .param(ground.municipality)
                .query(Long.class)
                .single();
    }

    @Test
    void refusesToAmendADraftInWords() {
        PlanId draft = ground.as(
                ground.staff,
                () -> drafts.create(ground.staff, NewPlan.ofMunicipality("Черновик", PlanGround.SCHOOL_YEAR)));
        assertThat(post(ground.staff, "/plans/" + draft + "/amendment"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("План ещё не утверждён");
    }

    @Test
    void comparesInAFixedNumberOfQueries() {
        begin();
        List<String> few = QueryCounter.of(() -> pages.get(ground.staff, "/plans/" + plan + "/compare"));
        ground.schools(3, 40);
        List<String> many = QueryCounter.of(() -> pages.get(ground.staff, "/plans/" + plan + "/compare"));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThan(35);
    }

    private String begin() {
        String editor = post(ground.staff, "/plans/" + plan + "/amendment")
                .getResponse()
                .getRedirectedUrl();
        assertThat(editor).matches("/plans/\\d+/edit").isNotEqualTo("/plans/" + plan + "/edit");
        return String.valueOf(editor);
    }

    private void change(String copy, int measure, String field, String base, String value) {
        Document editor = page(pages.get(ground.staff, "/plans/" + copy + "/edit"));
        String row = editor.select("tr.measure-row[id]").get(measure).id();
        String version = jdbc.sql("select version from measure where id = ?")
                .param(Long.parseLong(row.substring(1)))
                .query(String.class)
                .single();
        assertThat(post(
                        ground.staff,
                        "/plans/" + copy + "/grid/" + row + "/cell",
                        "field",
                        field,
                        "value",
                        value,
                        "base",
                        base,
                        "version",
                        version))
                .hasStatusOk();
    }

    private MvcTestResult post(Actor actor, String address, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return pages.post(actor, address, form);
    }

    private static Document page(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return document(result);
    }

    private static String text(MvcTestResult result) {
        return page(result).text().replace('\u00a0', ' ');
    }
}
