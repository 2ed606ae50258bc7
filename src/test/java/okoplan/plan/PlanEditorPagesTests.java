package okoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.access.SignedInAs;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class PlanEditorPagesTests {

    private final MockMvcTester mvc;
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanViews views;
    private final PlanGround ground;
    private PlanId plan = new PlanId(0);

    PlanEditorPagesTests(MockMvcTester mvc, PlanDrafts drafts, PlanEditing editing, PlanViews views, JdbcClient jdbc) {
        this.mvc = mvc;
        this.drafts = drafts;
        this.editing = editing;
        this.views = views;
        this.ground = new PlanGround(jdbc);
    }

    @BeforeEach
    void makePlan() {
        plan = as(() ->
                drafts.create(ground.staff, NewPlan.ofMunicipality("Дорожная карта округа", PlanGround.SCHOOL_YEAR)));
    }

    @Test
    void showsThePlanAsATable() {
        as(() ->
                editing.addSection(ground.staff, plan, RowPlace.end(), new SectionContent("I.", "Нормативная основа")));
        add("1.1", "Обновить положение");

        MvcTestResult page = get(ground.staff, "/plans/{id}/edit", plan);

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Нормативная основа", "Обновить положение", "Добавить раздел");
        assertThat(page).bodyText().doesNotContain("??");
    }

    @Test
    void costsTheSameHoweverManyRowsThereAre() {
        add("1", "Первое");
        int few = QueryCounter.of(() ->
                        assertThat(get(ground.staff, "/plans/{id}/edit", plan)).hasStatusOk())
                .size();
        as(() -> editing.insertRows(
                ground.staff,
                plan,
                RowPlace.end(),
                IntStream.range(0, 200)
                        .mapToObj(i -> PastedRow.measure("2." + i, "Мера " + i, "Справка", "май", "ОО"))
                        .toList()));

        assertThat(QueryCounter.of(() ->
                        assertThat(get(ground.staff, "/plans/{id}/edit", plan)).hasStatusOk()))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void opensForNobodyElse() {
        assertThat(get(ground.director1, "/plans/{id}/edit", plan)).hasStatus(HttpStatus.NOT_FOUND);
        PlanId own = ground.as(
                ground.director1,
                () -> drafts.create(
                        ground.director1, NewPlan.ofSchool("План школы", ground.school1, PlanGround.SCHOOL_YEAR)));
        assertThat(get(ground.director1, "/plans/{id}/edit", own)).hasStatusOk();
        assertThat(get(ground.staff, "/plans/{id}/edit", own)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(ground.director2, "/plans/{id}/edit", own)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void readsAPhraseWhileItIsTyped() {
        assertThat(get(ground.staff, "/plans/{id}/deadline-reading?deadlinePhrase=до 15.06.2027", plan))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"reading\"");
        assertThat(get(ground.staff, "/plans/{id}/responsible-reading?responsibleText=ОО, комиссия", plan))
                .hasStatusOk()
                .bodyText()
                .contains("Все образовательные организации", "комиссия");
        assertThat(get(ground.staff, "/plans/{id}/executors?q=метод", plan))
                .hasStatusOk()
                .bodyText()
                .contains("ИМЦ")
                .doesNotContain("Школа № 1");
    }

    @Test
    void keepsACellAtOnce() {
        MeasureRow row = add("1", "Провести семинар");

        MvcTestResult answer = cell(row, row.version(), "TITLE", "Провести два семинара", "Провести семинар");

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("Провести два семинара")
                .contains("<tr");
        assertThat(rows()).extracting(PlanRow::title).containsExactly("Провести два семинара");
    }

    @Test
    void saysAtTheCellWhatIsWrong() {
        MeasureRow row = add("1", "Провести семинар");

        assertThat(cell(row, row.version(), "TITLE", "  ", "Провести семинар"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Введите текст мероприятия")
                .doesNotContain("<html");
    }

    @Test
    void showsBothVersionsOfACellThatSomebodyElseChanged() {
        MeasureRow row = add("1", "Провести семинар");
        cell(row, row.version(), "TITLE", "Чужой текст", "Провести семинар");

        MvcTestResult answer = cell(row, row.version(), "TITLE", "Мой текст", "Провести семинар");

        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Чужой текст", "Мой текст", "Оставить мой");
    }

    @Test
    void keepsBothChangesOfDifferentCells() {
        MeasureRow row = add("1", "Провести семинар");
        cell(row, row.version(), "TITLE", "Чужой текст", "Провести семинар");

        assertThat(cell(row, row.version(), "EXPECTED_RESULT", "Справка", "")).hasStatusOk();

        MeasureRow kept = (MeasureRow) rows().get(0);
        assertThat(kept.title()).isEqualTo("Чужой текст");
        assertThat(kept.expectedResult()).isEqualTo("Справка");
    }

    @Test
    void keepsDatesGivenByHandBesideThePhrase() {
        MeasureRow row = add("1", "Провести семинар");

        assertThat(cell(row, row.version(), "WINDOWS", "2026-10-01/2026-10-15", ""))
                .hasStatusOk()
                .bodyText()
                .contains("даты указаны вручную");
        MeasureRow byHand = (MeasureRow) rows().get(0);
        assertThat(byHand.deadline().overridden()).isTrue();
        assertThat(cell(byHand, byHand.version(), "WINDOWS", "", "2026-10-01/2026-10-15"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("даты указаны вручную");
    }

    @Test
    void addsMovesAndRemovesRows() {
        MeasureRow first = add("1", "Первое");

        assertThat(newRow("Второе", ""))
                .hasStatus(HttpStatus.CREATED)
                .bodyText()
                .contains("Второе", "Все образовательные организации");
        RowId second = rows().get(1).id();
        assertThat(post("/plans/{id}/grid/" + second + "/move?side=BEFORE&beside=" + first.id()))
                .hasStatusOk();
        assertThat(rows()).extracting(PlanRow::title).containsExactly("Второе", "Первое");
        assertThat(post("/plans/{id}/rows/" + second + "/move?towards=AFTER")).hasStatus3xxRedirection();
        assertThat(rows()).extracting(PlanRow::title).containsExactly("Первое", "Второе");

        assertThat(get(ground.staff, "/plans/{id}/rows/" + second + "/remove", plan))
                .hasStatusOk()
                .bodyText()
                .contains("Удалить строку плана", "Второе");
        assertThat(post("/plans/{id}/rows/" + second + "/remove?version="
                        + rows().get(1).version()))
                .hasStatus3xxRedirection();
        assertThat(post("/plans/{id}/grid/" + first.id() + "/remove?version=99"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post("/plans/{id}/grid/" + first.id() + "/remove?version="
                        + rows().get(0).version()))
                .hasStatusOk();
        assertThat(rows()).isEmpty();
    }

    @Test
    void addsARowOnceWhenTheAnswerToItGotLost() {
        assertThat(newRow("Второе", "7-8-9-10")).hasStatus(HttpStatus.CREATED);
        RowId added = rows().get(0).id();
        assertThat(newRow("Второе", "7-8-9-10"))
                .hasStatus(HttpStatus.CREATED)
                .bodyText()
                .contains("id=\"" + added + "\"");
        assertThat(rows()).hasSize(1);
        assertThat(newRow("Второе", "11-12-13-14")).hasStatus(HttpStatus.CREATED);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void refusesCellsThatThePageDoesNotSend() {
        MeasureRow row = add("1", "Первое");
        assertThat(post("/plans/{id}/grid/" + row.id() + "/cell?version=0&value=x&base="))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(cell(row, row.version(), "WINDOWS", "вчера/завтра", "")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/plans/{id}/grid/rows?kind=MEASURE")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(rows()).containsExactly(row);
    }

    @Test
    void editsAMeasureOnAPageOfItsOwn() {
        MeasureRow row = add("1", "Первое");

        assertThat(get(ground.staff, "/plans/{id}/measures/" + row.measure() + "/edit", plan))
                .hasStatusOk()
                .bodyText()
                .contains("Указать даты вручную", "Школа № 1");
        assertThat(post("/plans/{id}/measures/" + row.measure() + "?version=" + row.version()
                        + "&number=1&title=Первое мероприятие&deadlinePhrase=до морозов&byHand=true"
                        + "&windows[0].from=1 октября 2026&windows[0].to=15.10.2026"
                        + "&responsibleText=школы&chosen=true&parties=school-" + ground.school1))
                .hasStatus3xxRedirection();

        MeasureRow changed = (MeasureRow) rows().get(0);
        assertThat(changed.title()).isEqualTo("Первое мероприятие");
        assertThat(changed.deadline().text()).isEqualTo("1–15 октября 2026");
        assertThat(changed.responsible().chosen()).isTrue();
        assertThat(changed.responsible().parties())
                .extracting(ResponsibleView.Named::name)
                .containsExactly("Школа № 1");
    }

    @Test
    void saysOnThePageWhatIsWrongAndKeepsWhatWasTyped() {
        MeasureRow row = add("1", "Первое");
        String address = "/plans/{id}/measures/" + row.measure() + "?number=1&version=";

        assertThat(post(address + row.version() + "&title=&expectedResult=Справка"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Есть проблема", "Введите текст мероприятия", "Справка");
        assertThat(post(address + row.version() + "&title=А&byHand=true&windows[0].to=скоро"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Напишите дату так", "скоро");
        assertThat(post(address + row.version() + "&title=А&byHand=true"))
                .bodyText()
                .contains("Укажите хотя бы одну дату");
        cell(row, row.version(), "TITLE", "Чужой текст", "Первое");
        assertThat(post(address + row.version() + "&title=Мой текст"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Чужой текст", "Мой текст", "вы изменили это же в другом окне");
    }

    @Test
    void addsRowsOnPages() {
        assertThat(get(ground.staff, "/plans/{id}/measures/new", plan)).hasStatusOk();
        assertThat(get(ground.staff, "/plans/{id}/sections/new", plan)).hasStatusOk();
        assertThat(post("/plans/{id}/sections?number=I&title=Раздел&after=")).hasStatus3xxRedirection();
        RowId section = rows().get(0).id();
        assertThat(post("/plans/{id}/measures?number=1&title=Мера&deadlinePhrase=май&after=" + section))
                .hasStatus3xxRedirection();
        assertThat(post("/plans/{id}/sections?number=II&title=")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(ground.staff, "/plans/{id}/sections/" + section.value() + "/edit", plan))
                .hasStatusOk();
        assertThat(post("/plans/{id}/sections/" + section.value() + "?version=0&number=I&title=Раздел первый"))
                .hasStatus3xxRedirection();
        assertThat(rows()).extracting(PlanRow::title).containsExactly("Раздел первый", "Мера");
    }

    @Test
    void makesAPlanAndChangesItsPeriod() {
        assertThat(get(ground.staff, "/plans/new")).hasStatusOk().bodyText().contains("2026/2027 учебный год");
        MvcTestResult made = mvc.post()
                .uri("/plans?title=Новый план&period=2026-09-01/2027-08-31")
                .with(SignedInAs.actor(ground.director1))
                .with(csrf())
                .exchange();
        assertThat(made).hasStatus3xxRedirection();
        assertThat(get(ground.staff, "/plans/{id}/header", plan)).hasStatusOk();
        assertThat(post("/plans/{id}/header?version=0&title=&period=own&from=1.2.2027&to=31.12.2026"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Последний день не может быть раньше первого");
        assertThat(post("/plans/{id}/header?version=0&title=&period=2026-09-01/2027-08-31"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Введите название плана");
        assertThat(post("/plans/{id}/header?version=0&title=Дорожная карта&period=own&from=1.2.2027&to=31.12.2027"))
                .hasStatus3xxRedirection();
        assertThat(post("/plans/{id}/header?version=0&title=Моя карта&period=own&from=1.2.2027&to=31.12.2027"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Моя карта", "Дорожная карта");
    }

    private MeasureRow add(String number, String title) {
        return as(() ->
                editing.addMeasure(ground.staff, plan, RowPlace.end(), new MeasureContent(number, title, "", "", "")));
    }

    private List<PlanRow> rows() {
        return as(() -> views.get(ground.staff, plan).rows());
    }

    private <T> T as(Supplier<T> work) {
        return ground.as(ground.staff, work);
    }

    private MvcTestResult get(Actor actor, String address, Object... variables) {
        return mvc.get().uri(address, variables).with(SignedInAs.actor(actor)).exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(address, plan)
                .with(SignedInAs.actor(ground.staff))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult newRow(String title, String submission) {
        return mvc.post()
                .uri("/plans/{id}/grid/rows", plan)
                .with(SignedInAs.actor(ground.staff))
                .with(csrf())
                .param("kind", "MEASURE")
                .param("number", "2")
                .param("title", title)
                .param("expectedResult", "")
                .param("deadline", "май")
                .param("responsible", "ОО")
                .param("submission", submission)
                .exchange();
    }

    private MvcTestResult cell(PlanRow row, int version, String field, String value, String base) {
        return mvc.post()
                .uri("/plans/{id}/grid/{row}/cell", plan, row.id())
                .with(SignedInAs.actor(ground.staff))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("field", field)
                .param("value", value)
                .param("base", base)
                .exchange();
    }
}
