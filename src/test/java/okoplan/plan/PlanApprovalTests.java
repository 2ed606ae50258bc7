package okoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OkoPlanTest
class PlanApprovalTests {

    private static final ApprovalOrder ORDER = new ApprovalOrder("31-осн", LocalDate.of(2026, 11, 20));

    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanApproval approval;
    private final MeasureDates dates;
    private final PlanViews views;
    private final JdbcClient jdbc;
    private PlanGround ground;
    private PlanId plan = new PlanId(0);

    PlanApprovalTests(
            PlanDrafts drafts,
            PlanEditing editing,
            PlanApproval approval,
            MeasureDates dates,
            PlanViews views,
            JdbcClient jdbc) {
        this.drafts = drafts;
        this.editing = editing;
        this.approval = approval;
        this.dates = dates;
        this.views = views;
        this.jdbc = jdbc;
        this.ground = new PlanGround(jdbc);
    }

    @BeforeEach
    void makePlan() {
        ground = new PlanGround(jdbc);
        plan = ground.as(
                ground.staff,
                () -> drafts.create(ground.staff, NewPlan.ofMunicipality("План", PlanGround.SCHOOL_YEAR)));
    }

    @Test
    void makesTwelveThousandAssignmentsInOneGo() {
        ground.schools(3, 200);
        add(60, "октябрь 2026", "ОО");

        List<String> statements =
                QueryCounter.of(() -> ground.run(ground.head, () -> approval.approve(ground.head, plan, ORDER)));

        assertThat(assignments()).isEqualTo(12_000);
        assertThat(statements).hasSizeLessThan(30);
        assertEffective("2026-11-02");
    }

    @Test
    void approvesOnceWhenAskedTwiceAtOnce() {
        add(3, "октябрь 2026", "ОО");
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> ground.as(ground.head, () -> approval.approve(ground.head, plan, ORDER))))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join).filter(Boolean::booleanValue))
                .hasSize(1);
        assertThat(assignments()).isEqualTo(6);
    }

    @Test
    void countsBeforehandWhatItMakes() {
        add(2, "октябрь 2026, декабрь 2026", "ОО, ИМЦ, школа № 1");
        add(1, "постоянно", "Школа № 2, управление образования");
        add(1, "по графику", "ОО");
        long expected = ground.as(ground.head, () -> approval.preview(ground.head, plan))
                .assignments();
        ground.run(ground.head, () -> approval.approve(ground.head, plan, ORDER));
        assertThat(assignments()).isEqualTo(expected).isPositive();
    }

    @Test
    void leavesDueDatesOnDaysOffWhereTheMunicipalityWantsIt() {
        jdbc.sql("update municipality set due_moves_to_working_day = false where id = ?")
                .param(ground.municipality)
                .update();
        add(1, "октябрь 2026", "ОО");
        ground.run(ground.head, () -> approval.approve(ground.head, plan, ORDER));
        assertEffective("2026-10-31");
    }

    @Test
    void refusesADeadlineOutsideThePeriodUntilAPersonHasSetIt() {
        MeasureRow row = add(1, "январь 2021", "ОО").get(0);
        assertThat(row.deadline().outside()).isTrue();
        assertThatThrownBy(() -> ground.run(ground.head, () -> approval.approve(ground.head, plan, ORDER)))
                .isInstanceOf(RuleViolationException.class);
        ground.run(
                ground.staff,
                () -> editing.changeMeasure(
                        ground.staff,
                        plan,
                        row.measure(),
                        row.version(),
                        MeasureChange.nothing().windows(List.of(new DeadlineWindow(null, LocalDate.of(2027, 1, 29))))));
        ground.run(ground.head, () -> approval.approve(ground.head, plan, ORDER));
        assertThat(assignments()).isEqualTo(2);
    }

    @Test
    void keepsAPlanInForceAsItIs() {
        MeasureRow row = add(1, "октябрь 2026", "ОО").get(0);
        ground.run(ground.head, () -> approval.approve(ground.head, plan, ORDER));
        assertThatThrownBy(() -> ground.run(
                        ground.staff,
                        () -> editing.changeMeasure(
                                ground.staff,
                                plan,
                                row.measure(),
                                row.version(),
                                MeasureChange.nothing().title("Иначе"))))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> ground.run(ground.staff, () -> drafts.delete(ground.staff, plan)))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> ground.run(
                        ground.staff,
                        () -> dates.set(
                                ground.staff,
                                plan,
                                row.measure(),
                                List.of(new DeadlineWindow(null, LocalDate.of(2026, 12, 1))))))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void readsPhrasesAnewInAnotherPeriodButKeepsWhatAPersonSet() {
        List<MeasureRow> rows = add(2, "октябрь", "ОО");
        DeadlineWindow own = new DeadlineWindow(null, LocalDate.of(2027, 5, 14));
        ground.run(
                ground.staff,
                () -> editing.changeMeasure(
                        ground.staff,
                        plan,
                        rows.get(1).measure(),
                        rows.get(1).version(),
                        MeasureChange.nothing().windows(List.of(own))));
        int version =
                ground.as(ground.staff, () -> views.header(ground.staff, plan)).version();
        DateRange next = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

        ground.run(
                ground.staff,
                () -> drafts.change(ground.staff, plan, version, new PlanHeaderChange("План на 2027 год", next)));

        assertThat(measures().get(0).deadline().windows())
                .extracting(DeadlineView.Window::asRead)
                .containsExactly(new DeadlineWindow(LocalDate.of(2027, 10, 1), LocalDate.of(2027, 10, 31)));
        assertThat(measures().get(1).deadline().windows())
                .extracting(DeadlineView.Window::asRead)
                .containsExactly(own);
        assertThatThrownBy(() -> ground.run(
                        ground.staff,
                        () -> drafts.change(ground.staff, plan, version, new PlanHeaderChange("Поздно", next))))
                .isInstanceOf(StaleVersionException.class);
    }

    private List<MeasureRow> add(int count, String deadline, String responsible) {
        List<PastedRow> rows = IntStream.rangeClosed(1, count)
                .mapToObj(i -> PastedRow.measure(i + ".", "Мероприятие " + i, "", deadline, responsible))
                .toList();
        return ground.as(ground.staff, () -> editing.insertRows(ground.staff, plan, RowPlace.end(), rows)).stream()
                .map(MeasureRow.class::cast)
                .toList();
    }

    private List<MeasureRow> measures() {
        return ground.as(ground.staff, () -> views.get(ground.staff, plan)).measures();
    }

    private void assertEffective(String day) {
        assertThat(jdbc.sql("select distinct due_on from assignment where municipality_id = ?")
                        .param(ground.municipality)
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.parse(day));
    }

    private long assignments() {
        return jdbc.sql("select count(*) from assignment where municipality_id = ?")
                .param(ground.municipality)
                .query(Long.class)
                .single();
    }
}
