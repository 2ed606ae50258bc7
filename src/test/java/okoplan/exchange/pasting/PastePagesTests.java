package okoplan.exchange.pasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.plan.MeasureRow;
import okoplan.plan.NewPlan;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanGround;
import okoplan.plan.PlanRow;
import okoplan.plan.PlanViews;
import okoplan.plan.RowId;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class PastePagesTests {

    private static final String ROWS = """
            1\tОбновить положение о внутренней оценке\tоктябрь 2026\tОО
            2\tПровести семинар для заместителей\tв течение года\tИМЦ
            """;

    private final MockMvcTester mvc;
    private final PlanDrafts drafts;
    private final PlanViews views;
    private final PlanGround ground;
    private PlanId plan = new PlanId(0);

    PastePagesTests(MockMvcTester mvc, PlanDrafts drafts, PlanViews views, JdbcClient jdbc) {
        this.mvc = mvc;
        this.drafts = drafts;
        this.views = views;
        this.ground = new PlanGround(jdbc);
    }

    @BeforeEach
    void makePlan() {
        plan = as(() ->
                drafts.create(ground.staff, NewPlan.ofMunicipality("Дорожная карта округа", PlanGround.SCHOOL_YEAR)));
    }

    @Test
    void showsWhatItReadAndStoresNothing() throws Exception {
        String html = new ClassPathResource("paste/word.html").getContentAsString(StandardCharsets.UTF_8);

        MvcTestResult page = post("", "html", html, "text", "");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Прочитано: 3 мероприятия, 2 раздела", "Добавить 5 строк", "Нормативная")
                .doesNotContain("??");
        assertThat(rows()).isEmpty();
    }

    @Test
    void addsAllRowsAfterTheCheck() throws Exception {
        String html = new ClassPathResource("paste/word.html").getContentAsString(StandardCharsets.UTF_8);

        assertThat(post("/add", "table", PastedTable.read(html, "").written())).hasStatus3xxRedirection();

        assertThat(rows())
                .extracting(PlanRow::number, PlanRow::isSection)
                .containsExactly(
                        tuple("I.", true),
                        tuple("1.", false),
                        tuple("2.", false),
                        tuple("II.", true),
                        tuple("3.", false));
        MeasureRow first = (MeasureRow) rows().get(1);
        assertThat(first.deadline().phrase()).isEqualTo("сентябрь – октябрь 2026 г.");
        assertThat(first.responsible().text()).startsWith("Берёзкина А.П., методист");
    }

    @Test
    void followsOtherColumnsAndFates() {
        String table = PastedTable.read("", ROWS).written();

        assertThat(post(
                        "/check",
                        "table",
                        table,
                        "columns",
                        "NONE",
                        "columns",
                        "TITLE",
                        "columns",
                        "DEADLINE",
                        "columns",
                        "RESULT",
                        "fates[0]",
                        "SECTION",
                        "fates[1]",
                        ""))
                .hasStatusOk()
                .bodyText()
                .contains("Прочитано: 1 мероприятие, 1 раздел");
        assertThat(post(
                        "/add",
                        "table",
                        table,
                        "columns",
                        "NUMBER",
                        "columns",
                        "TITLE",
                        "columns",
                        "DEADLINE",
                        "columns",
                        "RESULT",
                        "fates[0]",
                        "LEFT_OUT"))
                .hasStatus3xxRedirection();
        assertThat(rows()).singleElement().isInstanceOfSatisfying(MeasureRow.class, row -> {
            assertThat(row.title()).isEqualTo("Провести семинар для заместителей");
            assertThat(row.expectedResult()).isEqualTo("ИМЦ");
        });
    }

    @Test
    void putsRowsBelowTheChosenOne() {
        post("/add", "table", PastedTable.read("", ROWS).written());
        RowId first = rows().get(0).id();

        post(
                "/add",
                "table",
                PastedTable.read("", "3\tЕщё одно дело\tмай\tОО\n").written(),
                "after",
                first.toString());

        assertThat(rows()).extracting(PlanRow::number).containsExactly("1", "3", "2");
    }

    @Test
    void refusesInPlainWords() {
        assertThat(post("", "text", " ", "html", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Вставьте строки таблицы", "Есть проблема");
        assertThat(post("", "text", "дело\tмай\n".repeat(1001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("за один раз можно не больше 1");
        String table = PastedTable.read("", ROWS).written();
        assertThat(post("/add", "table", table, "fates[0]", "LEFT_OUT", "fates[1]", "LEFT_OUT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ни одной строки для плана не осталось");
        assertThat(post(
                        "/add",
                        "table",
                        PastedTable.read("", "1\t" + "д".repeat(9000) + "\tмай\tОО\n2\tВторое\tмай\tОО")
                                .written()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Текст слишком длинный");
        assertThat(rows()).isEmpty();
    }

    @Test
    void opensOnlyForThoseWhoEdit() {
        assertThat(mvc.get()
                        .uri("/plans/{id}/paste", plan)
                        .with(SignedInAs.actor(ground.staff))
                        .exchange())
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/plans/{id}/paste", plan)
                        .with(SignedInAs.actor(ground.director1))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private List<PlanRow> rows() {
        return as(() -> views.get(ground.staff, plan).rows());
    }

    private <T> T as(Supplier<T> work) {
        return ground.as(ground.staff, work);
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post()
                .uri("/plans/{id}/paste" + path, plan)
                .with(SignedInAs.actor(ground.staff))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
