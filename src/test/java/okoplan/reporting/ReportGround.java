package okoplan.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import okoplan.TestClock;
import okoplan.execution.AskingExtensions;
import okoplan.execution.DecidingExtensions;
import okoplan.execution.ExtensionContent;
import okoplan.execution.OverdueFlagging;
import okoplan.execution.ReportContent;
import okoplan.execution.ReportedAssignment;
import okoplan.execution.Reporting;
import okoplan.execution.Reviewing;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.plan.Amendments;
import okoplan.plan.ApprovalOrder;
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
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;
import okoplan.shared.ReportId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality with a plan of two sections, worked on for a fortnight through the services that people use. */
final class ReportGround {

    final PlanGround ground;
    final PlanId plan;
    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final TestClock clock;

    ReportGround(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.clock = context.getBean(TestClock.class);
        this.ground = new PlanGround(jdbc);
        this.plan = ground.as(
                ground.staff,
                () -> bean(PlanDrafts.class)
                        .create(ground.staff, NewPlan.ofMunicipality("План округа", PlanGround.SCHOOL_YEAR)));
        List<PastedRow> rows = List.of(
                row("1", "до 27 ноября 2026", "ОО"),
                PastedRow.section("I", "Оценочные процедуры"),
                row("2", "до 30 ноября 2026", "ОО"),
                row("3", "до 4 декабря 2026", "ОО"),
                PastedRow.section("II", "Обучение"),
                row("4", "до 25 декабря 2026", "ИМЦ"));
        ground.run(ground.staff, () -> bean(PlanEditing.class).insertRows(ground.staff, plan, RowPlace.end(), rows));
        approve(plan, "7-осн", TestClock.TODAY.minusDays(60), "");
    }

    /**
     * What has happened by 7 December: in time and late, returned and not sent again, extended, waiting for review, dropped by an
     * amendment, and one that is due later.
     */
    ReportGround worked() {
        on("2026-11-24");
        report(ground.director1, "1");
        accept("1");
        on("2026-11-26");
        report(ground.director1, "2");
        ask(ground.director2, "2", LocalDate.of(2026, 12, 10));
        on("2026-11-27");
        giveBack("2");
        on("2026-12-01");
        report(ground.director2, "1");
        accept("1");
        on("2026-12-03");
        report(ground.director1, "3");
        PlanId copy = ground.as(ground.staff, () -> bean(Amendments.class).begin(ground.staff, plan));
        MeasureRow dropped =
                ground.as(ground.staff, () -> bean(PlanViews.class).get(ground.staff, copy)).measures().stream()
                        .filter(row -> row.number().equals("3"))
                        .findFirst()
                        .orElseThrow();
        ground.run(
                ground.staff,
                () -> bean(PlanEditing.class).removeRow(ground.staff, copy, dropped.id(), dropped.version()));
        approve(copy, "12-осн", clock.today(), "Не нужно");
        on("2026-12-05");
        report(ground.director2, "2");
        accept("2");
        on("2026-12-07");
        return this;
    }

    /** Makes it that day; what is late by then is flagged. */
    void on(String day) {
        clock.moveTo(LocalDate.parse(day));
        ground.run(
                ground.head,
                () -> bean(OverdueFlagging.class).flag(new MunicipalityId(ground.municipality), clock.today()));
    }

    void accept(String number) {
        List<ReportId> reports = submitted(number);
        ground.run(ground.staff, () -> bean(Reviewing.class).accept(ground.staff, reports));
    }

    private void giveBack(String number) {
        List<ReportId> reports = submitted(number);
        ground.run(ground.staff, () -> bean(Reviewing.class).giveBack(ground.staff, reports, "Приложите протокол"));
    }

    private void report(Actor by, String number) {
        ReportedAssignment target = new ReportedAssignment(assignment(by, number), null);
        ReportContent content = new ReportContent(clock.today(), "Сделано", "", UUID.randomUUID());
        ground.run(by, () -> bean(Reporting.class).report(by, List.of(target), content, EvidenceBundle.empty()));
    }

    private void ask(Actor by, String number, LocalDate due) {
        AssignmentId assignment = assignment(by, number);
        ExtensionContent content = new ExtensionContent(due, "Ждём приказа", UUID.randomUUID());
        ground.run(
                by, () -> bean(AskingExtensions.class).ask(by, List.of(assignment), content, EvidenceBundle.empty()));
        ExtensionId extension = new ExtensionId(jdbc.sql("select max(id) from extension where assignment_id = ?")
                .param(assignment.value())
                .query(Long.class)
                .single());
        ground.run(ground.head, () -> bean(DecidingExtensions.class).grant(ground.head, extension, due, ""));
    }

    private void approve(PlanId what, String order, LocalDate on, String reason) {
        ground.run(
                ground.head,
                () -> bean(PlanApproval.class).approve(ground.head, what, new ApprovalOrder(order, on), reason));
    }

    private AssignmentId assignment(Actor of, String number) {
        return new AssignmentId(jdbc.sql("""
                        select a.id from assignment a join measure m on m.id = a.measure_id
                        where a.municipality_id = ? and m.number = ? and a.school_id = ?
                        """)
                .param(ground.municipality)
                .param(number)
                .param(of.school() == null ? 0 : of.school().value())
                .query(Long.class)
                .single());
    }

    private List<ReportId> submitted(String number) {
        return jdbc.sql("""
                        select r.id from report r join assignment a on a.id = r.assignment_id join measure m on m.id = a.measure_id
                        where a.municipality_id = ? and m.number = ? and r.status = 'SUBMITTED'
                        """).params(ground.municipality, number).query(Long.class).list().stream()
                .map(ReportId::new)
                .toList();
    }

    private static PastedRow row(String number, String deadline, String responsible) {
        return PastedRow.measure(number, "Провести сверку № " + number, "", deadline, responsible);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
