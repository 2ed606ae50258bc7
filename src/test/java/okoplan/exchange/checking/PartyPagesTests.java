package okoplan.exchange.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okoplan.OkoPlanTest;
import okoplan.exchange.recognition.Recognition;
import okoplan.plan.ResponsibleView;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

@OkoPlanTest
class PartyPagesTests {

    private static final String MASTERS = "Творческая мастерская";

    private final ImportGround ground;
    private final ImportStore store;

    PartyPagesTests(ApplicationContext context, ImportStore store) {
        this.ground = new ImportGround(context);
        this.store = store;
    }

    @Test
    void asksOnceForAllRowsAndNamesThoseWhoCouldBeMeant() {
        ground.town.person("Лесникова", "методист", ground.town.department, null);
        ground.town.person("Лесников", "директор", null, ground.school1);
        long id = ground.kept(Recognitions.of(
                "План",
                Recognitions.measure(1, "1", "Обновить положение", "май", "Лесникова В.И."),
                Recognitions.measure(2, "2", "Подвести итоги", "май", "ОО, " + MASTERS),
                Recognitions.measure(3, "3", "Провести семинар", "май", MASTERS)));

        assertThat(ground.check(id).unmatched())
                .filteredOn(asked -> asked.words().equals(MASTERS))
                .singleElement()
                .extracting(CheckView.Unmatched::rows)
                .isEqualTo(2);
        assertThat(ground.get("/imports/" + id)).bodyText().contains("в 2 строках", MASTERS);
        assertThat(ground.get(page(id, MASTERS)))
                .hasStatusOk()
                .bodyText()
                .contains("Провести семинар", "Без исполнителя", "Из списка", "Школа № 1");
        assertThat(ground.get(page(id, "Никто"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsOnlyRowsInWhichTheWordsStandAlone() {
        long id = ground.kept(Recognitions.of(
                "План",
                Recognitions.measure(1, "1", "Обновить положение", "май", MASTERS),
                Recognitions.measure(2, "2", "Подвести итоги", "май", MASTERS + " при музее")));

        assertThat(ground.get(page(id, MASTERS)))
                .hasStatusOk()
                .bodyText()
                .contains("Строк с ними: 1", "Обновить положение")
                .doesNotContain("Подвести итоги");
    }

    @Test
    void takesWhoWasChosenInTheListWithoutItsButton() {
        long id = ground.kept(Recognitions.plan());

        assertThat(ground.post(
                        "/imports/" + id + "/parties", "words", MASTERS, "listed", "school-" + ground.school1.value()))
                .hasStatus3xxRedirection();
        assertThat(parties(id)).contains("Школа № 1");
    }

    @Test
    void keepsTheAnswerForAllRowsAndTakesItBack() {
        long id = ground.kept(Recognitions.plan());

        answer(id, "school-" + ground.school1.value());
        assertThat(parties(id)).contains("Школа № 1");
        assertThat(ground.get("/imports/" + id))
                .bodyText()
                .contains("Ответы об исполнителях")
                .doesNotContain("Не найдены: 1");

        answer(id, "forget");
        assertThat(ground.check(id).getUnanswered()).hasSize(1);
        String school = "school-" + ground.school2.value();
        ground.post("/imports/" + id + "/parties", "words", MASTERS, "party", "listed", "listed", school);
        assertThat(parties(id)).contains("Школа № 2");
        assertThat(ground.post("/imports/" + id + "/parties", "words", MASTERS, "party", "listed", "listed", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Выберите исполнителя", "Есть проблема");
        assertThat(ground.post("/imports/" + id + "/parties", "words", MASTERS, "party", "school-999999"))
                .hasStatus(422);
    }

    @Test
    void findsExecutorsThatWereAddedMeanwhile() {
        long id = ground.kept(Recognitions.of(
                "План", Recognitions.measure(1, "1", "Провести семинар", "май", "Дальняя Вера Ильинична")));
        assertThat(ground.check(id).getUnanswered()).isNotEmpty();

        ground.town.person("Дальняя", "методист", ground.town.department, null);

        assertThat(ground.check(id).getUnanswered()).isEmpty();
    }

    @Test
    void understandsTheShortNamesOfTheDocument() {
        var plan = Recognitions.of("План", Recognitions.measure(1, "1", "Провести семинар", "май", "УОП"));
        long id = ground.as(
                        ground.staff,
                        () -> store.keep(
                                ground.staff,
                                "план.docx",
                                "text/plain",
                                "сокращения".getBytes(StandardCharsets.UTF_8),
                                new Recognition(List.of(plan), List.of(), Map.of("УОП", "Управление образования"))))
                .get(0);

        assertThat(parties(id)).isEqualTo("Управление");
        assertThat(ground.check(id).unmatched()).isEmpty();
    }

    @Test
    void addsAnExecutorAtOnceForThoseWhoMay() {
        Actor both = ground.town.account("Ключева", "методист", ground.town.department, null, Role.STAFF, Role.ADMIN);
        long id = ground.kept(Recognitions.plan());
        assertThat(ground.get(both, page(id, MASTERS)))
                .hasStatusOk()
                .bodyText()
                .contains("Добавить нового исполнителя", "Полное название");

        assertThat(ground.post(both, "/imports/" + id + "/parties/new", "words", MASTERS, "person", "false"))
                .hasStatus(422)
                .bodyText()
                .contains("Введите полное название", "Введите краткое название");
        assertThat(ground.post(
                        both,
                        "/imports/" + id + "/parties/new",
                        "words",
                        MASTERS,
                        "person",
                        "false",
                        "name",
                        "Творческая мастерская педагогов",
                        "shortName",
                        "Мастерская"))
                .hasStatus3xxRedirection();

        assertThat(parties(id)).contains("Мастерская");
    }

    @Test
    void namesTheAdministratorToThoseWhoMayNot() {
        long id = ground.kept(Recognitions.plan());

        assertThat(ground.get(page(id, MASTERS)))
                .bodyText()
                .contains("может администратор: Сомова")
                .doesNotContain("Полное название");
        assertThat(ground.post("/imports/" + id + "/parties/new", "words", MASTERS, "name", "А", "shortName", "А"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private void answer(long id, String party) {
        assertThat(ground.post("/imports/" + id + "/parties", "words", MASTERS, "party", party))
                .hasStatus3xxRedirection();
    }

    private String parties(long id) {
        ResponsibleView last = Objects.requireNonNull(
                ground.check(id).rows().get(ground.check(id).rows().size() - 1).responsible());
        return String.join(
                ", ", last.parties().stream().map(ResponsibleView.Named::name).toList());
    }

    private static String page(long id, String words) {
        return "/imports/" + id + "/parties?words=" + words;
    }
}
