package okoplan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okoplan.execution.ConfirmationContent;
import okoplan.execution.Confirming;
import okoplan.execution.ReportedAssignment;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.execution.evidence.EvidenceLink;
import okoplan.execution.evidence.EvidenceUploads;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.SchoolId;
import okoplan.shared.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's schools confirm what they do continuously, but for some that forget it. */
@Component
@Profile("demo")
class DemoConfirmations {

    /** Every so many schools one has not confirmed anything. */
    private static final int FORGETFUL = 4;

    private static final int DAYS_BEFORE = 3;

    private record Asked(AssignmentId id, LocalDate by) {}

    private final Confirming confirming;
    private final EvidenceUploads uploads;
    private final JdbcClient jdbc;
    private final DemoClock clock;
    private final Today today;
    private final DemoActing acting;

    DemoConfirmations(
            Confirming confirming,
            EvidenceUploads uploads,
            JdbcClient jdbc,
            DemoClock clock,
            Today today,
            DemoActing acting) {
        this.confirming = confirming;
        this.uploads = uploads;
        this.jdbc = jdbc;
        this.clock = clock;
        this.today = today;
        this.acting = acting;
    }

    /** Up to today. */
    void tell(DemoPeople people) {
        List<Actor> directors = people.directors();
        for (int i = 0; i < directors.size(); i++) {
            Actor director = directors.get(i);
            SchoolId school = director.school();
            if (school != null && i % FORGETFUL != FORGETFUL - 1) {
                confirm(director, school);
            }
        }
    }

    private void confirm(Actor director, SchoolId school) {
        Optional<Asked> asked = asked(school);
        while (asked.isPresent()) {
            Asked now = asked.get();
            clock.during(
                    now.by().minusDays(DAYS_BEFORE),
                    () -> acting.run(director, () -> confirm(director, now.id(), now.by())));
            asked = asked(school);
        }
    }

    private void confirm(Actor director, AssignmentId assignment, LocalDate by) {
        List<EvidenceLink> links =
                EvidenceLink.of("https://school.example/podtverzhdenie/" + assignment + "/" + by).stream()
                        .toList();
        try (EvidenceBundle evidence = uploads.receive(List.of(), links)) {
            confirming.confirm(
                    director,
                    List.of(new ReportedAssignment(assignment, null)),
                    new ConfirmationContent(
                            "Ведётся постоянно, журнал проверен заместителем директора.", UUID.randomUUID()),
                    evidence);
        }
    }

    /** What the school should have confirmed by now, the earliest first. */
    private Optional<Asked> asked(SchoolId school) {
        return jdbc.sql("""
                        select id, confirm_by
                        from assignment
                        where municipality_id = :municipality and school_id = :school and status in ('OPEN', 'RETURNED')
                          and confirm_by <= :today
                        order by confirm_by, id
                        limit 1
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("school", school.value())
                .param("today", today.date())
                .query((rs, row) ->
                        new Asked(new AssignmentId(rs.getLong("id")), rs.getObject("confirm_by", LocalDate.class)))
                .optional();
    }
}
