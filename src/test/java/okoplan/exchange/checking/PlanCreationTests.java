package okoplan.exchange.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okoplan.OkoPlanTest;
import okoplan.plan.MeasureRow;
import okoplan.plan.PlanHeader;
import okoplan.plan.PlanRow;
import okoplan.plan.PlanView;
import okoplan.plan.PlanViews;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@OkoPlanTest
class PlanCreationTests {

    private final ImportGround ground;
    private final PlanCreation creation;
    private final PlanViews plans;
    private final JdbcClient jdbc;

    PlanCreationTests(ApplicationContext context, PlanCreation creation, PlanViews plans, JdbcClient jdbc) {
        this.ground = new ImportGround(context);
        this.creation = creation;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @Test
    void makesThePlanOfAllRowsThatWereNotLeftOut() {
        long id = ground.kept(Recognitions.plan());
        ground.postRow(id, "1.3", "leave-out");
        ground.post("/imports/" + id + "/parties", "words", "Творческая мастерская", "party", "nobody");

        assertThat(ground.post("/imports/" + id + "/create")).hasStatus3xxRedirection();

        PlanView plan = view(made(id));
        assertThat(plan.rows())
                .extracting(PlanRow::number, PlanRow::isSection)
                .containsExactly(tuple("I", true), tuple("1.1", false), tuple("1.2", false), tuple("1.4", false));
        MeasureRow first = (MeasureRow) plan.rows().get(1);
        assertThat(first.expectedResult()).isEqualTo("Справка");
        assertThat(first.deadline().text()).isEqualTo("1–31 октября 2026");
        assertThat(first.responsible().parties()).hasSize(1);
        assertThat(plan.header())
                .extracting(PlanHeader::title, PlanHeader::period)
                .containsExactly(
                        "План мероприятий по объективности оценки на 2026/2027 учебный год", Recognitions.YEAR);
    }

    @Test
    void keepsTheDocumentAndTheOrderWithThePlan() {
        long id = ground.kept(ground.staff, "the file itself", Recognitions.plan())
                .get(0);
        ground.post("/imports/" + id + "/create");
        PlanId plan = made(id);

        assertThat(ground.get("/plans/" + plan))
                .bodyText()
                .contains("Исходный документ", "план на год.docx", "/plans/" + plan + "/source");
        assertThat(ground.get("/plans/" + plan + "/source"))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .isEqualTo("the file itself");
        assertThat(ground.get("/plans/" + plan + "/source").getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%D0%BF%D0%BB%D0%B0%D0%BD");
        assertThat(ground.get(ground.director1, "/plans/" + plan + "/source")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(jdbc.sql("select proposed_order_number, proposed_order_date from plan where id = ?")
                        .param(plan.value())
                        .query((rs, n) -> List.of(rs.getString(1), rs.getObject(2, LocalDate.class)))
                        .single())
                .isEqualTo(List.of("48-осн", LocalDate.of(2026, 8, 20)));
    }

    @Test
    void offersTheOrderOfTheDocumentWhenThePlanIsApproved() {
        long id = ground.kept(
                Recognitions.of("План", Recognitions.measure(1, "1", "Подвести итоги", "май 2027", "Управление")));
        ground.post(
                "/imports/" + id + "/header",
                "version",
                0,
                "title",
                "План",
                "level",
                "MUNICIPAL",
                "period",
                "own",
                "from",
                "01.09.2026",
                "to",
                "31.08.2027",
                "orderNumber",
                "12-осн",
                "orderDate",
                "20.08.2026");
        ground.post("/imports/" + id + "/create");

        assertThat(ground.get(ground.town.head(), "/plans/" + made(id) + "/approve"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"12-осн\"", "value=\"20.08.2026\"");
    }

    @Test
    void makesAllOrNothing() {
        long id = ground.kept(Recognitions.of(
                "План с длинным сроком",
                Recognitions.measure(1, "1", "Обновить положение", "май 2027", "ОО"),
                Recognitions.measure(2, "2", "Подвести итоги", "май ".repeat(400), "ОО")));

        assertThat(ground.post("/imports/" + id + "/create"))
                .hasStatus(422)
                .bodyText()
                .contains("Строка «2 Подвести итоги»", "Текст слишком длинный");
        assertThat(plansTitled("План с длинным сроком")).isZero();
        assertThat(ground.check(id).rows()).hasSize(2);

        ground.postRow(id, "1", "leave-out");
        ground.postRow(id, "2", "leave-out");
        assertThat(ground.post("/imports/" + id + "/create"))
                .hasStatus(422)
                .bodyText()
                .contains("нет ни одного мероприятия");
    }

    @Test
    void makesOnePlanHoweverOftenItIsAsked() throws Exception {
        long id = ground.kept(Recognitions.of(
                "План двойного щелчка", Recognitions.measure(1, "1", "Подвести итоги", "май 2027", "ОО")));
        ExecutorService clicks = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(1);

        List<Future<PlanCreation.Created>> made =
                List.of(clicks.submit(() -> create(id, together)), clicks.submit(() -> create(id, together)));
        together.countDown();

        assertThat(made.get(0).get().plan()).isEqualTo(made.get(1).get().plan());
        assertThat(List.of(made.get(0).get().now(), made.get(1).get().now())).containsExactlyInAnyOrder(true, false);
        assertThat(plansTitled("План двойного щелчка")).isEqualTo(1);
        clicks.shutdown();

        assertThat(ground.post("/imports/" + id + "/create")).hasRedirectedUrl("/plans/" + made(id));
        assertThat(ground.get("/imports/" + id)).bodyText().contains("уже создан", "/plans/" + made(id));
        assertThat(ground.post(
                        "/imports/" + id + "/header",
                        "version",
                        1,
                        "title",
                        "Иначе",
                        "period",
                        "own",
                        "from",
                        "01.09.2026",
                        "to",
                        "31.08.2027"))
                .hasStatus(422);
        assertThat(ground.post("/imports/" + id + "/drop")).hasStatus(422);
    }

    @Test
    void keepsWhatThePersonChose() {
        long id = ground.kept(Recognitions.of(
                "План", Recognitions.measure(1, "1", "Подвести итоги", "август", "ОО, Творческая мастерская")));
        ground.postRow(id, "1", "take", "take", "2027-08-01/2027-08-31");
        ground.post(
                "/imports/" + id + "/parties",
                "words",
                "Творческая мастерская",
                "party",
                "school-" + ground.school2.value());

        ground.post("/imports/" + id + "/create");

        MeasureRow row = (MeasureRow) view(made(id)).rows().get(0);
        assertThat(row.deadline().overridden()).isTrue();
        assertThat(row.deadline().windows().get(0).due()).isEqualTo(LocalDate.of(2027, 8, 31));
        assertThat(row.responsible().chosen()).isTrue();
        assertThat(row.responsible().parties()).hasSize(2);
        assertThat(row.responsible().text()).isEqualTo("ОО, Творческая мастерская");
    }

    @Test
    void readsAPlanAgainWhosePlanWasDeleted() {
        long id = ground.kept(Recognitions.plan());
        ground.post("/imports/" + id + "/create");
        ground.post("/plans/" + made(id) + "/delete");

        assertThat(ground.get("/imports/" + id)).hasStatusOk().bodyText().contains("удалён", "прочитать ещё раз");
        assertThat(ground.post("/imports/" + id + "/create")).hasStatus(422);
    }

    @Test
    void makesALargePlanWhole() {
        long id = ground.kept(Recognitions.ofMeasures(500));

        ground.as(ground.staff, () -> creation.create(ground.staff, id));

        assertThat(view(made(id)).measures()).hasSize(500);
    }

    private PlanCreation.Created create(long id, CountDownLatch together) throws InterruptedException {
        together.await();
        return ground.as(ground.staff, () -> creation.create(ground.staff, id));
    }

    private PlanId made(long id) {
        return Objects.requireNonNull(ground.check(id).header().plan());
    }

    private PlanView view(PlanId plan) {
        Actor staff = ground.staff;
        return ground.as(staff, () -> plans.get(staff, plan));
    }

    private long plansTitled(String title) {
        return jdbc.sql("select count(*) from plan where municipality_id = ? and title = ?")
                .params(ground.town.id.value(), title)
                .query(Long.class)
                .single();
    }
}
