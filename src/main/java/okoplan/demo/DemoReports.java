package okoplan.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okoplan.execution.ReportContent;
import okoplan.execution.ReportedAssignment;
import okoplan.execution.Reporting;
import okoplan.execution.Reviewing;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.execution.evidence.EvidenceLink;
import okoplan.execution.evidence.EvidenceUploads;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.ReportId;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Single steps of the demo's past: reports as schools send them, and what the department decides. */
@Component
@Profile("demo")
class DemoReports {

    private static final String COMMENT = "Приложите протокол с датой и подписями участников.";

    private final Reporting reporting;
    private final Reviewing reviewing;
    private final EvidenceUploads uploads;
    private final JdbcClient jdbc;
    private final Today today;

    DemoReports(Reporting reporting, Reviewing reviewing, EvidenceUploads uploads, JdbcClient jdbc, Today today) {
        this.reporting = reporting;
        this.reviewing = reviewing;
        this.uploads = uploads;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Every third report brings the minutes of a meeting, the others the page of the school's site that proves them. */
    void report(Actor actor, AssignmentId assignment, String text, String page) {
        boolean withFile = assignment.value() % 3 == 0;
        List<MultipartFile> files = withFile
                ? List.of(DemoEvidence.minutes(
                        (int) (assignment.value() % 40) + 1, RussianDates.date(today.date()) + " года", text))
                : List.of();
        List<EvidenceLink> links =
                withFile ? List.of() : EvidenceLink.of(page).stream().toList();
        try (EvidenceBundle evidence = uploads.receive(files, links)) {
            reporting.report(
                    actor,
                    List.of(new ReportedAssignment(assignment, null)),
                    new ReportContent(today.date(), text, "", UUID.randomUUID()),
                    evidence);
        }
    }

    void accept(Actor actor, AssignmentId assignment) {
        waiting(assignment).ifPresent(report -> reviewing.accept(actor, List.of(report)));
    }

    void giveBack(Actor actor, AssignmentId assignment) {
        waiting(assignment).ifPresent(report -> reviewing.giveBack(actor, List.of(report), COMMENT));
    }

    private Optional<ReportId> waiting(AssignmentId assignment) {
        return jdbc.sql("""
                        select id from report
                        where municipality_id = :municipality and assignment_id = :assignment and status = 'SUBMITTED'
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("assignment", assignment.value())
                .query(Long.class)
                .optional()
                .map(ReportId::new);
    }
}
