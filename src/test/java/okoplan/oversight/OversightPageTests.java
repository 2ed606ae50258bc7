package okoplan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.execution.OverdueFlagging;
import okoplan.oversight.Visitor.LinkedNumber;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OkoPlanTest
class OversightPageTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final JdbcClient jdbc;
    private final MockMvc mvc;
    private final OverdueFlagging flagging;
    private final District district;
    private final Actor head;

    OversightPageTests(JdbcClient jdbc, MockMvc mvc, OverdueFlagging flagging) {
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.flagging = flagging;
        this.district = District.create(jdbc);
        this.head = district.account(null, Role.HEAD);
    }

    @Test
    void everyNumberIsTheLengthOfTheListItOpens() {
        Actor staff = district.account(null, Role.STAFF);
        List<SchoolId> schools = new ArrayList<>();
        for (int number = 1; number <= 11; number++) {
            schools.add(district.school("Школа № " + number));
        }
        Actor director = district.account(schools.get(0), Role.DIRECTOR);
        List<Long> plans = List.of(
                district.plan("План по оценке качества", staff),
                district.plan("Дорожная карта «Объективность»", head),
                district.plan("План на 2027 год", head, null, LocalDate.of(2027, 1, 1)),
                district.plan("План школы", director, schools.get(0), LocalDate.of(2026, 9, 1)));
        aYearOfWork(schools, plans);

        assertNumbersMatchTheirLists(head, "/oversight");
        assertNumbersMatchTheirLists(head, "/oversight?year=2026&full=schools&full=matrix");
        assertNumbersMatchTheirLists(head, "/oversight?extensions=without&full=matrix");
        assertNumbersMatchTheirLists(staff, "/oversight?mine=true&extensions=without");
        assertNumbersMatchTheirLists(director, "/oversight?extensions=without");
        assertNumbersMatchTheirLists(staff, "/oversight?mine=true");
        assertNumbersMatchTheirLists(director, "/oversight");
        assertNumbersMatchTheirLists(director, "/oversight?plan=" + plans.get(3));
    }

    @Test
    void saysWhenNothingIsOverdue() {
        String page = new Visitor(mvc, head).page("/oversight");
        assertThat(page).contains("Просроченных поручений нет").doesNotContain("??");
        assertThat(new Visitor(mvc, head).page("/oversight/undated")).contains("Мероприятий без даты нет");
    }

    @Test
    void costsTheSameQueriesHoweverMuchThereIs() {
        SchoolId school = district.school("Школа у реки");
        long plan = district.plan("План по оценке качества", head);
        many(plan, school, 200);
        flagging.flag(district.id(), TODAY);
        Visitor visitor = new Visitor(mvc, head);
        List<String> few = QueryCounter.of(() -> visitor.page("/oversight"));
        assertThat(few).hasSizeBetween(1, 8);

        many(plan, school, 20_000);
        flagging.flag(district.id(), TODAY);
        List<String> of20000 = QueryCounter.of(() -> visitor.page("/oversight"));
        assertThat(of20000).hasSameSizeAs(few);
        assertThat(QueryCounter.of(() -> visitor.page("/oversight/undated"))).hasSizeBetween(1, 8);
    }

    @Test
    void showsADirectorTheOwnSchoolOnly() {
        SchoolId own = district.school("Своя школа");
        SchoolId other = district.school("Чужая школа");
        long plan = district.plan("План по оценке качества", head);
        long othersPlan = district.plan("План чужой школы", head, other, LocalDate.of(2026, 9, 1));
        district.assignment(plan, own, TODAY.minusDays(3));
        district.assignment(plan, other, TODAY.minusDays(3));
        district.assignment(othersPlan, other, TODAY.minusDays(3));
        flagging.flag(district.id(), TODAY);

        Visitor director = new Visitor(mvc, district.account(own, Role.DIRECTOR));
        String page = director.page("/oversight");
        assertThat(director.numbers(page).get(0)).isEqualTo(new LinkedNumber("/assignments?status=overdue", 1));
        assertThat(page)
                .contains("План по оценке качества")
                .doesNotContain("Чужая школа", "План чужой школы", "Мои планы", "по школам");
        assertThat(director.open("/oversight?plan=" + othersPlan).getStatus()).isEqualTo(404);
    }

    @Test
    void showsNothingOfAnotherMunicipality() {
        District foreign = District.create(jdbc);
        long plan = foreign.plan("Чужой план", foreign.account(null, Role.HEAD));
        foreign.assignment(plan, foreign.school("Чужая школа"), TODAY.minusDays(3));
        foreign.assignment(plan, foreign.school("Другая школа"), null);
        flagging.flag(foreign.id(), TODAY);

        Visitor visitor = new Visitor(mvc, head);
        assertThat(visitor.page("/oversight")).contains("Просроченных поручений нет");
        assertThat(visitor.page("/oversight/undated")).contains("Мероприятий без даты нет");
        assertThat(visitor.open("/oversight?plan=" + plan).getStatus()).isEqualTo(404);
        assertThat(new Visitor(mvc, district.account(null, Role.ADMIN))
                        .open("/oversight")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void showsTheFirstOfManyAndAllWhenAsked() {
        long plan = district.plan("План по оценке качества", head);
        for (int number = 1; number <= 30; number++) {
            district.assignment(plan, district.school("Школа № " + number), TODAY.minusDays(3));
        }
        flagging.flag(district.id(), TODAY);

        Visitor visitor = new Visitor(mvc, head);
        assertThat(visitor.page("/oversight"))
                .contains("Показать все: 30 школ", "full=schools", "full=matrix")
                .doesNotContain("Просроченных поручений нет");
        assertThat(visitor.page("/oversight?full=schools&full=matrix"))
                .contains("Школа № 17")
                .doesNotContain("Показать все: 30 школ");
    }

    @Test
    void countsWithoutExtensionsWhenAsked() {
        SchoolId school = district.school("Школа у реки");
        long plan = district.plan("План по оценке качества", head);
        for (int number = 0; number < 12; number++) {
            district.assignment(plan, school, TODAY.minusDays(50 + number));
        }
        flagging.flag(district.id(), TODAY);
        extend();
        Visitor visitor = new Visitor(mvc, head);
        String with = visitor.page("/oversight");
        String without = visitor.page("/oversight?extensions=without");
        assertThat(visitor.numbers(with).get(0).value()).isLessThan(12);
        assertThat(visitor.numbers(without).get(0))
                .isEqualTo(new LinkedNumber("/assignments?status=overdue-unextended", 12));
        assertThat(without)
                .contains("Прошлые недели показаны с учётом продлений", "extensions=without")
                .contains("Без учёта продлений");
        assertThat(with).doesNotContain("Прошлые недели показаны");
        assertThat(QueryCounter.of(() -> visitor.page("/oversight?extensions=without")))
                .hasSameSizeAs(QueryCounter.of(() -> visitor.page("/oversight")));
    }

    private void many(long plan, SchoolId school, int amount) {
        jdbc.sql("""
                        insert into assignment (municipality_id, plan_id, measure_id, window_position, school_id, timing,
                                                due_on, first_due_on)
                        select :municipality, :plan, :measure, n, :school, 'DATED', d, d
                        from generate_series(1, :amount) n, lateral (select :today + 20 - n % 90 as d) due
                        """)
                .param("municipality", district.id().value())
                .param("plan", plan)
                .param("measure", district.measure(plan, "Собрать сведения"))
                .param("school", school.value())
                .param("amount", amount)
                .param("today", TODAY)
                .update();
    }

    private void assertNumbersMatchTheirLists(Actor actor, String url) {
        Visitor visitor = new Visitor(mvc, actor);
        Map<String, Integer> lengths = new HashMap<>();
        List<LinkedNumber> numbers = visitor.numbers(visitor.page(url));
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(16);
        for (LinkedNumber number : numbers) {
            assertThat(lengths.computeIfAbsent(number.url(), visitor::length))
                    .as("%s, opened from %s by %s", number.url(), url, actor.roles())
                    .isEqualTo((int) number.value());
        }
    }

    /** Assignments of all kinds of executors that became due, were flagged, reported, returned and accepted over time. */
    private void aYearOfWork(List<SchoolId> schools, List<Long> plans) {
        Random random = new Random(20);
        long organization = district.organization("Методический центр");
        long person = district.person("Соколова").value();
        for (int number = 0; number < 45; number++) {
            long plan = plans.get(random.nextInt(plans.size()));
            long measure = district.measure(plan, "Мероприятие " + number);
            LocalDate due = random.nextInt(10) == 0 ? null : TODAY.plusDays(random.nextInt(140) - 110);
            for (SchoolId school : schools) {
                if (random.nextInt(4) == 0 && (plan != plans.get(3) || school.equals(schools.get(0)))) {
                    district.assignment(plan, measure, "school_id", school.value(), due);
                }
            }
            if (random.nextInt(3) == 0) {
                district.assignment(plan, measure, "organization_id", organization, due);
                district.assignment(plan, measure, "person_id", person, due);
            }
        }
        jdbc.sql("select setseed(0.5)").query(String.class).single();
        for (LocalDate day = TODAY.minusDays(105); !day.isAfter(TODAY); day = day.plusDays(3)) {
            flagging.flag(district.id(), day);
            report(day);
        }
        flagging.flag(district.id(), TODAY);
        extend();
    }

    /** Some of what is late gets a date ahead, some a date that has passed as well. */
    private void extend() {
        jdbc.sql("""
                        with extended as (
                            update assignment
                            set planned_due_on = due_on, due_on = :today - 25 + (id * 7 % 50)::int, extended_to = :today - 25 + (id * 7 % 50)::int,
                                overdue_since = null
                            where municipality_id = :municipality and overdue_since is not null and due_on < :today - 41
                              and id % 3 <> 0
                            returning id
                        )
                        update lateness set ended_on = greatest(:today - 41, since), ended_by = 'EXTENDED'
                        where ended_on is null and assignment_id in (select id from extended)
                        """)
                .param("today", TODAY)
                .param("municipality", district.id().value())
                .update();
        flagging.flag(district.id(), TODAY);
    }

    private void report(LocalDate day) {
        jdbc.sql("""
                        with reported as (
                            update assignment
                            set status = 'REPORTED', reported_on = :day, review_due_on = :day + 7, overdue_since = null
                            where municipality_id = :municipality and status in ('OPEN', 'RETURNED') and due_on < :day + 3
                              and random() < 0.06
                            returning id
                        )
                        update lateness set ended_on = :day, ended_by = 'REPORTED'
                        where ended_on is null and assignment_id in (select id from reported)
                        """)
                .param("day", day)
                .param("municipality", district.id().value())
                .update();
        jdbc.sql("""
                        update assignment
                        set status = case when random() < 0.5 then 'RETURNED' else 'ACCEPTED' end, review_due_on = null,
                            returned_on = :day
                        where municipality_id = :municipality and status = 'REPORTED' and random() < 0.1
                        """)
                .param("day", day)
                .param("municipality", district.id().value())
                .update();
    }
}
