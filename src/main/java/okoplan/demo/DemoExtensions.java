package okoplan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okoplan.execution.AskingExtensions;
import okoplan.execution.DecidingExtensions;
import okoplan.execution.ExtensionContent;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.execution.evidence.EvidenceLink;
import okoplan.execution.evidence.EvidenceUploads;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.SchoolId;
import okoplan.shared.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests of the demo's schools for later dates, one in each state at least, asked and decided in the last days. */
@Component
@Profile("demo")
class DemoExtensions {

    private static final int DAYS_BEFORE = 4;

    /** What a school asked, and what became of it. */
    private enum Story {
        GRANTED("Учитель, который ведёт сверку, на больничном. Протоколы двух классов уже готовы.", 14),
        PARTLY("Ждём бланки из типографии, их привезут через неделю.", 30),
        REFUSED("Не успели собрать педагогический совет.", 21),
        WITHDRAWN("Нужна ещё неделя на подписи.", 7),
        PENDING("Акт подписывает комиссия, её заседание перенесли.", 10),
        SEVERAL_PENDING("В школе карантин, очные занятия возобновятся через десять дней.", 18);

        private final String reason;
        private final int days;

        Story(String reason, int days) {
            this.reason = reason;
            this.days = days;
        }
    }

    private record Open(AssignmentId id, LocalDate due) {}

    private final AskingExtensions asking;
    private final DecidingExtensions deciding;
    private final EvidenceUploads uploads;
    private final JdbcClient jdbc;
    private final DemoClock clock;
    private final Today today;
    private final DemoActing acting;

    DemoExtensions(
            AskingExtensions asking,
            DecidingExtensions deciding,
            EvidenceUploads uploads,
            JdbcClient jdbc,
            DemoClock clock,
            Today today,
            DemoActing acting) {
        this.asking = asking;
        this.deciding = deciding;
        this.uploads = uploads;
        this.jdbc = jdbc;
        this.clock = clock;
        this.today = today;
        this.acting = acting;
    }

    /** Each story is that of another school, as far as there are schools with something open. */
    void tell(DemoPeople people) {
        LocalDate now = today.date();
        List<Story> stories = new ArrayList<>(List.of(Story.values()));
        for (Actor director : people.directors()) {
            SchoolId school = director.school();
            if (school == null || stories.isEmpty()) {
                continue;
            }
            int wanted = stories.get(0) == Story.SEVERAL_PENDING ? 2 : 1;
            List<Open> open = open(school, wanted);
            if (open.size() == wanted) {
                tell(people, director, stories.remove(0), open, now);
            }
        }
    }

    private void tell(DemoPeople people, Actor director, Story story, List<Open> open, LocalDate now) {
        LocalDate due = open.stream()
                .map(Open::due)
                .reduce(now, (a, b) -> a.isAfter(b) ? a : b)
                .plusDays(story.days);
        clock.during(now.minusDays(DAYS_BEFORE), () -> acting.run(director, () -> ask(director, story, open, due)));
        clock.during(now.minusDays(1), () -> decide(people, director, story, open.get(0), due));
    }

    private void ask(Actor director, Story story, List<Open> open, LocalDate due) {
        List<EvidenceLink> basis = EvidenceLink.of(
                        "https://school.example/prikaz/" + open.get(0).id())
                .stream()
                .toList();
        try (EvidenceBundle documents = uploads.receive(List.of(), basis)) {
            asking.ask(
                    director,
                    open.stream().map(Open::id).toList(),
                    new ExtensionContent(due, story.reason, UUID.randomUUID()),
                    documents);
        }
    }

    private void decide(DemoPeople people, Actor director, Story story, Open open, LocalDate due) {
        Actor head = people.head();
        Actor staff = people.staff();
        switch (story) {
            case GRANTED -> acting.run(head, () -> deciding.grant(head, latest(open), due, ""));
            case PARTLY ->
                acting.run(
                        staff,
                        () -> deciding.grant(
                                staff, latest(open), due.minusDays(10), "Бланки привезут раньше, трёх недель хватит."));
            case REFUSED ->
                acting.run(
                        head,
                        () -> deciding.refuse(
                                head,
                                List.of(latest(open)),
                                "Совет можно было собрать в каникулы. Исполните на этой неделе."));
            case WITHDRAWN -> acting.run(director, () -> asking.withdraw(director, open.id(), latest(open)));
            case PENDING, SEVERAL_PENDING -> {
                // Nobody has decided yet
            }
        }
    }

    private List<Open> open(SchoolId school, int amount) {
        return jdbc.sql("""
                        select id, due_on
                        from assignment
                        where municipality_id = :municipality and school_id = :school and status in ('OPEN', 'RETURNED')
                          and due_on between :from and :to
                        order by due_on, id
                        limit :amount
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("school", school.value())
                .param("from", today.date().minusDays(60))
                .param("to", today.date().plusDays(20))
                .param("amount", amount)
                .query((rs, row) ->
                        new Open(new AssignmentId(rs.getLong("id")), rs.getObject("due_on", LocalDate.class)))
                .list();
    }

    private ExtensionId latest(Open open) {
        return new ExtensionId(jdbc.sql("select max(id) from extension where assignment_id = ?")
                .param(open.id().value())
                .query(Long.class)
                .single());
    }
}
