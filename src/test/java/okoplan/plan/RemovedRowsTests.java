package okoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.SignedInAs;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Undo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class RemovedRowsTests {

    private static final Pattern RESTORE = Pattern.compile("data-restore=\"(\\d+)\"");

    private final MockMvcTester mvc;
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanViews views;
    private final PlanApproval approval;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final PlanGround ground;
    private PlanId plan = new PlanId(0);

    RemovedRowsTests(
            MockMvcTester mvc,
            PlanDrafts drafts,
            PlanEditing editing,
            PlanViews views,
            PlanApproval approval,
            TestClock clock,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.drafts = drafts;
        this.editing = editing;
        this.views = views;
        this.approval = approval;
        this.clock = clock;
        this.jdbc = jdbc;
        this.ground = new PlanGround(jdbc);
    }

    @BeforeEach
    void makePlan() {
        plan = ground.as(ground.staff, () -> {
            PlanId id = drafts.create(
                    ground.staff, NewPlan.ofMunicipality("Дорожная карта округа", PlanGround.SCHOOL_YEAR));
            editing.insertRows(
                    ground.staff,
                    id,
                    RowPlace.end(),
                    List.of(
                            PastedRow.section("I", "Подготовка"),
                            PastedRow.measure("1.1", "Совещание", "Протокол", "октябрь", "ОО, ИМЦ"),
                            PastedRow.measure("1.2", "Семинар", "Программа", "до 15 июня", "ИМЦ"),
                            PastedRow.section("II", "Проведение"),
                            PastedRow.measure("2.1", "Наблюдение", "Акты", "март – апрель", "ОО")));
            return id;
        });
    }

    @Test
    void putsBackAMeasureExactlyAsItWas() {
        List<PlanRow> before = rows();
        MvcTestResult removed = post("/plans/{id}/rows/{row}/remove", before.get(1));

        assertThat(rows()).hasSize(4);
        assertThat(removed).hasStatus(HttpStatus.FOUND);
        Undo undo = undo(removed);
        assertThat(page()).bodyText().contains("Удалено за сутки: 1 строка", "1.1 Совещание", "Вернуть");
        assertThat(post(undo.address())).hasStatus(HttpStatus.FOUND);
        assertThat(rows()).isEqualTo(before);
        assertThat(post(undo.address())).flash().containsEntry(Flash.NAME, Flash.of("plan.editor.restored"));
        assertThat(post(ground.head, undo.address())).redirectedUrl().startsWith("/plans/" + plan + "/edit#");
        assertThat(post(new PlanGround(jdbc).head, undo.address())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(rows()).isEqualTo(before);
        assertThat(page()).bodyText().doesNotContain("Удалено за сутки");
    }

    @Test
    void putsBackAHeadingWithTheMeasuresUnderIt() {
        List<PlanRow> before = rows();
        MvcTestResult removed = post("/plans/{id}/rows/{row}/remove", before.get(3));
        assertThat(((MeasureRow) rows().get(3)).section()).isEqualTo(((SectionRow) before.get(0)).section());
        post(undo(removed).address());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void keepsTheOrderWhateverIsPutBackFirstAndAddedMeanwhile() {
        List<PlanRow> before = rows();
        String first = inTable(before.get(1));
        String second = inTable(before.get(2));
        ground.as(
                ground.staff,
                () -> editing.addSection(ground.staff, plan, RowPlace.start(), new SectionContent("0", "Новый")));
        restoreInTable(first);
        MvcTestResult answer = restoreInTable(second);
        assertThat(answer).hasStatusOk().bodyText().contains("Семинар");
        assertThat(answer.getResponse().getHeader("Oko-Row-Before"))
                .isEqualTo(before.get(1).id().toString());
        assertThat(rows()).extracting(PlanRow::number).containsExactly("0", "I", "1.1", "1.2", "II", "2.1");
        assertThat(rows().get(2).id()).isEqualTo(before.get(1).id());
    }

    @Test
    void forgetsAfterADayAndWhenThePlanIsApproved() {
        String tooLate = inTable(rows().get(1));
        clock.moveByDays(1);
        assertThat(restoreInTable(tooLate)).hasStatus(HttpStatus.NOT_FOUND);
        String approved = inTable(rows().get(1));
        ground.run(ground.head, () -> approval.approve(ground.head, plan, new ApprovalOrder("15", TestClock.TODAY)));
        assertThat(restoreInTable(approved)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void givesBackAWholeDraftToWhoeverThrewItAway() {
        List<PlanRow> before = rows();
        MvcTestResult deleted = post("/plans/{id}/delete", plan.value());
        Undo undo = undo(deleted);
        assertThat(post(ground.head, undo.address())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(undo.address())).redirectedUrl().isEqualTo("/plans/" + plan);
        assertThat(rows()).isEqualTo(before);
        assertThat(post(undo.address())).redirectedUrl().isEqualTo("/plans/" + plan);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void saysOnTheListOfPlansThatADraftIsDeletedAlready() {
        Undo undo = undo(post("/plans/{id}/delete", plan.value()));
        String name = jdbc.sql("""
                        select concat_ws(' ', p.last_name, p.first_name, p.middle_name)
                        from account a join person p on p.id = a.person_id where a.id = ?
                        """)
                .param(ground.staff.account().value())
                .query(String.class)
                .single();
        Flash told = Flash.of("plan.deleted.already", "Дорожная карта округа", name);

        MvcTestResult again = post("/plans/{id}/delete", plan.value());
        assertThat(again).redirectedUrl().isEqualTo("/plans");
        assertThat(again).flash().containsEntry(Flash.NAME, told).containsEntry(Undo.NAME, undo);
        MvcTestResult colleague = post(ground.head, "/plans/{id}/delete", plan.value());
        assertThat(colleague).redirectedUrl().isEqualTo("/plans");
        assertThat(colleague).flash().containsEntry(Flash.NAME, told).doesNotContainKey(Undo.NAME);
        assertThat(page()).redirectedUrl().isEqualTo("/plans");

        assertThat(post(new PlanGround(jdbc).head, "/plans/{id}/delete", plan.value()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(ground.director1, "/plans/{id}/delete", plan.value())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private List<PlanRow> rows() {
        return ground.as(ground.staff, () -> views.get(ground.staff, plan).rows());
    }

    private String inTable(PlanRow row) {
        MvcTestResult answer = post("/plans/{id}/grid/{row}/remove", row);
        assertThat(answer).hasStatusOk().bodyText().contains("Удалено: " + row.number());
        Matcher found = RESTORE.matcher(
                answer.getResponse().getContentAsByteArray().length == 0
                        ? ""
                        : new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult restoreInTable(String removal) {
        return post("/plans/" + plan + "/grid/removals/" + removal + "/restore");
    }

    private MvcTestResult post(String address, PlanRow row) {
        return mvc.post()
                .uri(address, plan, row.id())
                .param("version", String.valueOf(row.version()))
                .with(SignedInAs.actor(ground.staff))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String address, Object... values) {
        return post(ground.staff, address, values);
    }

    private MvcTestResult post(Actor by, String address, Object... values) {
        return mvc.post()
                .uri(address, values)
                .with(SignedInAs.actor(by))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page() {
        return mvc.get()
                .uri("/plans/{id}/edit", plan)
                .with(SignedInAs.actor(ground.staff))
                .exchange();
    }

    private static Undo undo(MvcTestResult removed) {
        return (Undo)
                Objects.requireNonNull(removed.getMvcResult().getFlashMap().get(Undo.NAME));
    }
}
