package okoplan.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.plan.AmendmentEffect;
import okoplan.plan.Amendments;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.MeasureChange;
import okoplan.plan.MeasureDates;
import okoplan.plan.MeasureRow;
import okoplan.plan.NewPlan;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanApproval;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanEditing;
import okoplan.plan.PlanGround;
import okoplan.plan.PlanViews;
import okoplan.plan.RowPlace;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.ReportId;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OkoPlanTest
class AmendmentTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final ApprovalOrder FIRST = new ApprovalOrder("7-осн", TODAY.minusDays(60));
    private static final ApprovalOrder SECOND = new ApprovalOrder("12-осн", TODAY);

    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanApproval approval;
    private final PlanViews views;
    private final Amendments amendments;
    private final MeasureDates dates;
    private final Reporting reporting;
    private final Reviewing reviewing;
    private final AskingExtensions asking;
    private final DecidingExtensions deciding;
    private final JdbcClient jdbc;
    private PlanGround ground;
    private PlanId plan = new PlanId(0);

    AmendmentTests(
            PlanDrafts drafts,
            PlanEditing editing,
            PlanApproval approval,
            PlanViews views,
            Amendments amendments,
            MeasureDates dates,
            Reporting reporting,
            Reviewing reviewing,
            AskingExtensions asking,
            DecidingExtensions deciding,
            JdbcClient jdbc) {
        this.drafts = drafts;
        this.editing = editing;
        this.approval = approval;
        this.views = views;
        this.amendments = amendments;
        this.dates = dates;
        this.reporting = reporting;
        this.reviewing = reviewing;
        this.asking = asking;
        this.deciding = deciding;
        this.jdbc = jdbc;
        this.ground = new PlanGround(jdbc);
    }

    @BeforeEach
    void makesItsOwnMunicipality() {
        ground = new PlanGround(jdbc);
        plan = ground.as(
                ground.staff,
                () -> drafts.create(ground.staff, NewPlan.ofMunicipality("План округа", PlanGround.SCHOOL_YEAR)));
    }

    @Test
    void leavesPlanAndAssignmentsAloneUntilItIsApproved() {
        approved("октябрь 2026; ОО", "декабрь 2026; ОО");
        List<String> before = assignments();

        PlanId copy = begin();
        change(copy, 0, MeasureChange.nothing().title("Иначе").deadlinePhrase("март 2027"));
        remove(copy, 1);
        add(copy, "май 2027; ОО");

        assertThat(assignments()).isEqualTo(before);
        assertThat(measures(plan)).extracting(MeasureRow::title).containsExactly("Мероприятие 1", "Мероприятие 2");
        assertThat(begin()).as("there is one working copy at a time").isEqualTo(copy);
        ground.run(ground.staff, () -> drafts.delete(ground.staff, copy));
        assertThat(assignments()).isEqualTo(before);
        assertThat(begin()).isNotEqualTo(copy);
    }

    @Test
    void movesWhatIsOpenAndKeepsTheFirstDate() {
        approved("октябрь 2026; ОО");
        assertThat(assignments())
                .containsExactly(
                        "1 Школа № 1 OPEN 2026-11-02 first 2026-11-02 late",
                        "1 Школа № 2 OPEN 2026-11-02 first 2026-11-02 late");
        report(ground.director1, "1 Школа № 1");

        PlanId copy = begin();
        change(copy, 0, MeasureChange.nothing().deadlinePhrase("до 25 декабря 2026"));
        AmendmentEffect effect = effect(copy);
        approve(copy);

        assertThat(effect.moved()).isEqualTo(1);
        assertThat(effect.kept()).isEqualTo(1);
        assertThat(effect.touched()).isEqualTo(1);
        assertThat(assignments())
                .containsExactly(
                        "1 Школа № 1 REPORTED 2026-11-02 first 2026-11-02",
                        "1 Школа № 2 OPEN 2026-12-25 first 2026-11-02");
        assertThat(history("1 Школа № 2"))
                .last()
                .asString()
                .isEqualTo("DATE_MOVED 02.11.2026 → 25.12.2026. Корректировка плана: приказ от 23 ноября 2026"
                        + " №\u00a012-осн. Перенос сроков");
        assertThat(openLateness()).isZero();
        assertThat(measures(plan).get(0).deadline().phrase()).isEqualTo("до 25 декабря 2026");
        giveBack("1 Школа № 1");
        assertThat(assignments()).contains("1 Школа № 1 RETURNED 2026-12-25 first 2026-11-02");
    }

    @Test
    void cancelsWhatIsDroppedWithTheReasonAndKeepsWhatWasReported() {
        approved("октябрь 2026; ОО", "декабрь 2026; ОО");
        report(ground.director1, "1 Школа № 1");
        accept("1 Школа № 1");
        report(ground.director1, "2 Школа № 1");

        PlanId copy = begin();
        remove(copy, 1);
        remove(copy, 0);
        add(copy, "май 2027; ИМЦ");
        AmendmentEffect effect = effect(copy);
        approve(copy);

        assertThat(effect.cancelled()).isEqualTo(2);
        assertThat(effect.left()).isEqualTo(2);
        assertThat(effect.created()).isEqualTo(1);
        assertThat(assignments())
                .containsExactly(
                        "1 Школа № 1 ACCEPTED 2026-11-02 first 2026-11-02 dropped",
                        "1 Школа № 2 CANCELLED 2026-11-02 first 2026-11-02 dropped",
                        "2 Школа № 1 REPORTED 2027-01-11 first 2027-01-11 dropped",
                        "2 Школа № 2 CANCELLED 2027-01-11 first 2027-01-11 dropped",
                        "3 ИМЦ OPEN 2027-05-31 first 2027-05-31");
        assertThat(history("1 Школа № 2")).last().asString().startsWith("CANCELLED Корректировка плана: приказ");
        assertThat(history("2 Школа № 1")).last().asString().startsWith("LEFT_PLAN");
        assertThat(openLateness()).isZero();
        assertThatThrownBy(() -> giveBack("2 Школа № 1")).isInstanceOf(RuleViolationException.class);
        accept("2 Школа № 1");
        assertThat(measures(plan)).extracting(MeasureRow::number).containsExactly("3");
    }

    @Test
    void takesBackWhatWasDoneBeforeItWasDropped() {
        approved("октябрь 2026; ОО", "май 2027; ОО");
        report(ground.director1, "1 Школа № 1");
        accept("1 Школа № 1");
        PlanId first = begin();
        change(first, 0, MeasureChange.nothing().responsibleText("школа № 2"));
        approve(first);
        assertThat(assignments()).contains("1 Школа № 1 ACCEPTED 2026-11-02 first 2026-11-02 dropped");

        PlanId second = begin();
        change(second, 0, MeasureChange.nothing().responsibleText("ОО"));
        assertThat(effect(second).takenBack()).isEqualTo(1);
        assertThat(effect(second).created()).isZero();
        approve(second);

        assertThat(assignments())
                .contains(
                        "1 Школа № 1 ACCEPTED 2026-11-02 first 2026-11-02",
                        "1 Школа № 2 OPEN 2026-11-02 first 2026-11-02 late");
        assertThat(versions()).containsExactly("1 7-осн", "2 12-осн", "3 12-осн");
    }

    @Test
    void datesWhatWaitedAndLetsWaitWhatLosesItsDate() {
        approved("по графику; ОО", "декабрь 2026; школа № 1");
        PlanId copy = begin();
        change(copy, 0, MeasureChange.nothing().deadlinePhrase("февраль 2027, апрель 2027"));
        change(copy, 1, MeasureChange.nothing().deadlinePhrase("по плану школы"));
        AmendmentEffect effect = effect(copy);
        assertThat(effect.moved()).isEqualTo(3);
        assertThat(effect.created()).isEqualTo(2);
        approve(copy);

        assertThat(assignments())
                .containsExactly(
                        "1 Школа № 1 OPEN 2027-03-01 first 2027-03-01",
                        "1 Школа № 2 OPEN 2027-03-01 first 2027-03-01",
                        "1 Школа № 1 OPEN 2027-04-30 first 2027-04-30",
                        "1 Школа № 2 OPEN 2027-04-30 first 2027-04-30",
                        "2 Школа № 1 OPEN null first null");
    }

    @Test
    void pairsTheWindowsThatStayWhateverTheirPlace() {
        approved("октябрь 2026, декабрь 2026, апрель 2027; школа № 1");
        String december = "1 Школа № 1 OPEN 2027-01-11";
        report(ground.director1, december);
        accept("1 Школа № 1 REPORTED");
        PlanId copy = begin();
        change(copy, 0, MeasureChange.nothing().deadlinePhrase("декабрь 2026, апрель 2027, май 2027"));
        AmendmentEffect effect = effect(copy);
        assertThat(effect.kept()).isEqualTo(2);
        assertThat(effect.moved()).isEqualTo(1);
        approve(copy);

        assertThat(assignments())
                .containsExactly(
                        "1 Школа № 1 ACCEPTED 2027-01-11 first 2027-01-11",
                        "1 Школа № 1 OPEN 2027-04-30 first 2027-04-30",
                        "1 Школа № 1 OPEN 2027-05-31 first 2026-11-02");
        PlanId again = begin();
        assertThat(effect(again).touched()).as("nothing is left to do").isZero();
    }

    @Test
    void asksASchoolThatCameLaterOnlyForWhatLiesAhead() {
        approved("октябрь 2026; ОО", "май 2027; ОО", "сентябрь 2026; школа № 1");
        ground.school(3);
        PlanId copy = begin();
        change(copy, 2, MeasureChange.nothing().responsibleText("ОО"));
        AmendmentEffect effect = effect(copy);
        approve(copy);

        assertThat(assignments())
                .contains(
                        "2 Школа № 3 OPEN 2027-05-31 first 2027-05-31",
                        "3 Школа № 3 OPEN 2026-09-30 first 2026-09-30 late")
                .noneMatch(line -> line.startsWith("1 Школа № 3"));
        assertThat(effect.created()).isEqualTo(3);
        assertThat(effect.lateAtOnce()).isEqualTo(2);
    }

    @Test
    void followsDatesThatArriveMeanwhileUnlessItHasItsOwn() {
        approved("по графику; ОО", "по итогам года; школа № 1");
        PlanId copy = begin();
        change(copy, 1, MeasureChange.nothing().deadlinePhrase("июнь 2027"));
        List<MeasureRow> inForce = measures(plan);
        for (MeasureRow row : inForce) {
            ground.run(
                    ground.staff,
                    () -> dates.set(
                            ground.staff,
                            plan,
                            row.measure(),
                            List.of(new DeadlineWindow(null, LocalDate.of(2027, 4, 20)))));
        }
        assertThat(measures(copy).get(0).deadline().windows())
                .singleElement()
                .satisfies(window -> assertThat(window.due()).isEqualTo("2027-04-20"));
        assertThat(measures(copy).get(1).deadline().windows())
                .singleElement()
                .satisfies(window -> assertThat(window.due()).isEqualTo("2027-06-30"));
        ground.run(
                ground.staff,
                () -> dates.clear(ground.staff, plan, inForce.get(0).measure()));
        assertThat(measures(copy).get(0).deadline().needsDate()).isTrue();
        approve(copy);
        assertThat(assignments())
                .containsExactly(
                        "1 Школа № 1 OPEN null first null",
                        "1 Школа № 2 OPEN null first null",
                        "2 Школа № 1 OPEN 2027-06-30 first 2027-04-20");
    }

    @Test
    void takesPlaceOnceHoweverManyApproveItAtOnce() {
        approved("октябрь 2026; ОО");
        PlanId copy = begin();
        add(copy, "май 2027; ОО");
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ground.as(ground.head, () -> {
                    try {
                        return approval.approve(ground.head, copy, SECOND);
                    } catch (NotFoundException gone) {
                        return false;
                    }
                })))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join).filter(Boolean::booleanValue))
                .hasSize(1);
        assertThat(assignments()).hasSize(4);
        assertThat(versions()).hasSize(2);
    }

    @Test
    void needsAsManyStatementsForManySchoolsAsForFew() {
        ground.schools(3, 300);
        approved(IntStream.range(0, 20).mapToObj(i -> "октябрь 2026; ОО").toArray(String[]::new));
        PlanId copy = begin();
        for (int row = 0; row < 10; row++) {
            change(copy, row, MeasureChange.nothing().deadlinePhrase("май 2027"));
        }
        remove(copy, 19);
        add(copy, "апрель 2027; ОО");
        List<String> statements = QueryCounter.of(() -> approve(copy));
        assertThat(statements).hasSizeLessThan(70);
        assertThat(jdbc.sql("select status || ' ' || coalesce(due_on::text, '') || ' ' || count(*) from assignment"
                                + " where municipality_id = ? group by status, due_on order by 1")
                        .param(ground.municipality)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "CANCELLED 2026-11-02 300",
                        "OPEN 2026-11-02 2700",
                        "OPEN 2027-04-30 300",
                        "OPEN 2027-05-31 3000");
    }

    /** Of the amended date and the granted one the later counts, and the plan's own date stays known. */
    @Test
    void losesNoGrantedExtension() {
        approved("октябрь 2026; ОО", "ноябрь 2026; ОО");
        extend(ground.director1, "1 Школа № 1", LocalDate.of(2026, 12, 30));
        extend(ground.director1, "2 Школа № 1", LocalDate.of(2026, 12, 30));
        assertThat(assignments()).contains("1 Школа № 1 OPEN 2026-12-30 first 2026-11-02");
        long waiting = ask(ground.director1, "1 Школа № 1", LocalDate.of(2027, 2, 1));

        PlanId copy = begin();
        change(copy, 0, MeasureChange.nothing().deadlinePhrase("до 25 декабря 2026"));
        change(copy, 1, MeasureChange.nothing().deadlinePhrase("до 25 февраля 2027"));
        approve(copy);
        assertThat(assignments())
                .contains(
                        "1 Школа № 1 OPEN 2026-12-30 first 2026-11-02",
                        "1 Школа № 2 OPEN 2026-12-25 first 2026-11-02",
                        "2 Школа № 1 OPEN 2027-02-25 first 2026-11-30",
                        "2 Школа № 2 OPEN 2027-02-25 first 2026-11-30");
        assertThat(planned("1 Школа № 1")).isEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(planned("2 Школа № 1")).isEqualTo(LocalDate.of(2027, 2, 25));

        copy = begin();
        change(copy, 0, MeasureChange.nothing().deadlinePhrase("по необходимости"));
        change(copy, 1, MeasureChange.nothing().deadlinePhrase("до 10 декабря 2026"));
        approve(copy);
        assertThat(planned("1 Школа № 1")).isNull();
        assertThat(planned("2 Школа № 1")).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(assignments())
                .contains("1 Школа № 1 OPEN null first null", "2 Школа № 1 OPEN 2026-12-30 first 2026-11-30");
        assertThat(jdbc.sql("select status from extension where id = ?")
                        .param(waiting)
                        .query(String.class)
                        .single())
                .isEqualTo("LAPSED");

        copy = begin();
        change(copy, 0, MeasureChange.nothing().deadlinePhrase("до 4 декабря 2026"));
        approve(copy);
        assertThat(assignments())
                .contains(
                        "1 Школа № 1 OPEN 2026-12-30 first 2026-12-04", "1 Школа № 2 OPEN 2026-12-04 first 2026-12-04");
    }

    /** What was done after an extension is the same assignment when the plan asks for it again. */
    @Test
    void takesBackWhatWasDoneByAnExtendedDate() {
        approved("октябрь 2026; ОО", "декабрь 2026; ОО");
        extend(ground.director1, "1 Школа № 1", LocalDate.of(2026, 12, 30));
        report(ground.director1, "1 Школа № 1");
        PlanId copy = begin();
        change(copy, 0, MeasureChange.nothing().responsibleText("Школа № 2"));
        approve(copy);
        copy = begin();
        change(copy, 0, MeasureChange.nothing().responsibleText("ОО"));
        approve(copy);
        assertThat(assignments())
                .filteredOn(line -> line.startsWith("1 Школа № 1"))
                .containsExactly("1 Школа № 1 REPORTED 2026-12-30 first 2026-11-02");
    }

    /** Approved in the middle of its period: what was to be done before is owed as well, and an amendment loses none of it. */
    @Test
    void makesEachOccurrenceOfAPeriodAndMovesThemTogether() {
        approved("ежемесячно до 25 числа; ОО", "ежеквартально; школа № 1");
        assertThat(assignments().stream().filter(row -> row.startsWith("1 Школа № 1")))
                .hasSize(12)
                .contains("1 Школа № 1 OPEN 2026-09-25 first 2026-09-25 late")
                .contains("1 Школа № 1 OPEN 2027-01-25 first 2027-01-25")
                .contains("1 Школа № 1 OPEN 2027-08-25 first 2027-08-25");
        assertThat(assignments().stream().filter(row -> row.startsWith("1 Школа № 2")))
                .hasSize(12);
        assertThat(assignments().stream().filter(row -> row.startsWith("2 Школа № 1")))
                .as("the first and the last quarter are cut by the period")
                .hasSize(5)
                .last()
                .asString()
                .contains("2027-08-31");
        report(ground.director1, "1 Школа № 1 OPEN 2026-09-25");

        PlanId copy = begin();
        change(copy, 0, MeasureChange.nothing().deadlinePhrase("ежемесячно до 20 числа"));
        approve(copy);

        assertThat(assignments().stream().filter(row -> row.startsWith("1 Школа № 1")))
                .hasSize(12)
                .contains("1 Школа № 1 REPORTED 2026-09-25 first 2026-09-25")
                .contains("1 Школа № 1 OPEN 2026-12-21 first 2026-12-25")
                .contains("1 Школа № 1 OPEN 2027-08-20 first 2027-08-25");
        assertThat(assignments()).noneMatch(row -> row.contains("CANCELLED") || row.contains("dropped"));
    }

    @Test
    void asksForConfirmationsOfWhatBecomesContinuous() {
        approved("постоянно; школа № 1", "май 2027; школа № 1");
        assertThat(confirmBy()).containsExactly("1 2027-01-11");

        PlanId copy = begin();
        change(copy, 0, MeasureChange.nothing().deadlinePhrase("до 25 декабря 2026"));
        change(copy, 1, MeasureChange.nothing().deadlinePhrase("постоянно"));
        add(copy, "постоянно; школа № 2");
        approve(copy);

        assertThat(confirmBy()).containsExactly("2 2027-01-11", "3 2027-01-11");
    }

    private List<String> confirmBy() {
        return jdbc.sql("select m.number || ' ' || a.confirm_by "
                        + FROM.replace("order by", "and a.confirm_by is not null order by"))
                .param(ground.municipality)
                .query(String.class)
                .list();
    }

    private long ask(Actor by, String assignment, LocalDate due) {
        long id = find(assignment);
        ground.run(
                by,
                () -> asking.ask(
                        by,
                        List.of(new AssignmentId(id)),
                        new ExtensionContent(due, "Ждём приказа", UUID.randomUUID()),
                        EvidenceBundle.empty()));
        return jdbc.sql("select max(id) from extension where assignment_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private void extend(Actor by, String assignment, LocalDate due) {
        ExtensionId extension = new ExtensionId(ask(by, assignment, due));
        ground.run(ground.head, () -> deciding.grant(ground.head, extension, due, ""));
    }

    private @Nullable LocalDate planned(String assignment) {
        return jdbc.sql("select planned_due_on from assignment where id = ?")
                .param(find(assignment))
                .query((rs, n) -> rs.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    private void approved(String... rows) {
        add(plan, rows);
        ground.run(ground.head, () -> approval.approve(ground.head, plan, FIRST));
    }

    /** Rows written as «deadline; responsible», numbered from 1 on. */
    private void add(PlanId where, String... rows) {
        int before = jdbc.sql(
                        "select count(*) from measure where municipality_id = ? and (plan_id = ? or plan_id is null"
                                + " or origin_measure_id is null and plan_id = ?)")
                .params(ground.municipality, plan.value(), where.value())
                .query(Integer.class)
                .single();
        List<PastedRow> pasted = IntStream.range(0, rows.length)
                .mapToObj(i -> {
                    String[] parts = rows[i].split("; ", 2);
                    return PastedRow.measure(
                            String.valueOf(before + i + 1), "Мероприятие " + (before + i + 1), "", parts[0], parts[1]);
                })
                .toList();
        ground.run(ground.staff, () -> editing.insertRows(ground.staff, where, RowPlace.end(), pasted));
    }

    private PlanId begin() {
        return ground.as(ground.staff, () -> amendments.begin(ground.staff, plan));
    }

    private AmendmentEffect effect(PlanId copy) {
        return ground.as(ground.staff, () -> amendments.effect(ground.staff, copy));
    }

    private void approve(PlanId copy) {
        PlanApproval.Approved approved =
                ground.as(ground.head, () -> approval.approve(ground.head, copy, SECOND, "Перенос сроков"));
        assertThat(approved.plan()).isEqualTo(plan);
    }

    private List<MeasureRow> measures(PlanId which) {
        return ground.as(ground.staff, () -> views.get(ground.staff, which)).measures();
    }

    private void change(PlanId copy, int index, MeasureChange change) {
        MeasureRow row = measures(copy).get(index);
        ground.run(ground.staff, () -> editing.changeMeasure(ground.staff, copy, row.measure(), row.version(), change));
    }

    private void remove(PlanId copy, int index) {
        MeasureRow row = measures(copy).get(index);
        ground.run(ground.staff, () -> editing.removeRow(ground.staff, copy, row.id(), row.version()));
    }

    private void report(Actor by, String assignment) {
        ReportContent content = new ReportContent(TODAY, "Сделано", "", UUID.randomUUID());
        ReportedAssignment target = new ReportedAssignment(
                new AssignmentId(find(assignment)),
                jdbc.sql("select version from assignment where id = ?")
                        .param(find(assignment))
                        .query(Integer.class)
                        .single());
        ground.run(by, () -> reporting.report(by, List.of(target), content, EvidenceBundle.empty()));
    }

    private void accept(String assignment) {
        List<ReportId> reports = reports(assignment);
        ground.run(ground.staff, () -> reviewing.accept(ground.staff, reports));
    }

    private void giveBack(String assignment) {
        List<ReportId> reports = reports(assignment);
        ground.run(ground.staff, () -> reviewing.giveBack(ground.staff, reports, "Приложите протокол"));
    }

    private List<ReportId> reports(String assignment) {
        return jdbc
                .sql("select id from report where assignment_id = ? and status = 'SUBMITTED'")
                .param(find(assignment))
                .query(Long.class)
                .list()
                .stream()
                .map(ReportId::new)
                .toList();
    }

    /** Of those whose line in {@link #assignments} begins so the first. */
    private long find(String beginning) {
        List<String> lines = assignments();
        List<Long> ids = jdbc.sql("select a.id " + FROM)
                .param(ground.municipality)
                .query(Long.class)
                .list();
        return ids.get(IntStream.range(0, lines.size())
                .filter(i -> (lines.get(i) + " ").startsWith(beginning + " "))
                .findFirst()
                .orElseThrow());
    }

    private static final String FROM = """
            from assignment a
            join measure m on m.id = a.measure_id
            left join school s on s.id = a.school_id
            left join organization o on o.id = a.organization_id
            where a.municipality_id = ?
            order by m.number, a.due_on, s.position, a.id
            """;

    private List<String> assignments() {
        return jdbc.sql("select m.number || ' ' || coalesce(s.short_name, o.short_name) || ' ' || a.status || ' '"
                        + " || coalesce(a.due_on::text, 'null') || ' first ' || coalesce(a.first_due_on::text, 'null')"
                        + " || case when a.overdue_since is not null then ' late' else '' end"
                        + " || case when a.in_plan then '' else ' dropped' end " + FROM)
                .param(ground.municipality)
                .query(String.class)
                .list();
    }

    private List<String> history(String assignment) {
        return jdbc.sql("select kind || ' ' || comment from assignment_event where assignment_id = ? order by id")
                .param(find(assignment))
                .query(String.class)
                .list();
    }

    private long openLateness() {
        return jdbc.sql("select count(*) from lateness where municipality_id = ? and ended_on is null")
                .param(ground.municipality)
                .query(Long.class)
                .single();
    }

    private List<String> versions() {
        return Arrays.asList(jdbc.sql(
                        "select number || ' ' || order_number from plan_version where municipality_id = ? order by number")
                .param(ground.municipality)
                .query(String.class)
                .list()
                .toArray(String[]::new));
    }
}
