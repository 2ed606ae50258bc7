package okoplan.exchange.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import okoplan.OkoPlanTest;
import okoplan.plan.DeadlineView;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class CheckPagesTests {

    private final ImportGround ground;

    CheckPagesTests(ApplicationContext context) {
        this.ground = new ImportGround(context);
    }

    @Test
    void showsEveryRowBesideItsSourceAndCountsTheQuestions() {
        long id = ground.kept(Recognitions.plan());
        RowView doubtful = ground.row(id, "1.2");

        assertThat(ground.get("/imports/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "4 мероприятия",
                        ", 1 раздел",
                        ", 3 вопроса",
                        "стр. 1, таблица 1, строка 3",
                        "Обновить положение",
                        "1–31 октября 2026",
                        "Срок «как получится» не удалось прочитать",
                        "Строка собрана из 2 частей",
                        "Не найдены: 1",
                        "Творческая мастерская",
                        "приказ от 20 августа 2026 №\u00a048-осн, Н.П. Орлова",
                        "Создать 4 мероприятия",
                        "page=1#r" + doubtful.id())
                .doesNotContain("??");
    }

    @Test
    void leavesOnlyRowsWithQuestionsWhenAsked() {
        long id = ground.kept(Recognitions.plan());

        assertThat(ground.get("/imports/" + id + "?only=questions"))
                .hasStatusOk()
                .bodyText()
                .contains("Провести семинар", "Подвести итоги", "Разобрать результаты", "Все строки")
                .doesNotContain("Обновить положение");
    }

    @Test
    void readsARowAnewOnceItIsCorrected() {
        long id = ground.kept(Recognitions.plan());

        assertThat(ground.postRow(
                        id, "1.2", "edit", "number", "1.2", "title", "Провести семинар", "deadline", "март 2027"))
                .hasStatus3xxRedirection();

        RowView row = ground.row(id, "1.2");
        assertThat(row.questions()).contains("Ответственные не указаны").hasSize(1);
        assertThat(row.deadline()).extracting(DeadlineView::text).isEqualTo("1–31 марта 2027");
        assertThat(ground.postRow(id, "1.3", "edit", "number", "1.3", "title", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Введите текст", "Есть проблема");
    }

    @Test
    void correctsInPlaceForHtmx() {
        long id = ground.kept(Recognitions.plan());
        RowView row = ground.row(id, "1.2");
        String address = ImportGround.rowAddress(id, row) + "/edit";

        MvcTestResult form = ground.htmx(address);
        MvcTestResult saved = ground.htmx(
                address, "version", row.version(), "title", "Провести вебинар", "deadline", "май", "responsible", "ОО");

        assertThat(form).hasStatusOk().bodyText().contains("hx-post").doesNotContain("<html");
        assertThat(saved)
                .hasStatusOk()
                .bodyText()
                .contains("Провести вебинар", "1–31 мая 2027", "hx-swap-oob", "2 вопроса")
                .doesNotContain("<html");
        assertThat(ground.htmx(address, "version", row.version(), "title", "Провести иначе"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Провести вебинар", "Провести иначе");
    }

    @Test
    void showsBothVersionsOfARowThatSomebodyElseHasChanged() {
        long id = ground.kept(Recognitions.plan());
        int before = ground.row(id, "1.1").version();
        ground.postRow(id, "1.1", "edit", "number", "1.1", "title", "Их слова", "deadline", "май");

        String address = ImportGround.rowAddress(id, ground.row(id, "1.1"));
        assertThat(ground.post(address + "/edit", "version", before, "number", "1.1", "title", "Мои слова"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Их слова", "Мои слова", "строку изменил другой человек");
        assertThat(ground.post(address + "/leave-out", "version", before)).hasStatus(HttpStatus.CONFLICT);
        assertThat(ground.row(id, "1.1").content().title()).isEqualTo("Их слова");
    }

    @Test
    void splitsARowInTwo() {
        long id = ground.kept(Recognitions.plan());
        String address = ImportGround.rowAddress(id, ground.row(id, "1.1")) + "/split";
        assertThat(ground.get(address)).hasStatusOk().bodyText().contains("Разделить строку на две");

        assertThat(ground.postRow(
                        id, "1.1", "split", "upper.number", "1.1", "upper.title", "Обновить", "lower.title", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Введите текст");
        ground.postRow(
                id,
                "1.1",
                "split",
                "upper.number",
                "1.1",
                "upper.title",
                "Обновить",
                "upper.deadline",
                "май",
                "lower.number",
                "1.1а",
                "lower.title",
                "Согласовать");

        assertThat(ground.check(id).rows())
                .extracting(row -> row.content().number(), row -> row.content().title())
                .startsWith(tuple("I", "Нормативная основа"), tuple("1.1", "Обновить"), tuple("1.1а", "Согласовать"))
                .hasSize(6);
        assertThat(ground.row(id, "1.1а").source())
                .isEqualTo(ground.row(id, "1.1").source());
    }

    @Test
    void joinsARowWithTheOneAbove() {
        long id = ground.kept(Recognitions.plan());

        assertThat(ground.postRow(id, "1.2", "join")).hasStatus3xxRedirection();

        RowView joined = ground.row(id, "1.1");
        assertThat(joined.content().title()).isEqualTo("Обновить положение\nПровести семинар");
        assertThat(joined.content().deadline()).isEqualTo("октябрь 2026 как получится");
        assertThat(joined.source().cells()).contains("Обновить положение", "Провести семинар");
        assertThat(ground.check(id).rows()).hasSize(4);
        assertThat(ground.postRow(id, "I", "join")).hasStatus(422);
    }

    @Test
    void turnsLeavesOutAndRestoresRows() {
        long id = ground.kept(Recognitions.plan());

        ground.postRow(id, "1.1", "turn");
        ground.postRow(id, "1.2", "leave-out");

        CheckView check = ground.check(id);
        assertThat(check.getSections()).isEqualTo(2);
        assertThat(check.getMeasures()).isEqualTo(2);
        assertThat(check.getLeftOut()).isEqualTo(1);
        assertThat(ground.get("/imports/" + id))
                .bodyText()
                .contains("Не включено: 1 строка", "Включить как мероприятие");

        ground.postRow(id, "1.2", "restore", "as", "MEASURE");
        ground.postRow(id, "1.1", "turn");
        assertThat(ground.check(id).getMeasures()).isEqualTo(4);
        assertThat(ground.row(id, "1.1").content().deadline()).isEqualTo("октябрь 2026");
    }

    @Test
    void asksNoMoreWhatAPersonFoundRight() {
        long id = ground.kept(Recognitions.plan());

        ground.postRow(id, "1.2", "settle", "only", "questions");
        ground.postRow(id, "1.3", "settle");

        assertThat(ground.check(id).getQuestions()).isEqualTo(1);
        assertThat(ground.get("/imports/" + id)).bodyText().contains("1 вопрос", "Проверено");
    }

    @Test
    void letsThePersonChooseAmongTheMeaningsOfADeadline() {
        long id = ground.kept(Recognitions.of("План", Recognitions.measure(1, "1", "Подвести итоги", "август", "ОО")));
        RowView row = ground.row(id, "1");
        DeadlineView read = Objects.requireNonNull(row.deadline());
        assertThat(read.alternatives()).isNotEmpty();
        DeadlineView.Choice choice = read.alternatives().get(0);

        assertThat(ground.get("/imports/" + id)).bodyText().contains("value=\"" + choice.value() + "\"");
        ground.postRow(id, "1", "take", "take", choice.value());

        DeadlineView taken = Objects.requireNonNull(ground.row(id, "1").deadline());
        assertThat(taken.overridden()).isTrue();
        assertThat(taken.text()).isEqualTo(choice.text());
        ground.postRow(id, "1", "take", "take", "");
        assertThat(Objects.requireNonNull(ground.row(id, "1").deadline()).overridden())
                .isFalse();
        assertThat(ground.postRow(id, "1", "take", "take", "когда-нибудь")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void showsThePlansOfOneFileSideBySide() {
        var ids = ground.kept(
                ground.staff, "два плана", Recognitions.plan("Первый план"), Recognitions.plan("Второй план"));

        assertThat(ids).hasSize(2);
        assertThat(ground.get("/imports/" + ids.get(1)))
                .bodyText()
                .contains("В файле 2 плана", "План 1: Первый план", "План 2: Второй план");
        assertThat(ground.get("/imports")).bodyText().contains("Первый план", "Второй план", "Незаконченные проверки");
        assertThat(ground.get("/plans")).bodyText().contains("2 документа прочитаны", "Продолжить проверку");
    }

    @Test
    void dropsACheckOnlyAfterConfirmation() {
        long id = ground.kept(Recognitions.plan());

        assertThat(ground.get("/imports/" + id + "/drop"))
                .hasStatusOk()
                .bodyText()
                .contains("5 строк", "Отменить это нельзя");
        assertThat(ground.post("/imports/" + id + "/drop")).hasRedirectedUrl("/imports");
        assertThat(ground.get("/imports/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void hasSeveralPagesForALongPlan() {
        long id = ground.kept(Recognitions.ofMeasures(450));

        assertThat(ground.get("/imports/" + id)).bodyText().contains("№ 200").doesNotContain("№ 201");
        assertThat(ground.get("/imports/" + id + "?page=3"))
                .bodyText()
                .contains("№ 401", "№ 450")
                .doesNotContain("№ 400");
    }
}
