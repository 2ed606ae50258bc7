package okoplan.web;

import static okoplan.access.PageCalls.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okoplan.OkoPlanTest;
import okoplan.access.PageCalls;
import okoplan.plan.MeasureChange;
import okoplan.plan.MeasureRow;
import okoplan.plan.NewPlan;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanEditing;
import okoplan.plan.PlanGround;
import okoplan.plan.PlanHeaderChange;
import okoplan.plan.PlanViews;
import okoplan.plan.RowPlace;
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
class ConflictPagesTests {

    private final PageCalls pages;
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanViews views;
    private final PlanGround ground;
    private PlanId plan = new PlanId(0);
    private String page = "";

    ConflictPagesTests(MockMvcTester mvc, PlanDrafts drafts, PlanEditing editing, PlanViews views, JdbcClient jdbc) {
        this.pages = new PageCalls(mvc);
        this.drafts = drafts;
        this.editing = editing;
        this.views = views;
        this.ground = new PlanGround(jdbc);
    }

    @BeforeEach
    void makePlan() {
        plan = ground.as(ground.staff, () -> {
            PlanId id = drafts.create(ground.staff, NewPlan.ofMunicipality("Дорожная карта", PlanGround.SCHOOL_YEAR));
            editing.insertRows(
                    ground.staff,
                    id,
                    RowPlace.end(),
                    List.of(PastedRow.measure("1", "Провести совещание директоров", "Протокол", "май", "ОО")));
            return id;
        });
        page = "/plans/" + plan + "/measures/" + measure().measure() + "/edit";
    }

    @Test
    void showsBothVersionsFieldByField() throws Exception {
        Document conflict = conflict();

        assertThat(conflict.select("#conflict-title").text()).contains("изменил другой человек");
        assertThat(row(conflict, "Мероприятие").text()).contains("изменили оба", "семинар", "вебинар");
        assertThat(row(conflict, "Мероприятие").select("mark").eachText()).contains("семинар", "вебинар");
        assertThat(row(conflict, "Ожидаемый результат").text()).contains("изменили вы", "Справка", "Протокол");
        assertThat(row(conflict, "Срок").text()).contains("изменил другой", "май", "июнь");
        assertThat(row(conflict, "Ожидаемый результат").select("[value=mine]").hasAttr("checked"))
                .isTrue();
        assertThat(row(conflict, "Срок").select("[value=theirs]").hasAttr("checked"))
                .isTrue();
        assertThat(row(conflict, "Мероприятие").select("[checked]")).isEmpty();
        assertThat(conflict.select("#main textarea[name=title]").text()).isEqualTo("Провести семинар директоров");
    }

    @Test
    void saysWhoHasSavedTheOtherVersionAndWhen() throws Exception {
        assertThat(conflict().select(".conflict-panel").text())
                .contains("Изменил(а): " + ground.head.name() + ", 23 ноября 2026, 09:00");

        Document form = opened();
        ground.run(
                ground.staff,
                () -> editing.changeMeasure(
                        ground.staff,
                        plan,
                        measure().measure(),
                        measure().version(),
                        MeasureChange.nothing().title("Провести урок")));
        Document own = document(pages.send(ground.staff, form.expectFirst("main form"), Map.of()));
        assertThat(own.select("#conflict-title").text()).contains("вы изменили это же в другом окне");
        assertThat(own.select(".conflict-panel").text()).doesNotContain("Изменил(а)");
    }

    @Test
    void keepsMineWhole() throws Exception {
        assertThat(resolve(conflict(), "MINE", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(measure().title()).isEqualTo("Провести семинар директоров");
        assertThat(measure().deadline().phrase()).isEqualTo("май");
        assertThat(measure().expectedResult()).isEqualTo("Справка");
    }

    @Test
    void takesTheirsAndSavesNothing() throws Exception {
        assertThat(resolve(conflict(), "THEIRS", Map.of())).redirectedUrl().isEqualTo(page);
        assertThat(measure().title()).isEqualTo("Провести вебинар директоров");
        assertThat(measure().expectedResult()).isEqualTo("Протокол");
    }

    @Test
    void mergesWhatOnlyOneHasChangedAndAsksForTheRest() throws Exception {
        MvcTestResult undecided = resolve(conflict(), "MERGE", Map.of());
        assertThat(undecided).hasStatus(HttpStatus.CONFLICT);
        Document again = document(undecided);
        assertThat(again.text()).contains("Выберите для каждого");
        assertThat(resolve(again, "MERGE", Map.of("choice.title", "theirs"))).hasStatus(HttpStatus.FOUND);
        assertThat(measure().title()).isEqualTo("Провести вебинар директоров");
        assertThat(measure().deadline().phrase()).isEqualTo("июнь");
        assertThat(measure().expectedResult()).isEqualTo("Справка");
    }

    @Test
    void noticesAThirdChangeMadeWhileChoosing() throws Exception {
        Document conflict = conflict();
        change(MeasureChange.nothing().number("2"));
        MvcTestResult third = resolve(conflict, "MINE", Map.of());
        assertThat(third).hasStatus(HttpStatus.CONFLICT);
        assertThat(row(document(third), "Номер").text()).contains("изменил другой");
        assertThat(row(document(third), "Мероприятие").text()).contains("изменили вы");
    }

    @Test
    void offersToAddAgainWhatWasRemovedMeanwhile() throws Exception {
        Document form = opened();
        ground.run(
                ground.staff,
                () -> editing.removeRow(
                        ground.staff, plan, measure().id(), measure().version()));
        MvcTestResult gone = pages.send(ground.staff, form.expectFirst("main form"), Map.of());
        assertThat(gone).hasStatus(HttpStatus.CONFLICT);
        Document again = document(gone);
        assertThat(again.text()).contains("эту строку удалили");
        assertThat(pages.send(ground.staff, again.expectFirst("main form"), Map.of()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(measure().title()).isEqualTo("Провести семинар директоров");
    }

    @Test
    void worksForHeadingsAndThePlanItself() throws Exception {
        Document header = document(pages.get(ground.staff, "/plans/" + plan + "/header"));
        ground.run(ground.staff, () -> {
            int version = views.header(ground.staff, plan).version();
            drafts.change(ground.staff, plan, version, new PlanHeaderChange("Другое", PlanGround.SCHOOL_YEAR));
        });
        header.expectFirst("main form [name=title]").text("Моё название");
        MvcTestResult stale = pages.send(ground.staff, header.expectFirst("main form"), Map.of());
        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
        assertThat(resolve(document(stale), "MERGE", Map.of("choice.title", "mine")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(ground.as(ground.staff, () -> views.header(ground.staff, plan))
                        .title())
                .isEqualTo("Моё название");
    }

    private Document conflict() {
        Document form = opened();
        change(MeasureChange.nothing().title("Провести вебинар директоров").deadlinePhrase("июнь"));
        MvcTestResult stale = pages.send(ground.staff, form.expectFirst("main form"), Map.of());
        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
        return document(stale);
    }

    private Document opened() {
        Document form = document(pages.get(ground.staff, page));
        form.expectFirst("main form [name=title]").text("Провести семинар директоров");
        form.expectFirst("main form [name=expectedResult]").text("Справка");
        return form;
    }

    private void change(MeasureChange change) {
        ground.run(
                ground.head,
                () -> editing.changeMeasure(
                        ground.head, plan, measure().measure(), measure().version(), change));
    }

    private MvcTestResult resolve(Document conflict, String how, Map<String, String> choices) {
        Map<String, String> more = new HashMap<>(choices);
        more.put("resolve", how);
        return pages.send(ground.staff, conflict.expectFirst("form[data-conflict]"), more);
    }

    private static Element row(Document conflict, String field) {
        return conflict.select(".conflict-table tbody tr").stream()
                .filter(row -> row.expectFirst("th").text().startsWith(field))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(conflict.select(".conflict-table").text()));
    }

    private MeasureRow measure() {
        return ground.as(
                ground.staff, () -> views.get(ground.staff, plan).measures().get(0));
    }
}
