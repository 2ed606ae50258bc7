package okoplan.exchange.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import okoplan.OkoPlanTest;
import okoplan.plan.PlanLevel;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** The department brings in the plan of a school; it is the school's then. */
@OkoPlanTest
class SchoolPlanImportTests {

    private final ImportGround ground;
    private final ImportGround elsewhere;

    SchoolPlanImportTests(ApplicationContext context) {
        this.ground = new ImportGround(context);
        this.elsewhere = new ImportGround(context);
    }

    @Test
    void makesThePlanOfTheSchoolThatWasChosen() {
        long id = ground.kept(Recognitions.plan());
        assertThat(ground.get("/imports/" + id + "/header"))
                .hasStatusOk()
                .bodyText()
                .contains("Чей план", "Муниципальный план", "Школа № 1", "Школа № 2");

        assertThat(ground.header(ground.staff, id, "level", "SCHOOL", "school", ground.school2.value()))
                .hasStatus3xxRedirection();
        assertThat(ground.get("/imports/" + id)).bodyText().contains("Школа № 2", "а создан будет план школы");
        assertThat(ground.get("/imports")).bodyText().contains("/imports/" + id);
        assertThat(ground.get("/plans")).bodyText().contains("Продолжить проверку");
        assertThat(ground.post("/imports/" + id + "/create")).hasStatus3xxRedirection();

        String plan = "/plans/" + made(id);
        assertThat(ground.get(plan)).hasStatusOk();
        assertThat(ground.get(ground.director2, plan)).hasStatusOk().bodyText().contains("Обновить положение");
        assertThat(ground.get(ground.director2, plan + "/source")).hasStatusOk();
        assertThat(ground.get(ground.director2, plan + "/approve")).hasStatusOk();
        assertThat(ground.get(ground.director1, plan)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ground.get("/imports/" + id)).hasStatusOk();
    }

    @Test
    void putsTheDirectorOnThePaperAndNotWhoBroughtThePlanIn() {
        long id = ground.kept(Recognitions.plan());
        ground.header(ground.staff, id, "level", "SCHOOL", "school", ground.school2.value());
        ground.post("/imports/" + id + "/create");

        assertThat(ground.get("/plans/" + made(id) + "/print"))
                .hasStatusOk()
                .bodyText()
                .contains("УТВЕРЖДАЮ", "Рощина")
                .doesNotContain("Ветрова</", "Методист");
        assertThat(ground.get("/plans/" + made(id) + ".docx")).hasStatusOk();
    }

    @Test
    void keepsTheCheckWithTheDepartment() {
        long id = ground.kept(Recognitions.plan());
        ground.header(ground.staff, id, "level", "SCHOOL", "school", ground.school1.value());

        assertThat(ground.get(ground.director1, "/imports/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ground.get(ground.director1, "/imports")).bodyText().contains("Незаконченных проверок нет");
        assertThat(ground.get(ground.town.head(), "/imports/" + id)).hasStatusOk();
    }

    @Test
    void needsASchoolOfTheOwnMunicipality() {
        long id = ground.kept(Recognitions.plan());

        assertThat(ground.header(ground.staff, id, "level", "SCHOOL", "school", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Выберите школу", "Есть проблема");
        assertThat(ground.header(ground.staff, id, "level", "SCHOOL", "school", elsewhere.school1.value()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ground.check(id).header().level()).isEqualTo(PlanLevel.MUNICIPAL);
    }

    @Test
    void goesBackToTheMunicipality() {
        long id = ground.kept(Recognitions.plan());
        ground.header(ground.staff, id, "level", "SCHOOL", "school", ground.school1.value());
        ground.header(ground.staff, id, "level", "MUNICIPAL", "school", ground.school1.value());

        assertThat(ground.check(id).header().school()).isNull();
        assertThat(ground.check(id).header().level()).isEqualTo(PlanLevel.MUNICIPAL);
    }

    private PlanId made(long id) {
        return Objects.requireNonNull(ground.check(id).header().plan());
    }
}
