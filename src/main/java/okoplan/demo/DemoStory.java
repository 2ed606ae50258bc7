package okoplan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.NewPlan;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanApproval;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanEditing;
import okoplan.plan.RowPlace;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What has happened in the demo up to today: plans were written and approved, schools reported, some of them late or not at
 * all, the department reviewed. Plans but for last year's, which is closed, are chosen so that today lies well inside them, whatever day it is.
 */
@Component
@Profile("demo")
class DemoStory {

    /** So long after its start a plan has a past worth showing. */
    private static final int SCHOOL_YEAR_SETTLED_DAYS = 45;

    private static final int CALENDAR_YEAR_SETTLED_DAYS = 45;
    private static final int GYMNASIUM = 2;

    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanApproval approval;
    private final DemoReplay replay;
    private final DemoExtensions extensions;
    private final DemoConfirmations confirmations;
    private final DemoLastYear lastYear;
    private final DemoClock clock;
    private final Today today;
    private final DemoActing acting;

    DemoStory(
            PlanDrafts drafts,
            PlanEditing editing,
            PlanApproval approval,
            DemoReplay replay,
            DemoExtensions extensions,
            DemoConfirmations confirmations,
            DemoLastYear lastYear,
            DemoClock clock,
            Today today,
            DemoActing acting) {
        this.acting = acting;
        this.drafts = drafts;
        this.editing = editing;
        this.approval = approval;
        this.replay = replay;
        this.extensions = extensions;
        this.confirmations = confirmations;
        this.lastYear = lastYear;
        this.clock = clock;
        this.today = today;
    }

    void first(DemoPeople people) {
        DateRange schoolYear = schoolYear();
        DateRange calendarYear = calendarYear();
        String years = schoolYear.from().getYear() + "/" + schoolYear.to().getYear();
        List<PlanId> plans = new ArrayList<>();
        plans.add(roadMap(people, lastRoadMap(people, year(calendarYear.from().getYear() - 1)), calendarYear));
        plans.add(approved(
                people.staff(),
                people.head(),
                NewPlan.ofMunicipality(
                        "План мероприятий по обеспечению объективности оценочных процедур в школах округа на " + years
                                + " учебный год",
                        schoolYear),
                "plan-school-year",
                new ApprovalOrder("203-осн", schoolYear.from().plusDays(1))));
        Actor director = people.directors().get(GYMNASIUM);
        plans.add(approved(
                director,
                director,
                NewPlan.ofSchool(
                        "План гимназии по развитию внутренней системы оценки качества на " + years + " учебный год",
                        Objects.requireNonNull(director.school()),
                        schoolYear),
                "plan-school",
                new ApprovalOrder("87/1", schoolYear.from().plusDays(3))));
        replay.play(people, plans, earlier(schoolYear, calendarYear));
        confirmations.tell(people);
        extensions.tell(people);
        draft(
                people.staff(),
                NewPlan.ofMunicipality(
                        "План подготовки к проверке работ в следующем году (проект)", nextCalendarYear()),
                "plan-draft");
    }

    /** That of the year before, which is closed by now. */
    private PlanId lastRoadMap(DemoPeople people, DateRange year) {
        PlanId plan = approved(
                people.staff(),
                people.head(),
                NewPlan.ofMunicipality(roadMapTitle(year), year),
                "plan-calendar-year",
                new ApprovalOrder("9-осн", year.from().plusDays(12)));
        lastYear.close(people, plan, year, year.to().plusDays(12));
        return plan;
    }

    /** What is done every year, what was left over, and what is new. */
    private PlanId roadMap(DemoPeople people, PlanId last, DateRange year) {
        ApprovalOrder order = new ApprovalOrder("14-осн", year.from().plusDays(14));
        PlanId[] plan = new PlanId[1];
        LocalDate now = today.date();
        clock.during(order.date(), () -> {
            plan[0] = lastYear.next(people.staff(), last, roadMapTitle(year), year);
            acting.run(
                    people.staff(),
                    () -> editing.insertRows(
                            people.staff(), plan[0], RowPlace.end(), rows("plan-calendar-year-added", year, now)));
            acting.run(people.head(), () -> approval.approve(people.head(), plan[0], order));
        });
        return plan[0];
    }

    private static String roadMapTitle(DateRange year) {
        return "Дорожная карта по повышению качества и объективности оценки образовательных результатов на "
                + year.from().getYear() + " год";
    }

    void second(DemoPeople people) {
        DateRange calendarYear = calendarYear();
        PlanId plan = approved(
                people.staff(),
                people.head(),
                NewPlan.ofMunicipality(
                        "Дорожная карта Тихоборского района по оценке качества образования на "
                                + calendarYear.from().getYear() + " год",
                        calendarYear),
                "plan-second-municipality",
                new ApprovalOrder("31", calendarYear.from().plusDays(17)));
        replay.play(people, List.of(plan), calendarYear.from());
    }

    private PlanId approved(Actor author, Actor head, NewPlan plan, String file, ApprovalOrder order) {
        PlanId[] id = new PlanId[1];
        LocalDate now = today.date();
        clock.during(order.date(), () -> {
            id[0] = write(author, plan, file, now);
            acting.run(head, () -> approval.approve(head, id[0], order));
        });
        return id[0];
    }

    private void draft(Actor author, NewPlan plan, String file) {
        write(author, plan, file, today.date());
    }

    private PlanId write(Actor author, NewPlan plan, String file, LocalDate now) {
        List<PastedRow> rows = rows(file, plan.period(), now);
        return acting.call(author, () -> {
            PlanId id = drafts.create(author, plan);
            editing.insertRows(author, id, RowPlace.end(), rows);
            return id;
        });
    }

    private static List<PastedRow> rows(String file, DateRange period, LocalDate now) {
        return DemoPlanFile.rows(file, period, now).stream()
                .map(row -> row.section()
                        ? PastedRow.section(row.number(), row.title())
                        : PastedRow.measure(row.number(), row.title(), row.result(), row.deadline(), row.responsible()))
                .toList();
    }

    private static LocalDate earlier(DateRange one, DateRange other) {
        return one.from().isBefore(other.from()) ? one.from() : other.from();
    }

    private DateRange schoolYear() {
        LocalDate settled = today.date().minusDays(SCHOOL_YEAR_SETTLED_DAYS);
        int year = settled.getMonthValue() >= 9 ? settled.getYear() : settled.getYear() - 1;
        return new DateRange(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31));
    }

    private DateRange calendarYear() {
        return year(today.date().minusDays(CALENDAR_YEAR_SETTLED_DAYS).getYear());
    }

    private DateRange nextCalendarYear() {
        return year(today.date().getYear() + 1);
    }

    private static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
