package okoplan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import okoplan.execution.OverdueFlagging;
import okoplan.oversight.OverdueFlagged;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.DateRange;
import okoplan.shared.MunicipalityId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plays out day by day how schools and the department worked on their assignments, always the same for the same day. */
@Component
@Profile("demo")
class DemoReplay {

    private static final long SEED = 20261L;

    /** Schools, by their place in the list, that report less and later than the others. */
    private static final List<Integer> STRUGGLING = List.of(7, 9, 11);

    private static final List<String> WORDS = List.of(
            "Исполнено в полном объёме, документы размещены на сайте школы.",
            "Работа проведена, протокол подписан и хранится у заместителя директора.",
            "Мероприятие проведено, замечаний нет. Сводная таблица направлена методисту.",
            "Приказ издан, ответственные ознакомлены под подпись.",
            "Проведено на заседании педагогического совета, решение принято единогласно.",
            "Анализ выполнен по всем классам, расхождения разобраны с учителями.");

    private final JdbcClient jdbc;
    private final DemoReports reports;
    private final OverdueFlagging overdue;
    private final ApplicationEventPublisher events;
    private final DemoClock clock;
    private final Today today;
    private final DemoActing acting;

    DemoReplay(
            JdbcClient jdbc,
            DemoReports reports,
            OverdueFlagging overdue,
            ApplicationEventPublisher events,
            DemoClock clock,
            Today today,
            DemoActing acting) {
        this.acting = acting;
        this.jdbc = jdbc;
        this.reports = reports;
        this.overdue = overdue;
        this.events = events;
        this.clock = clock;
        this.today = today;
    }

    /** Fills the days from the first to yesterday. */
    void play(DemoPeople people, List<PlanId> plans, LocalDate first) {
        play(people, plans, new DateRange(first, today.date().minusDays(1)));
    }

    /** Fills these days. */
    void play(DemoPeople people, List<PlanId> plans, DateRange days) {
        Map<LocalDate, List<Runnable>> diary = diary(people, tasks(plans));
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            LocalDate now = day;
            clock.during(now, () -> {
                acting.installation();
                flag(now);
                diary.getOrDefault(now, List.of()).forEach(Runnable::run);
            });
        }
    }

    /** Accepts what still waits for review. */
    void reviewRest(DemoPeople people, PlanId plan) {
        List<AssignmentId> waiting = jdbc.sql("""
                        select id from assignment
                        where municipality_id = :municipality and plan_id = :plan and status = 'REPORTED'
                        order by id
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .query((rs, row) -> new AssignmentId(rs.getLong("id")))
                .list();
        acting.run(people.staff(), () -> waiting.forEach(each -> reports.accept(people.staff(), each)));
    }

    private void flag(LocalDate day) {
        MunicipalityId municipality = MunicipalityScope.current().id();
        int flagged = overdue.flag(municipality, day);
        if (flagged > 0) {
            events.publishEvent(new OverdueFlagged(municipality, day, flagged));
        }
    }

    private Map<LocalDate, List<Runnable>> diary(DemoPeople people, List<Task> tasks) {
        Random random = new Random(SEED);
        Map<LocalDate, List<Runnable>> diary = new TreeMap<>();
        for (Task task : tasks) {
            boolean struggling = STRUGGLING.contains(task.schoolPosition());
            boolean neglected = random.nextInt(100) < (struggling ? 40 : 7);
            boolean late = random.nextInt(100) < (struggling ? 50 : 15);
            boolean returned = random.nextInt(100) < 10;
            LocalDate reported = task.due().plusDays(late ? 1 + random.nextInt(12) : -random.nextInt(9));
            LocalDate reviewed = reported.plusDays(4L + random.nextInt(5));
            String words = WORDS.get(random.nextInt(WORDS.size()));
            String page = "https://school-%d.example/ocenka-kachestva/%d"
                    .formatted(task.schoolPosition(), task.id().value());
            if (neglected || reported.isBefore(task.approvedOn())) {
                continue;
            }
            Actor executor = executor(people, task.school());
            at(diary, reported, () -> acting.run(executor, () -> reports.report(executor, task.id(), words, page)));
            if (returned) {
                at(
                        diary,
                        reviewed,
                        () -> acting.run(people.staff(), () -> reports.giveBack(people.staff(), task.id())));
                LocalDate again = reviewed.plusDays(2);
                at(diary, again, () -> acting.run(executor, () -> reports.report(executor, task.id(), words, page)));
                at(
                        diary,
                        again.plusDays(2),
                        () -> acting.run(people.staff(), () -> reports.accept(people.staff(), task.id())));
            } else {
                at(diary, reviewed, () -> acting.run(people.staff(), () -> reports.accept(people.staff(), task.id())));
            }
        }
        return diary;
    }

    private static void at(Map<LocalDate, List<Runnable>> diary, LocalDate day, Runnable action) {
        diary.computeIfAbsent(day, ignored -> new ArrayList<>()).add(action);
    }

    /** The school's director, or the department for those who have no account. */
    private static Actor executor(DemoPeople people, @Nullable SchoolId school) {
        return people.directors().stream()
                .filter(director -> school != null && school.equals(director.school()))
                .findFirst()
                .orElse(people.staff());
    }

    private List<Task> tasks(List<PlanId> plans) {
        return jdbc.sql("""
                     select a.id, a.school_id, coalesce(s.position, 0) as school_position, a.due_on, p.approved_on
                     from assignment a
                     join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
                     left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                     where a.municipality_id = :municipality and a.plan_id in (:plans) and a.due_on is not null
                     order by a.due_on, a.id
                     """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plans", plans.stream().map(PlanId::value).toList())
                .query((rs, row) -> {
                    long school = rs.getLong("school_id");
                    return new Task(
                            new AssignmentId(rs.getLong("id")),
                            rs.wasNull() ? null : new SchoolId(school),
                            rs.getInt("school_position"),
                            rs.getObject("due_on", LocalDate.class),
                            rs.getObject("approved_on", LocalDate.class));
                })
                .list();
    }

    private record Task(
            AssignmentId id, @Nullable SchoolId school, int schoolPosition, LocalDate due, LocalDate approvedOn) {}
}
