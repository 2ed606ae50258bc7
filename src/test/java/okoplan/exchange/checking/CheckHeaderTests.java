package okoplan.exchange.checking;

import static org.assertj.core.api.Assertions.assertThat;

import okoplan.OkoPlanTest;
import okoplan.plan.DeadlineView;
import okoplan.plan.PlanLevel;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What stands above the rows of a check: asked for where the document does not say it, and corrected. */
@OkoPlanTest
class CheckHeaderTests {

    private final ImportGround ground;

    CheckHeaderTests(ApplicationContext context) {
        this.ground = new ImportGround(context);
    }

    @Test
    void asksForWhatTheDocumentDoesNotSay() {
        long id = ground.kept(Recognitions.bare());

        assertThat(ground.get("/imports/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("План без названия", "Период плана в документе не указан", "Указать период", "2 вопроса");
        assertThat(ground.post("/imports/" + id + "/create"))
                .hasStatus(422)
                .bodyText()
                .contains("Укажите период плана", "Есть проблема");
        assertThat(ground.post("/imports/" + id + "/header", "version", 0, "level", "MUNICIPAL", "title", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Введите название плана", "Выберите период");
    }

    @Test
    void readsAllDeadlinesAnewInAnotherPeriod() {
        long id = ground.kept(Recognitions.bare());
        assertThat(ground.get("/imports/" + id + "/header"))
                .hasStatusOk()
                .bodyText()
                .contains("2026/2027");

        assertThat(header(id, 0, "own", "01.09.2027", "31.08.2028")).hasStatus3xxRedirection();

        CheckView check = ground.check(id);
        assertThat(check.header())
                .extracting(CheckView.Header::title, CheckView.Header::level, CheckView.Header::orderNumber)
                .containsExactly("План округа", PlanLevel.MUNICIPAL, "7-осн");
        assertThat(ground.row(id, "1").deadline())
                .extracting(DeadlineView::text)
                .isEqualTo("1–31 октября 2027");
        assertThat(check.getQuestions()).isZero();
        assertThat(ground.get("/imports/" + id)).bodyText().contains("вопросов нет");
    }

    @Test
    void showsBothVersionsOfTheHeader() {
        long id = ground.kept(Recognitions.bare());
        header(id, 0, "own", "01.09.2027", "31.08.2028");

        assertThat(header(id, 0, "own", "01.09.2026", "31.08.2027"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .satisfies(page -> assertThat(page.replace('\u00a0', ' '))
                        .contains("1 сентября 2027 – 31 августа 2028", "01.09.2026"));
    }

    private MvcTestResult header(long id, int version, String period, String from, String to) {
        return ground.post(
                "/imports/" + id + "/header",
                "version",
                version,
                "title",
                "План округа",
                "level",
                "MUNICIPAL",
                "period",
                period,
                "from",
                from,
                "to",
                to,
                "orderNumber",
                "7-осн",
                "orderDate",
                "15.08.2026");
    }
}
