package okoplan.plan;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OkoPlanTest
class PlanApiTests {

    private final MockMvc mvc;
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanApproval approval;
    private final PlanGround ground;

    PlanApiTests(MockMvc mvc, PlanDrafts drafts, PlanEditing editing, PlanApproval approval, JdbcClient jdbc) {
        this.mvc = mvc;
        this.drafts = drafts;
        this.editing = editing;
        this.approval = approval;
        this.ground = new PlanGround(jdbc);
    }

    @Test
    void answersWithAPlanInTheShapeOfARecognisedOne() throws Exception {
        PlanId plan = plan("Дорожная карта");
        ask(ground.staff, "/api/v1/plans/" + plan)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Дорожная карта"))
                .andExpect(jsonPath("$.level").value("MUNICIPAL"))
                .andExpect(jsonPath("$.period.from").value("2026-09-01"))
                .andExpect(jsonPath("$.approval").value(nullValue()))
                .andExpect(jsonPath("$.sections[0].number").value("I"))
                .andExpect(jsonPath("$.measures", hasSize(2)))
                .andExpect(jsonPath("$.measures[0].number").value("1.1"))
                .andExpect(jsonPath("$.measures[0].section").value("Подготовка"))
                .andExpect(jsonPath("$.measures[0].deadlineText").value("октябрь – ноябрь 2026"))
                .andExpect(jsonPath("$.measures[0].schedule.kind").value("MONTH_RANGE"))
                .andExpect(jsonPath("$.measures[0].schedule.windows[0].from").value("2026-10-01"))
                .andExpect(jsonPath("$.measures[0].schedule.windows[0].to").value("2026-11-30"))
                .andExpect(jsonPath("$.measures[0].schedule.needsDate").value(false))
                .andExpect(jsonPath("$.measures[0].responsibles[0]").value("Управление образования"))
                .andExpect(jsonPath("$.measures[1].schedule.needsDate").value(true));

        ground.run(
                ground.head,
                () -> approval.approve(ground.head, plan, new ApprovalOrder("5-осн", LocalDate.of(2026, 11, 20))));
        ask(ground.director1, "/api/v1/plans/" + plan)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.approval.number").value("5-осн"))
                .andExpect(jsonPath("$.approval.kind").value("приказ"));
    }

    @Test
    void listsPlansByKey() throws Exception {
        plan("Первый");
        plan("Второй");
        String next = JsonPath.read(
                ask(ground.staff, "/api/v1/plans?limit=1")
                        .andExpect(jsonPath("$.items", hasSize(1)))
                        .andExpect(jsonPath("$.items[0].title").value("Второй"))
                        .andExpect(jsonPath("$.items[0].assignments.total").value(0))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.next");
        ask(ground.staff, "/api/v1/plans?limit=1&after=" + next)
                .andExpect(jsonPath("$.items[0].title").value("Первый"))
                .andExpect(jsonPath("$.next").value(nullValue()));
        ask(ground.director1, "/api/v1/plans").andExpect(jsonPath("$.items", hasSize(0)));
        ask(ground.staff, "/api/v1/plans?status=APPROVED").andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void explainsWhatWasWrong() throws Exception {
        PlanId draft = plan("Черновик");
        problem(ask(ground.director1, "/api/v1/plans/" + draft), 404);
        problem(ask(ground.staff, "/api/v1/plans/123456789012"), 404);
        problem(ask(ground.staff, "/api/v1/plans/abc"), 400);
        problem(ask(ground.staff, "/api/v1/plans?after=abc"), 400);
        problem(ask(ground.staff, "/api/v1/plans?status=abc"), 400);
        mvc.perform(get("/api/v1/plans")).andExpect(status().isUnauthorized());
    }

    private static void problem(ResultActions answer, int status) throws Exception {
        answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private ResultActions ask(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(SignedInAs.actor(actor)).accept(MediaType.APPLICATION_JSON));
    }

    private PlanId plan(String title) {
        return ground.as(ground.staff, () -> {
            PlanId plan = drafts.create(ground.staff, NewPlan.ofMunicipality(title, PlanGround.SCHOOL_YEAR));
            editing.insertRows(
                    ground.staff,
                    plan,
                    RowPlace.end(),
                    List.of(
                            PastedRow.section("I.", "Подготовка"),
                            PastedRow.measure("1.1.", "Приказ", "", "октябрь – ноябрь 2026", "управление образования"),
                            PastedRow.measure("1.2.", "Перепроверка", "", "по графику", "ОО")));
            return plan;
        });
    }
}
