package okoplan.exchange.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okoplan.OkoPlanTest;
import okoplan.plan.PlanLevel;
import okoplan.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

@OkoPlanTest
class ImportRightsTests {

    private static final List<String> PAGES = List.of("", "/header", "/drop", "/source");

    private final ImportGround ground;
    private final ImportGround elsewhere;

    ImportRightsTests(ApplicationContext context) {
        this.ground = new ImportGround(context);
        this.elsewhere = new ImportGround(context);
    }

    @Test
    void hidesChecksOfAnotherMunicipality() {
        long id = ground.kept(Recognitions.plan());

        assertHidden(elsewhere.staff, id);
        assertThat(elsewhere.get("/imports")).hasStatusOk().bodyText().doesNotContain("План мероприятий по");
        assertThat(elsewhere.get("/plans")).bodyText().doesNotContain("Продолжить проверку");
    }

    @Test
    void keepsADirectorsChecksToTheOwnSchool() {
        long id =
                ground.kept(ground.director1, "план школы", Recognitions.plan()).get(0);

        CheckView check = ground.check(ground.director1, id);
        assertThat(check.header().level()).isEqualTo(PlanLevel.SCHOOL);
        assertThat(check.header().school()).isEqualTo(ground.school1);
        assertHidden(ground.director2, id);
        assertHidden(ground.staff, id);
        assertThat(ground.get(ground.director1, "/imports/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Школа № 1", "Здесь будет создан план вашей школы");
        assertThat(ground.post(ground.director1, "/imports/" + id + "/create")).hasStatus3xxRedirection();
        assertThat(ground.check(ground.director1, id).header().plan()).isNotNull();
    }

    @Test
    void hidesMunicipalChecksFromDirectors() {
        assertHidden(ground.director1, ground.kept(Recognitions.plan()));
    }

    @Test
    void letsColleaguesOfTheDepartmentGoOn() {
        long id = ground.kept(Recognitions.plan());

        Actor head = ground.town.head();
        assertThat(ground.get(head, "/imports/" + id)).hasStatusOk();
        assertThat(ground.get(head, "/imports")).bodyText().contains("План мероприятий по", "Ветрова");
    }

    @Test
    void isNotForAdministrators() {
        assertThat(ground.get(ground.town.admin, "/imports")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void letsADirectorMakeNoOtherPlanThanTheOwnSchools() {
        long id =
                ground.kept(ground.director1, "план школы", Recognitions.plan()).get(0);

        assertThat(ground.header(ground.director1, id, "level", "MUNICIPAL")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(ground.header(ground.director1, id, "level", "SCHOOL", "school", ground.school2.value()))
                .hasStatus3xxRedirection();
        assertThat(ground.check(ground.director1, id).header().school()).isEqualTo(ground.school1);
        assertThat(ground.get(ground.director1, "/imports/" + id + "/header"))
                .bodyText()
                .doesNotContain("Чей план", "Школа № 2");
    }

    private void assertHidden(Actor stranger, long id) {
        for (String page : PAGES) {
            assertThat(ground.get(stranger, "/imports/" + id + page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String action : List.of("/create", "/drop")) {
            assertThat(ground.post(stranger, "/imports/" + id + action))
                    .as(action)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String action : List.of("settle", "turn", "leave-out", "restore", "join", "take", "edit", "split")) {
            assertThat(ground.post(
                            stranger,
                            "/imports/" + id + "/rows/1/" + action,
                            "version",
                            0,
                            "as",
                            "MEASURE",
                            "take",
                            "",
                            "title",
                            "Чужое",
                            "upper.title",
                            "Чужое",
                            "lower.title",
                            "Чужое"))
                    .as(action)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(ground.post(stranger, "/imports/" + id + "/parties", "words", "кто-то", "party", "nobody"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
