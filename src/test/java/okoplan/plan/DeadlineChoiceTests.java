package okoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A phrase with several meanings, and the person who chooses. */
@OkoPlanTest
class DeadlineChoiceTests {

    private final MockMvcTester mvc;
    private final PlanDrafts drafts;
    private final PlanGround ground;

    DeadlineChoiceTests(MockMvcTester mvc, PlanDrafts drafts, JdbcClient jdbc) {
        this.mvc = mvc;
        this.drafts = drafts;
        this.ground = new PlanGround(jdbc);
    }

    @Test
    void offersDaysAsTheEditorTakesThem() {
        PlanId plan = ground.as(
                ground.staff,
                () -> drafts.create(ground.staff, NewPlan.ofMunicipality("План округа", PlanGround.SCHOOL_YEAR)));

        assertThat(mvc.get()
                        .uri("/plans/{id}/deadline-reading?deadlinePhrase=август", plan)
                        .with(SignedInAs.actor(ground.staff)))
                .hasStatusOk()
                .bodyText()
                .satisfies(fragment -> assertThat(fragment.split("data-take=\"", -1))
                        .filteredOn(part -> part.startsWith("20"))
                        .allSatisfy(part -> assertThat(CellField.windows(part.substring(0, part.indexOf('"'))))
                                .hasSize(1))
                        .hasSize(2));
    }
}
