package okoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.access.SignedInAs;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.view.Flash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OkoPlanTest
class PlanPagesTests {

    /** A Saturday, moved to Monday the 30th. */
    private static final DeadlineWindow SATURDAY =
            new DeadlineWindow(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 28));

    private final MockMvc mvc;
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanViews views;
    private final JdbcClient jdbc;
    private PlanGround ground;
    private PlanId plan = new PlanId(0);

    PlanPagesTests(MockMvc mvc, PlanDrafts drafts, PlanEditing editing, PlanViews views, JdbcClient jdbc) {
        this.mvc = mvc;
        this.drafts = drafts;
        this.editing = editing;
        this.views = views;
        this.jdbc = jdbc;
        this.ground = new PlanGround(jdbc);
    }

    @BeforeEach
    void makePlan() {
        ground = new PlanGround(jdbc);
        plan = ground.as(
                ground.staff,
                () -> drafts.create(ground.staff, NewPlan.ofMunicipality("Дорожная карта", PlanGround.SCHOOL_YEAR)));
    }

    @Test
    void showsAPlanAsATable() throws Exception {
        fill();
        mvc.perform(get("/plans/{id}", plan.value()).with(SignedInAs.actor(ground.staff)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Подготовка")))
                .andExpect(content().string(containsString("1–28 ноября 2026")))
                .andExpect(content().string(containsString("/plans/" + plan + "/edit")))
                .andExpect(content().string(containsString("Проверить план")));
        show(ground.head, plan).andExpect(status().isOk()).andExpect(content().string(containsString("/approve")));
    }

    @Test
    void hidesDraftsOfTheDepartmentAndOtherMunicipalities() throws Exception {
        show(ground.director1, plan).andExpect(status().isNotFound());
        show(new PlanGround(jdbc).head, plan).andExpect(status().isNotFound());
        show(ground.staff, new PlanId(987_654_321L)).andExpect(status().isNotFound());
        mvc.perform(get("/plans").with(SignedInAs.actor(ground.director1)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Дорожная карта"))));
    }

    @Test
    void tellsWhatForbidsApproval() throws Exception {
        ground.run(
                ground.staff,
                () -> editing.addMeasure(ground.staff, plan, RowPlace.end(), MeasureContent.titled("Семинар")));
        approvalPage(ground.head)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Не указан исполнитель")))
                .andExpect(content().string(containsString("Срок не указан")))
                .andExpect(content().string(not(containsString("name=\"number\""))));
        approve(ground.head, "17-осн", "20.11.2026")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ошибка:")));
        assertThat(header().isDraft()).isTrue();
    }

    @Test
    void findsExecutorsWhoWereAddedLater() throws Exception {
        ground.run(
                ground.staff,
                () -> editing.addMeasure(
                        ground.staff,
                        plan,
                        RowPlace.end(),
                        new MeasureContent("1.", "Семинар", "", "ноябрь", "Школа № 7, методист")));
        approvalPage(ground.head).andExpect(content().string(containsString("Найти исполнителей заново")));
        ground.school(7);
        mvc.perform(post("/plans/{id}/approve/match", plan.value())
                        .with(SignedInAs.actor(ground.staff))
                        .with(csrf()))
                .andExpect(redirectedUrl("/plans/" + plan + "/approve"))
                .andExpect(flash().attribute(Flash.NAME, Flash.of("plan.matched", 1)));
        assertThat(measures().get(0).responsible().parties()).hasSize(1);
        assertThat(measures().get(0).responsible().rest()).isEqualTo("методист");
    }

    @Test
    void approvesAndMakesAssignmentsOnce() throws Exception {
        fill();
        approvalPage(ground.head).andExpect(content().string(containsString("Утвердить и создать 5 поручений")));
        approve(ground.head, "17-осн", "20.11.2026")
                .andExpect(redirectedUrl("/plans/" + plan))
                .andExpect(flash().attribute(Flash.NAME, Flash.of("plan.approved", 5L)));
        approve(ground.head, "18-осн", "21.11.2026")
                .andExpect(redirectedUrl("/plans/" + plan))
                .andExpect(flash().attribute(Flash.NAME, Flash.of("plan.approval.already")));

        assertThat(assignments()).isEqualTo(5);
        assertThat(jdbc.sql("select distinct effective_due_on from deadline_window where municipality_id = ?")
                        .param(ground.municipality)
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2026, 11, 30));
        approvalPage(ground.head)
                .andExpect(content().string(containsString("План уже утверждён приказом от 20 ноября 2026")));
        show(ground.head, plan)
                .andExpect(content().string(containsString("17-осн")))
                .andExpect(content().string(containsString("перенесён с выходного на 30.11.2026")))
                .andExpect(content().string(not(containsString("/edit"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "32.13.2026", "01.01.2030", "01.01.2011"})
    void asksForASaneDateOfTheOrder(String date) throws Exception {
        fill();
        approve(ground.head, "17-осн", date)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"date-error\"")))
                .andExpect(content().string(containsString("17-осн")));
        approve(ground.head, " ", "20.11.2026")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Введите номер приказа")));
        approve(ground.head, "", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Введите номер приказа")))
                .andExpect(content().string(containsString("Введите дату приказа")));
        assertThat(assignments()).isZero();
    }

    @Test
    void letsOnlyTheHeadApproveTheMunicipalPlan() throws Exception {
        fill();
        approvalPage(ground.staff)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("план можно утверждать")))
                .andExpect(content().string(not(containsString("name=\"number\""))));
        approve(ground.staff, "17-осн", "20.11.2026").andExpect(status().isForbidden());
        approve(ground.director1, "17-осн", "20.11.2026").andExpect(status().isNotFound());
        assertThat(header().isDraft()).isTrue();
    }

    @Test
    void letsTheDirectorApproveTheOwnPlan() throws Exception {
        PlanId own = ground.as(
                ground.director1,
                () -> drafts.create(
                        ground.director1, NewPlan.ofSchool("План школы", ground.school1, PlanGround.SCHOOL_YEAR)));
        ground.run(
                ground.director1,
                () -> editing.addMeasure(
                        ground.director1,
                        own,
                        RowPlace.end(),
                        new MeasureContent("1", "Педсовет", "", "", "администрация школы")));
        mvc.perform(get("/plans/{id}/approve", own.value()).with(SignedInAs.actor(ground.head)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/plans/{id}/approve", own.value())
                        .with(SignedInAs.actor(ground.director1))
                        .with(csrf())
                        .param("number", "5")
                        .param("date", "20 ноября 2026"))
                .andExpect(redirectedUrl("/plans/" + own));
        assertThat(assignments()).isEqualTo(1);
        show(ground.director2, own).andExpect(status().isNotFound());
    }

    @Test
    void showsADirectorWhatConcernsTheOwnSchool() throws Exception {
        fill();
        approve(ground.head, "17-осн", "20.11.2026");
        show(ground.director1, plan)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Для вашей школы")))
                .andExpect(content().string(containsString("Исполнено вашей школой")))
                .andExpect(content().string(not(containsString("Назначить дату"))));
        mvc.perform(get("/plans").with(SignedInAs.actor(ground.director1)))
                .andExpect(content().string(containsString("Дорожная карта")))
                .andExpect(content().string(containsString("0 из 2")));
    }

    @Test
    void givesADateToAMeasureThatWaitsForOne() throws Exception {
        fill();
        approve(ground.head, "17-осн", "20.11.2026");
        MeasureRow undated = measures().get(2);
        String page = "/plans/" + plan + "/measures/" + undated.measure() + "/date";
        mvc.perform(get(page).with(SignedInAs.actor(ground.staff))).andExpect(status().isOk());
        mvc.perform(get(page).with(SignedInAs.actor(ground.director1))).andExpect(status().isForbidden());
        saveDate(page, "", "").andExpect(status().isUnprocessableContent());
        saveDate(page, "10.12.2026", "01.12.2026")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Конец срока раньше его начала")));
        saveDate(page, "", "01.12.2030")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("внутри периода плана")));
        saveDate(page, "01.12.2026", "13.12.2026")
                .andExpect(redirectedUrl("/plans/" + plan + "#m" + undated.measure()));

        assertThat(jdbc.sql("select distinct due_on from assignment where measure_id = ?")
                        .param(undated.measure().value())
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2026, 12, 14));
        saveDate(page, "01.12.2026", "13.12.2026")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Дата уже назначена")));
    }

    @Test
    void throwsADraftAwayAfterAsking() throws Exception {
        fill();
        mvc.perform(get("/plans/{id}/delete", plan.value()).with(SignedInAs.actor(ground.staff)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4 его строки")));
        mvc.perform(post("/plans/{id}/delete", plan.value())
                        .with(SignedInAs.actor(ground.staff))
                        .with(csrf()))
                .andExpect(redirectedUrl("/plans"));
        show(ground.staff, plan).andExpect(redirectedUrl("/plans"));
    }

    @Test
    void listsPlansByFilterAndKey() throws Exception {
        for (int i = 1; i <= 60; i++) {
            String title = "План № " + i + ".";
            ground.run(
                    ground.head,
                    () -> drafts.create(ground.head, NewPlan.ofMunicipality(title, PlanGround.SCHOOL_YEAR)));
        }
        String first = list("/plans?level=MUNICIPAL");
        assertThat(first)
                .contains("План № 60.", "План № 11.", "Муниципальный план")
                .doesNotContain("План № 10.");
        String next = first.replaceAll("(?s).*href=\"(/plans\\?[^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(list(next)).contains("План № 10.", "Дорожная карта").doesNotContain("План № 11.");
        assertThat(list("/plans?mine=true")).contains("Дорожная карта").doesNotContain("План № 60.");
        assertThat(list("/plans?status=APPROVED")).contains("Таких планов нет");
        assertThat(list("/plans?year=2026")).contains("План № 60.");
        assertThat(list("/plans?year=2020")).contains("Таких планов нет");
        mvc.perform(get("/plans?after=zzz").with(SignedInAs.actor(ground.staff)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void asksTheDatabaseAsOftenForTenTimesTheRows() {
        int few = queriesOf(60);
        int many = queriesOf(540);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(9);
    }

    private int queriesOf(int more) {
        List<PastedRow> rows = IntStream.range(0, more)
                .mapToObj(i -> PastedRow.measure(i + ".", "Мероприятие " + i, "Справка", "октябрь", "ОО, ИМЦ"))
                .toList();
        ground.run(ground.staff, () -> editing.insertRows(ground.staff, plan, RowPlace.end(), rows));
        return QueryCounter.of(() -> show(ground.staff, plan).andExpect(status().isOk()))
                .size();
    }

    private void fill() {
        ground.run(ground.staff, () -> {
            editing.insertRows(
                    ground.staff,
                    plan,
                    RowPlace.end(),
                    List.of(
                            PastedRow.section("I", "Подготовка"),
                            PastedRow.measure("1.", "Приказ", "Приказ издан", "ноябрь", "управление образования"),
                            PastedRow.measure("2.", "Совещание", "", "ноябрь", "ОО"),
                            PastedRow.measure("3.", "Перепроверка", "", "по графику", "ОО")));
            for (MeasureRow row : measures().subList(0, 2)) {
                editing.changeMeasure(
                        ground.staff,
                        plan,
                        row.measure(),
                        row.version(),
                        MeasureChange.nothing().windows(List.of(SATURDAY)));
            }
        });
    }

    private List<MeasureRow> measures() {
        return ground.as(ground.staff, () -> views.get(ground.staff, plan)).measures();
    }

    private PlanHeader header() {
        return ground.as(ground.staff, () -> views.header(ground.staff, plan));
    }

    private long assignments() {
        return jdbc.sql("select count(*) from assignment where municipality_id = ?")
                .param(ground.municipality)
                .query(Long.class)
                .single();
    }

    private String list(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(SignedInAs.actor(ground.staff)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions show(Actor actor, PlanId id) throws Exception {
        return mvc.perform(get("/plans/{id}", id.value()).with(SignedInAs.actor(actor)));
    }

    private ResultActions approvalPage(Actor actor) throws Exception {
        return mvc.perform(get("/plans/{id}/approve", plan.value()).with(SignedInAs.actor(actor)));
    }

    private ResultActions approve(Actor actor, String number, String date) throws Exception {
        return mvc.perform(post("/plans/{id}/approve", plan.value())
                .with(SignedInAs.actor(actor))
                .with(csrf())
                .param("number", number)
                .param("date", date));
    }

    private ResultActions saveDate(String page, String from, String to) throws Exception {
        return mvc.perform(post(page)
                .with(SignedInAs.actor(ground.staff))
                .with(csrf())
                .param("rows[0].from", from)
                .param("rows[0].to", to)
                .param("rows[1].from", "")
                .param("rows[1].to", ""));
    }
}
