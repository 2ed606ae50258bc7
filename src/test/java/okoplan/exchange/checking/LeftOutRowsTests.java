package okoplan.exchange.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okoplan.OkoPlanTest;
import okoplan.plan.PlanRow;
import okoplan.plan.PlanViews;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rows that reading left out wait among the others until a person takes them back. */
@OkoPlanTest
class LeftOutRowsTests {

    private static final String NOTE = "Примечание: согласовать с профсоюзом";
    private static final String TOTAL = "Всего: два мероприятия";

    private final ImportGround ground;
    private final PlanViews plans;
    private final DocumentReading reading;
    private long id;

    LeftOutRowsTests(ApplicationContext context, PlanViews plans, DocumentReading reading) {
        this.ground = new ImportGround(context);
        this.plans = plans;
        this.reading = reading;
    }

    @BeforeEach
    void keep() {
        id = ground.kept(Recognitions.withLeftOut());
    }

    @Test
    void areShownInTheirPlaceBesideTheirSource() {
        assertThat(ground.check(id).rows())
                .extracting(RowView::label, RowView::passedOver)
                .containsExactly(
                        tuple("I Нормативная основа", false),
                        tuple("1.1 Обновить положение", false),
                        tuple(NOTE, true),
                        tuple("1.2 Провести семинар", false),
                        tuple(TOTAL, true));
        assertThat(ground.get("/imports/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2 мероприятия",
                        ", 1 раздел",
                        ", вопросов нет",
                        "Не включено: 2 строки",
                        "Не похожи на мероприятия и не включены: 2 строки",
                        "стр. 1, таблица 1, строка 4",
                        "Создать 2 мероприятия")
                .doesNotContain("??");
        assertThat(ground.get("/imports/" + id + "?only=left-out"))
                .bodyText()
                .contains(NOTE, TOTAL, "Присоединить к предыдущей", "Включить как раздел")
                .doesNotContain("Обновить положение");
    }

    @Test
    void becomeAMeasureOrASection() {
        press(NOTE, "restore", "as", "MEASURE");
        press(TOTAL, "restore", "as", "SECTION");

        CheckView check = ground.check(id);
        assertThat(check.getMeasures()).isEqualTo(3);
        assertThat(check.getSections()).isEqualTo(2);
        assertThat(check.getLeftOut()).isZero();
        assertThat(row(NOTE).questions()).containsExactly("Срок не указан", "Ответственные не указаны");
        assertThat(ground.get("/imports/" + id + "?only=left-out")).bodyText().contains("Все строки включены в план");
    }

    @Test
    void becomeTheTailOfTheRowAbove() {
        assertThat(press(NOTE, "join", "only", "left-out")).hasStatus3xxRedirection();

        assertThat(ground.row(id, "1.1").content().title()).isEqualTo("Обновить положение\n" + NOTE);
        assertThat(ground.row(id, "1.1").source().cells()).contains(NOTE);
        assertThat(ground.check(id).getLeftOut()).isEqualTo(1);
    }

    @Test
    void doNotGoIntoThePlanByThemselves() {
        assertThat(ground.post("/imports/" + id + "/create")).hasStatus3xxRedirection();

        PlanId plan = ground.check(id).header().plan();
        assertThat(ground.as(ground.staff, () -> plans.get(ground.staff, Objects.requireNonNull(plan)))
                        .rows())
                .extracting(PlanRow::number)
                .containsExactly("I", "1.1", "1.2");
    }

    @Test
    void canBeDroppedAgainAfterTheyWereTakenBack() {
        press(NOTE, "restore", "as", "SECTION");
        assertThat(press(NOTE, "leave-out", "only", "questions"))
                .hasRedirectedUrl("/imports/" + id + "?page=1#r" + row(NOTE).id());

        assertThat(row(NOTE).leftOut()).isTrue();
        assertThat(row(NOTE).passedOver()).isFalse();
        assertThat(ground.get("/imports/" + id)).bodyText().contains("Не войдёт в план", "Включить как раздел");
    }

    @Test
    void areFoundInADocument() {
        String text = """
                План мероприятий на 2026/2027 учебный год
                № п/п\tМероприятие\tСрок\tОтветственный
                1\tОбновить положение\tоктябрь 2026\tОО
                Примечание: сроки согласованы с профсоюзом\t\t\t
                2\tПодвести итоги\tмай 2027\tОО
                """;
        var plan = reading.recognise(reading.read(text.getBytes(StandardCharsets.UTF_8), "план.txt"))
                .plans()
                .get(0);

        assertThat(plan.measures()).hasSize(2);
        assertThat(plan.leftOut()).singleElement().satisfies(row -> {
            assertThat(row.before()).isEqualTo(1);
            assertThat(row.title()).contains("сроки согласованы");
            assertThat(row.source().cells()).contains("Примечание: сроки согласованы с профсоюзом");
        });
    }

    private RowView row(String words) {
        return ground.check(id).rows().stream()
                .filter(row -> row.content().title().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult press(String words, String action, Object... fields) {
        RowView row = row(words);
        Object[] all = new Object[fields.length + 2];
        all[0] = "version";
        all[1] = row.version();
        System.arraycopy(fields, 0, all, 2, fields.length);
        return ground.post(ImportGround.rowAddress(id, row) + "/" + action, all);
    }
}
