package okoplan.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.access.ActingAs;
import okoplan.plan.MeasureDated;
import okoplan.plan.PlanApproved;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.PlanId;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@OkoPlanTest
@Transactional
class FanOutTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Grounds grounds;

    FanOutTests(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
        this.grounds = new Grounds(jdbc);
    }

    @Test
    void givesEachMeasureToEachExecutorOnceForEachWindow() {
        long first = grounds.school(1);
        long second = grounds.school(2);
        long closed = grounds.school(3);
        jdbc.sql("update school set active = false where id = ?").param(closed).update();
        long person = grounds.person("Тихонова", "Инна", grounds.department, null);
        long plan = grounds.plan(null);
        long measure = grounds.measure(plan, "1.", "MONTH_LIST", TODAY.plusDays(7), TODAY.plusDays(100));
        grounds.responsible(measure, "ALL_SCHOOLS", null);
        grounds.responsible(measure, "SCHOOL", first);
        grounds.responsible(measure, "SCHOOL_GROUP", group(second, closed));
        grounds.responsible(measure, "PERSON", person);
        grounds.responsible(measure, "ORGANIZATION", grounds.department);

        approve(plan);

        assertThat(rows(measure))
                .extracting(row -> row.get("due_on") + " " + row.get("school_id") + " " + row.get("organization_id")
                        + " " + row.get("person_id"))
                .containsExactlyInAnyOrder(
                        "2026-11-30 " + first + " null null",
                        "2026-11-30 " + second + " null null",
                        "2026-11-30 null " + grounds.department + " null",
                        "2026-11-30 null null " + person,
                        "2027-03-03 " + first + " null null",
                        "2027-03-03 " + second + " null null",
                        "2027-03-03 null " + grounds.department + " null",
                        "2027-03-03 null null " + person);
        assertThat(rows(measure)).allMatch(row -> Objects.equals(row.get("first_due_on"), row.get("due_on")));
    }

    @Test
    void addsNothingWhenDoneTwice() {
        grounds.schools(3);
        long plan = grounds.plan(null);
        long measure = grounds.measure(plan, "1.", "DATE", TODAY);
        grounds.responsible(measure, "ALL_SCHOOLS", null);
        approve(plan);
        approve(plan);
        assertThat(rows(measure)).hasSize(3);
        assertThat(events(plan, "CREATED")).isZero();
    }

    @Test
    void meansTheOneSchoolInItsOwnPlan() {
        long own = grounds.school(1);
        grounds.school(2);
        long plan = grounds.plan(own);
        long measure = grounds.measure(plan, "1.", "DATE", TODAY);
        grounds.responsible(measure, "ALL_SCHOOLS", null);
        approve(plan);
        assertThat(rows(measure))
                .singleElement()
                .extracting(row -> row.get("school_id"))
                .isEqualTo(own);
    }

    @Test
    void tellsApartWhatHasNoDueDate() {
        long school = grounds.school(1);
        long plan = grounds.plan(null);
        for (String kind : List.of("CONTINUOUS", "ON_DEMAND", "EXTERNAL_SCHEDULE", "UNKNOWN")) {
            grounds.responsible(grounds.measure(plan, kind, kind), "SCHOOL", school);
        }
        approve(plan);
        assertThat(jdbc.sql("select timing from assignment where plan_id = ? order by id")
                        .param(plan)
                        .query(String.class)
                        .list())
                .containsExactly("CONTINUOUS", "ON_DEMAND", "UNDATED", "UNDATED");
    }

    @Test
    void datesWhatWaitedForADateAndAddsTheOtherWindows() {
        long school = grounds.school(1);
        long plan = grounds.plan(null);
        long measure = grounds.measure(plan, "1.", "EXTERNAL_SCHEDULE");
        grounds.responsible(measure, "SCHOOL", school);
        approve(plan);
        grounds.window(measure, 1, TODAY.plusDays(10));
        grounds.window(measure, 2, TODAY.plusDays(40));

        MeasureDated dated = new MeasureDated(
                new MunicipalityId(grounds.municipality),
                new PlanId(plan),
                new MeasureId(measure),
                grounds.staff.account(),
                TODAY);
        events.publishEvent(dated);
        events.publishEvent(dated);

        assertThat(rows(measure))
                .extracting(row -> String.valueOf(row.get("due_on")))
                .containsExactly("2026-12-03", "2027-01-02");
        assertThat(events(plan, "DATE_SET")).isOne();
        assertThat(events(plan, "CREATED")).isOne();
    }

    @Test
    void handsSixtyMeasuresToTwoHundredSchoolsWithTheStatementsOfOne() {
        List<String> one = fanOut(1, 1);
        List<String> many = fanOut(60, 200);
        assertThat(many).isEqualTo(one);
    }

    /** The statements that the approval of such a plan costs. */
    private List<String> fanOut(int measures, int schools) {
        Grounds region = new Grounds(jdbc);
        region.schools(schools);
        long plan = region.plan(null);
        for (int i = 0; i < measures; i++) {
            region.responsible(region.measure(plan, i + ".", "DATE", TODAY.plusDays(i)), "ALL_SCHOOLS", null);
        }
        List<String> statements = QueryCounter.of(() -> approve(region, plan));
        assertThat(region.count("select count(*) from assignment where plan_id = ?", plan))
                .isEqualTo((long) measures * schools);
        return statements;
    }

    private void approve(long plan) {
        approve(grounds, plan);
    }

    private void approve(Grounds where, long plan) {
        ActingAs.run(
                where.head,
                () -> events.publishEvent(new PlanApproved(
                        new MunicipalityId(where.municipality), new PlanId(plan), where.head.account(), TODAY)));
    }

    private long group(long... schools) {
        long id = grounds.id("school_group_seq");
        jdbc.sql("insert into school_group (id, municipality_id, name) values (?, ?, 'Школы с низкими результатами')")
                .params(id, grounds.municipality)
                .update();
        for (long school : schools) {
            jdbc.sql("insert into school_group_member (municipality_id, school_group_id, school_id) values (?, ?, ?)")
                    .params(grounds.municipality, id, school)
                    .update();
        }
        return id;
    }

    private List<Map<String, Object>> rows(long measure) {
        return jdbc.sql("select * from assignment where measure_id = ? order by id")
                .param(measure)
                .query()
                .listOfRows();
    }

    private long events(long plan, String kind) {
        return grounds.count("""
                select count(*) from assignment_event e join assignment a on a.id = e.assignment_id
                where a.plan_id = ? and e.kind = ?
                """, plan, kind);
    }
}
