package okoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Forms that are sent twice, and pages with forms that nobody could send. */
@OkoPlanTest
class RepeatedFormsTests {

    private static final Map<String, String> PLAN = Map.of(
            "submission", "4f1c", "title", "План округа", "period", "2026-09-01/2027-08-31", "from", "", "to", "");

    private final MockMvcTester mvc;
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanViews views;
    private final PlanApproval approval;
    private final JdbcClient jdbc;
    private final PlanGround ground;

    RepeatedFormsTests(
            MockMvcTester mvc,
            PlanDrafts drafts,
            PlanEditing editing,
            PlanViews views,
            PlanApproval approval,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.drafts = drafts;
        this.editing = editing;
        this.views = views;
        this.approval = approval;
        this.jdbc = jdbc;
        this.ground = new PlanGround(jdbc);
    }

    @Test
    void makesOnePlanOfAFormSentAgainAndLeadsToIt() {
        String first = leadsTo(post("/plans", PLAN));
        assertThat(leadsTo(post("/plans", PLAN))).isEqualTo(first);
        assertThat(plans()).isEqualTo(1);
    }

    @Test
    void makesOnePlanOfAFormSentSeveralTimesAtOnce() throws Exception {
        ExecutorService clicks = Executors.newFixedThreadPool(4);
        try {
            Callable<String> click = () -> leadsTo(post("/plans", PLAN));
            List<Future<String>> answers = clicks.invokeAll(List.of(click, click, click, click));
            String first = answers.get(0).get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            clicks.shutdownNow();
        }
        assertThat(plans()).isEqualTo(1);
    }

    @Test
    void takesAFormThatWasChangedAfterGoingBackForAnotherOne() {
        post("/plans", PLAN);
        post("/plans", with(PLAN, "title", "Другой план"));
        post("/plans", with(PLAN, "submission", "9a02"));
        assertThat(plans()).isEqualTo(3);
    }

    @Test
    void addsRowsOnce() {
        PlanId plan = plan();
        Map<String, String> measure = Map.of("submission", "1", "title", "Провести обход школ", "after", "");
        post("/plans/" + plan + "/measures", measure);
        post("/plans/" + plan + "/measures", measure);
        Map<String, String> section = Map.of("submission", "2", "title", "Раздел", "number", "I");
        post("/plans/" + plan + "/sections", section);
        post("/plans/" + plan + "/sections", section);
        assertThat(rows(plan)).hasSize(2);
    }

    @Test
    void addsNoMeasureWhosePartiesAreRefused() {
        PlanId plan = plan();
        for (String nobody : List.of("school-999999999", "никто", "school-")) {
            Map<String, String> measure = Map.of("title", "Обход школ", "chosen", "true", "parties", nobody);
            assertThat(post("/plans/" + plan + "/measures", measure)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(rows(plan)).isEmpty();
    }

    @Test
    void addsAtTheEndWhatWasTypedBelowARowThatIsGone() {
        PlanId plan = plan();
        for (String gone : List.of("m999999999", "нет такой", "s")) {
            assertThat(post("/plans/" + plan + "/measures", Map.of("title", "Обход", "after", gone)))
                    .hasStatus3xxRedirection();
        }
        assertThat(rows(plan)).hasSize(3);
    }

    @Test
    void takesAFormWithoutVersionForAStaleOne() {
        PlanId plan = plan();
        assertThat(post("/plans/" + plan + "/header", with(PLAN, "version", "")))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void opensNoFormThatCouldNotBeSent() {
        PlanId plan = plan();
        MeasureRow row = ground.as(
                ground.staff,
                () -> editing.addMeasure(
                        ground.staff, plan, RowPlace.end(), new MeasureContent("1", "Обход", "", "май", "ОО")));
        ground.as(
                ground.head,
                () -> approval.approve(
                        ground.head,
                        plan,
                        new ApprovalOrder("7", PlanGround.SCHOOL_YEAR.from().minusDays(5))));
        for (String page : List.of(
                "/header",
                "/paste",
                "/sections/new",
                "/measures/new",
                "/measures/" + row.measure() + "/edit",
                "/rows/" + row.id() + "/remove")) {
            assertThat(get(ground.staff, "/plans/" + plan + page))
                    .as(page)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("План утверждён");
            assertThat(get(ground.director1, "/plans/" + plan + page)).as(page).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private PlanId plan() {
        return ground.as(
                ground.staff,
                () -> drafts.create(ground.staff, NewPlan.ofMunicipality("План района", PlanGround.SCHOOL_YEAR)));
    }

    private List<PlanRow> rows(PlanId plan) {
        return ground.as(ground.staff, () -> views.get(ground.staff, plan).rows());
    }

    private long plans() {
        return jdbc.sql("select count(*) from plan where municipality_id = ?")
                .param(ground.municipality)
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(SignedInAs.actor(actor)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(address).with(SignedInAs.actor(ground.staff)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String leadsTo(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
