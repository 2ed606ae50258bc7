package okoplan.web;

import static okoplan.access.PageCalls.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import okoplan.OkoPlanTest;
import okoplan.access.PageCalls;
import okoplan.access.SignedInAs;
import okoplan.plan.MeasureRow;
import okoplan.plan.NewPlan;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanEditing;
import okoplan.plan.PlanGround;
import okoplan.plan.PlanViews;
import okoplan.plan.RowPlace;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class KeptFormPagesTests {

    private final MockMvcTester mvc;
    private final PageCalls pages;
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanViews views;
    private final JdbcClient jdbc;
    private final PlanGround ground;
    private PlanId plan = new PlanId(0);
    private String page = "";

    KeptFormPagesTests(MockMvcTester mvc, PlanDrafts drafts, PlanEditing editing, PlanViews views, JdbcClient jdbc) {
        this.mvc = mvc;
        this.pages = new PageCalls(mvc);
        this.drafts = drafts;
        this.editing = editing;
        this.views = views;
        this.jdbc = jdbc;
        this.ground = new PlanGround(jdbc);
    }

    @BeforeEach
    void makePlan() {
        plan = ground.as(ground.staff, () -> {
            PlanId id = drafts.create(ground.staff, NewPlan.ofMunicipality("Дорожная карта", PlanGround.SCHOOL_YEAR));
            editing.insertRows(
                    ground.staff, id, RowPlace.end(), List.of(PastedRow.measure("1", "Совещание", "", "май", "ОО")));
            return id;
        });
        page = "/plans/" + plan + "/measures/" + measure().measure() + "/edit";
    }

    @Test
    void offersTheFormFilledAfterSigningInAgain() throws Exception {
        MvcTestResult late = sent(opened(), null);
        String remembered = remembered(late);

        MvcTestResult led = pages.get(ground.staff, remembered);
        assertThat(led).redirectedUrl().startsWith(page + "?kept=");
        Document filled = document(
                pages.get(ground.staff, String.valueOf(led.getResponse().getRedirectedUrl())));
        assertThat(filled.text()).contains("Восстановлено то, что вы набрали", "Набрано 23");
        assertThat(filled.select("[name=title]").text()).isEqualTo("Совещание директоров");
        assertThat(filled.select("[name=version]").val())
                .isEqualTo(String.valueOf(measure().version()));
        assertThat(measure().title()).isEqualTo("Совещание");

        assertThat(sent(filled, ground.staff)).hasStatus(HttpStatus.FOUND);
        assertThat(measure().title()).isEqualTo("Совещание директоров");
        assertThat(kept()).isZero();
    }

    @Test
    void showsApartWhatTheFormHasNoFieldForAnyMore() throws Exception {
        Document form = opened();
        form.expectFirst("main form").append("<input type=text name=purpose value='95 % школ'>");
        MvcTestResult led = pages.get(ground.staff, remembered(sent(form, null)));
        Document filled = document(
                pages.get(ground.staff, String.valueOf(led.getResponse().getRedirectedUrl())));
        assertThat(filled.select("[name=title]").text()).isEqualTo("Совещание директоров");
        assertThat(filled.select(".typed-note").text())
                .contains("Восстановлено то, что вы набрали", "В форме больше нет места для этого", "95 % школ")
                .doesNotContain("Совещание директоров");

        filled.expectFirst("[name=title]").text(" ");
        MvcTestResult refused = sent(filled, ground.staff);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(refused).select(".typed-note").text()).contains("95 % школ");
    }

    @Test
    void isDismissedOnAnyPageByOneWhoNeedsItNoMore() throws Exception {
        remembered(sent(opened(), null));
        Document elsewhere = document(pages.get(ground.staff, "/plans?q=plan"));
        Element note = elsewhere.expectFirst(".typed-note");
        assertThat(note.text()).contains("Осталось неотправленным", "Не нужно", "Удалить набранное");
        assertThat(note.hasClass("screen-only")).isTrue();
        assertThat(pages.send(ground.head, note.expectFirst("form"), Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(kept()).isOne();
        assertThat(pages.send(ground.staff, note.expectFirst("form"), Map.of()))
                .redirectedUrl()
                .startsWith("/plans?q=");
        assertThat(kept()).isZero();
        assertThat(document(pages.get(ground.staff, "/plans")).select(".typed-note"))
                .isEmpty();
    }

    @Test
    void showsWhatWasTypedWhereThereIsNoFormForIt() throws Exception {
        Document form = opened();
        form.expectFirst("[name=title]").text("<b>Совещание</b> директоров");
        form.select("[name=oko-page]").val("/review");
        MvcTestResult led = pages.get(ground.staff, remembered(sent(form, null)));
        assertThat(led).redirectedUrl().startsWith("/review?kept=");
        String address = String.valueOf(led.getResponse().getRedirectedUrl());
        Document shown = document(pages.get(ground.staff, address));
        assertThat(shown.select(".typed-note").text())
                .contains("Сохранилось то, что вы набрали", "Набрано 23", "<b>Совещание</b> директоров")
                .doesNotContain("Восстановлено");
        // Whatever else is sent from this page makes nothing forgotten
        assertThat(shown.select("[name=oko-kept]")).isEmpty();

        assertThat(pages.send(ground.staff, shown.expectFirst(".typed-note form"), Map.of()))
                .redirectedUrl()
                .isEqualTo("/review");
        assertThat(kept()).isZero();
    }

    @Test
    void showsWhatWasTypedWhereThePageIsGone() throws Exception {
        Document form = opened();
        form.select("[name=oko-page]").val("/plans/" + plan + "/measures/0/edit");
        MvcTestResult led = pages.get(ground.staff, remembered(sent(form, null)));
        MvcTestResult gone =
                pages.get(ground.staff, String.valueOf(led.getResponse().getRedirectedUrl()));
        assertThat(gone).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(document(gone).select(".typed-note").text())
                .contains("Совещание директоров")
                .doesNotContain("Восстановлено");
    }

    @Test
    void showsNothingToWhoeverElseSignsIn() throws Exception {
        String remembered = remembered(sent(opened(), null));
        assertThat(pages.get(ground.head, remembered)).redirectedUrl().isEqualTo("/");
        Document head = document(pages.get(ground.head, page + "?kept=" + remembered.replaceAll("\\D", "")));
        assertThat(head.select("[name=title]").text()).isEqualTo("Совещание");
        assertThat(head.text()).doesNotContain("Восстановлено");
        assertThat(document(pages.get(ground.staff, page)).text()).contains("Осталось неотправленным");
    }

    @Test
    void losesNothingWhenOnlyTheTokenIsOld() throws Exception {
        Document form = opened();
        MvcTestResult refused = pages.filled(form.expectFirst("main form"), Map.of())
                .with(SignedInAs.actor(ground.staff))
                .with(csrf().useInvalidToken())
                .exchange();
        assertThat(refused).hasStatus(HttpStatus.FOUND).redirectedUrl().startsWith("/kept-forms/");
    }

    @Test
    void keepsNothingThatIsNotFromOnePageOfOurs() throws Exception {
        Document form = opened();
        form.select("[name=oko-owner]").val(ground.head.account() + ".");
        assertThat(sent(form, null)).hasStatus(HttpStatus.FORBIDDEN);
        MvcTestResult another = pages.filled(opened().expectFirst("main form"), Map.of())
                .with(SignedInAs.actor(ground.head))
                .with(csrf().useInvalidToken())
                .exchange();
        assertThat(another).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(kept()).isZero();
    }

    @Test
    void keepsWhatWasTypedAroundACharacterThatCannotBeStored() throws Exception {
        Document form = opened();
        form.expectFirst("[name=title]").text("Совещание");
        MvcTestResult late = pages.filled(form.expectFirst("main form"), Map.of("title", "Сове\0щание"))
                .with(csrf().useInvalidToken())
                .exchange();
        Document filled = document(
                pages.get(ground.staff, page + "?kept=" + remembered(late).replaceAll("\\D", "")));
        assertThat(filled.select("[name=title]").text()).isEqualTo("Совещание");
    }

    @Test
    void neverKeepsPasswords() throws Exception {
        Document form = document(pages.get(ground.staff, "/password"));
        mvc.post()
                .uri("/password")
                .param("oko-owner", form.select("main [name=oko-owner]").val())
                .param("oko-page", "/password")
                .param("current", "прежний-пароль")
                .param("fresh", "новый-пароль")
                .with(csrf().useInvalidToken())
                .exchange();
        assertThat(kept()).isZero();
    }

    @Test
    void tellsAPartOfAPageThatTheSignInHasEnded() throws Exception {
        assertThat(pages.filled(opened().expectFirst("main form"), Map.of())
                        .header("X-Requested-With", "fetch")
                        .with(csrf().useInvalidToken())
                        .exchange())
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(pages.filled(opened().expectFirst("main form"), Map.of())
                        .header("HX-Request", "true")
                        .with(csrf().useInvalidToken())
                        .exchange())
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private Document opened() {
        Document form = document(pages.get(ground.staff, page));
        form.expectFirst("[name=title]").text("Совещание директоров");
        return form;
    }

    private MvcTestResult sent(Document form, @Nullable Actor by) {
        MockMvcRequestBuilder request = pages.filled(form.expectFirst("main form"), Map.of());
        return by == null
                ? request.with(csrf().useInvalidToken()).exchange()
                : request.with(SignedInAs.actor(by)).with(csrf()).exchange();
    }

    /** Where the person is led after signing in. */
    private String remembered(MvcTestResult refused) {
        assertThat(refused).hasStatus(HttpStatus.FOUND).redirectedUrl().isEqualTo("/login?kept");
        return "/kept-forms/"
                + jdbc.sql("select max(id) from kept_form where municipality_id = ?")
                        .param(ground.municipality)
                        .query(Long.class)
                        .single();
    }

    private MeasureRow measure() {
        return ground.as(
                ground.staff, () -> views.get(ground.staff, plan).measures().get(0));
    }

    private long kept() {
        return jdbc.sql("select count(*) from kept_form where municipality_id = ?")
                .param(ground.municipality)
                .query(Long.class)
                .single();
    }
}
