package okoplan.execution;

import static okoplan.access.SignedInAs.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.SchoolId;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OkoPlanTest
class AssignmentListTests {

    private static final Pattern ROW = Pattern.compile("row-link\" href=\"/assignments/(\\d+)\"");

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final OverdueFlagging flagging;
    private final AssignmentLists lists;
    private final Grounds grounds;
    private final long school;
    private final Actor director;

    AssignmentListTests(MockMvc mvc, JdbcClient jdbc, OverdueFlagging flagging, AssignmentLists lists) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.flagging = flagging;
        this.lists = lists;
        this.grounds = new Grounds(jdbc);
        this.school = grounds.school(1);
        this.director = grounds.director(school);
    }

    @Test
    void tellsADirectorNothingOfSectionsOfMunicipalDrafts() throws Exception {
        long draft = grounds.id("plan_seq");
        jdbc.sql("""
                insert into plan (id, municipality_id, level, title, period_from, period_to, status, created_by, created_at)
                values (?, ?, 'MUNICIPAL', 'Черновик', '2026-09-01', '2027-08-31', 'DRAFT', ?, now())
                """)
                .params(draft, grounds.municipality, grounds.staff.account().value())
                .update();
        long section = grounds.id("section_seq");
        jdbc.sql("""
                insert into section (id, municipality_id, plan_id, position, number, title)
                values (?, ?, ?, 1, '1', 'Закрытый раздел')
                """).params(section, grounds.municipality, draft).update();
        mvc.perform(get("/assignments?section=" + section).with(actor(director)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/assignments?section=" + section).with(actor(grounds.staff)))
                .andExpect(status().isOk());
    }

    @Test
    void putsOverdueFirstThenSoonThenLaterThenWithoutDate() throws Exception {
        long undated = grounds.assignment(school, null);
        long later = grounds.assignment(school, TestClock.TODAY.plusDays(15));
        long soon = grounds.assignment(school, TestClock.TODAY.plusDays(14));
        long late = grounds.assignment(school, TestClock.TODAY.minusDays(1));
        flag();
        String page = page("/assignments", director);
        assertThat(rows(page)).containsExactly(late, soon, later, undated);
        assertThat(page)
                .contains("Просрочено", "Ближайшие 14 дней", "Позже", "Дата не назначена", "Найдено: 4 поручения");
    }

    @Test
    void showsADirectorOwnThingsOnly() throws Exception {
        long own = grounds.assignment(school, TestClock.TODAY);
        long other = grounds.assignment(grounds.school(2), TestClock.TODAY);
        long plan = grounds.plan(null);
        long measure = grounds.measure(plan, "3", "DATE", TestClock.TODAY);
        long inPerson = jdbc.sql("""
                        insert into assignment (municipality_id, plan_id, measure_id, window_position, person_id, timing,
                            due_on, first_due_on)
                        values (?, ?, ?, 0, ?, 'DATED', ?, ?) returning id
                        """)
                .params(
                        grounds.municipality,
                        plan,
                        measure,
                        director.person().value(),
                        TestClock.TODAY,
                        TestClock.TODAY)
                .query(Long.class)
                .single();
        assertThat(rows(page("/assignments", director))).containsExactly(own, inPerson);
        assertThat(rows(page("/assignments", grounds.head))).containsExactly(own, other, inPerson);
        mvc.perform(get("/assignments").param("school", "" + otherSchool(other)).with(actor(director)))
                .andExpect(status().isNotFound());
    }

    @Test
    void narrowsAndOffersToTakeFiltersOff() throws Exception {
        long late = grounds.assignment(school, TestClock.TODAY.minusDays(9));
        grounds.assignment(school, TestClock.TODAY.minusDays(2));
        grounds.assignment(grounds.school(2), TestClock.TODAY.minusDays(9));
        flag();
        String page = page("/assignments?status=overdue&late=8-30&school=" + school, grounds.head);
        assertThat(rows(page)).containsExactly(late);
        assertThat(page)
                .contains("Просрочено от 8 до 30 дней", "Убрать фильтр:", "status=overdue&amp;school=" + school);
        assertThat(rows(page("/assignments?lateOn=2026-11-20", grounds.head))).hasSize(2);
        assertThat(rows(page("/assignments?q=пункт 1.1&to=20.11.2026", grounds.head)))
                .hasSize(2);
        mvc.perform(get("/assignments").param("from", "ерунда").with(actor(grounds.head)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Укажите дату так")));
    }

    @Test
    void narrowsToOneMeasureAndKeepsThatWhenMoreIsChosen() throws Exception {
        long one = grounds.assignment(school, TestClock.TODAY);
        grounds.assignment(school, TestClock.TODAY);
        long measure = jdbc.sql("select measure_id from assignment where id = ?")
                .param(one)
                .query(Long.class)
                .single();
        String page = page("/assignments?year=2026&measure=" + measure, grounds.head);
        assertThat(rows(page)).containsExactly(one);
        assertThat(page)
                .contains(
                        "Одно мероприятие плана",
                        "<input type=\"hidden\" name=\"measure\" value=\"" + measure + "\">",
                        "<input type=\"hidden\" name=\"year\" value=\"2026\">");
    }

    @Test
    void takesNonsenseInTheAddressAsNotSaid() throws Exception {
        long one = grounds.assignment(school, TestClock.TODAY);
        for (String nonsense : List.of(
                "year=999999999", "year=-5", "lateFrom=-2147483648", "lateTo=2147483647", "lateFrom=0", "q=%00")) {
            assertThat(rows(page("/assignments?" + nonsense, grounds.head))).containsExactly(one);
        }
    }

    @Test
    void countsExactlyWhatItLists() {
        fill(3, 40);
        flag();
        for (ListStatus status : ListStatus.values()) {
            for (Actor person : List.of(director, grounds.head)) {
                AssignmentFilter filter = AssignmentFilter.of(status);
                long walked = walk(person, filter).size();
                assertThat(ActingAs.call(person, () -> lists.counts(person, filter)))
                        .containsEntry(status, walked);
            }
        }
    }

    @Test
    void costsTheSameForAFewAndForManyAndWalksEachRowOnce() throws Exception {
        fill(4, 50);
        flag();
        page("/assignments", grounds.head);
        int few = queries("/assignments", grounds.head);
        int fewOfOne = queries("/assignments", director);
        fill(100, 198);
        flag();
        assertThat(grounds.count("select count(*) from assignment where municipality_id = ?", grounds.municipality))
                .isEqualTo(20_000);
        assertThat(queries("/assignments", grounds.head)).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(queries("/assignments", director)).isEqualTo(fewOfOne).isLessThanOrEqualTo(8);
        assertThat(queries("/assignments?status=overdue&school=" + school, grounds.head))
                .isLessThanOrEqualTo(8);
        assertThat(queries("/review?school=" + school, grounds.head)).isLessThanOrEqualTo(8);

        List<Long> walked = walk(grounds.head, AssignmentFilter.of(ListStatus.ALL));
        assertThat(walked).hasSize(20_000);
        assertThat(new HashSet<>(walked)).hasSize(20_000);
        assertThat(walk(grounds.head, AssignmentFilter.of(ListStatus.ACTIVE))).hasSize((int) grounds.count(
                "select count(*) from assignment where municipality_id = ? and status in ('OPEN', 'RETURNED')",
                grounds.municipality));
    }

    @Test
    void leadsFromPageToPage() throws Exception {
        fill(2, 120);
        String first = page("/assignments", grounds.head);
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = page(next.group(1).replace("&amp;", "&"), grounds.head);
        assertThat(second).contains("<title>Поручения, страница 2");
        assertThat(rows(second)).hasSize(50).doesNotContainAnyElementsOf(rows(first));
    }

    @Test
    void answersPrograms() throws Exception {
        long late = grounds.assignment(school, TestClock.TODAY.minusDays(4));
        grounds.assignment(grounds.school(2), TestClock.TODAY.plusDays(40));
        flag();
        mvc.perform(get("/api/v1/assignments").param("status", "overdue").with(actor(director)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(late))
                .andExpect(jsonPath("$.items[0].school").value(school))
                .andExpect(jsonPath("$.items[0].number").value("1.1"))
                .andExpect(jsonPath("$.items[0].due").value("2026-11-19"))
                .andExpect(jsonPath("$.items[0].firstDue").value("2026-11-19"))
                .andExpect(jsonPath("$.items[0].status").value("OPEN"))
                .andExpect(jsonPath("$.items[0].overdueSince").value("2026-11-20"))
                .andExpect(jsonPath("$.items[0].executor").doesNotExist())
                .andExpect(jsonPath("$.next").isEmpty());
        mvc.perform(get("/api/v1/assignments").param("limit", "1").with(actor(grounds.head)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").isString());
    }

    @Test
    void refusesMalformedQuestionsOfPrograms() throws Exception {
        for (String query : List.of("status=none", "school=x", "plan=1.5", "limit=0", "limit=many", "after=zzz")) {
            mvc.perform(get("/api/v1/assignments?" + query).with(actor(grounds.head)))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        }
        Grounds elsewhere = new Grounds(jdbc);
        mvc.perform(get("/api/v1/assignments")
                        .param("school", "" + elsewhere.school(1))
                        .with(actor(grounds.head)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/assignments")).andExpect(status().isUnauthorized());
    }

    @Test
    void saysThatThereIsNothing() throws Exception {
        mvc.perform(get("/assignments").with(actor(director)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Поручений нет"), not(containsString("Отчитаться об отмеченных")))));
        assertThat(AssignmentFilter.of(ListStatus.OVERDUE).with(new SchoolId(5)).url())
                .isEqualTo("/assignments?status=overdue&school=5");
    }

    /** Assignments of all kinds for the own school and others: so many measures for so many executors. */
    private void fill(int measures, int schools) {
        long plan = grounds.plan(null);
        grounds.schools(schools);
        for (int i = 0; i < measures; i++) {
            grounds.measure(plan, "7." + i, "DATE");
        }
        jdbc.sql("""
                insert into assignment (municipality_id, plan_id, measure_id, window_position, school_id, timing, due_on,
                    first_due_on, status, review_due_on)
                select m.municipality_id, m.plan_id, m.id, 0, s.id,
                       case when n % 10 = 8 then 'UNDATED' when n % 10 = 9 then 'CONTINUOUS' else 'DATED' end,
                       case when n % 10 < 8 then date '2026-11-23' + (n * 7 % 61 - 30)::int end,
                       case when n % 10 < 8 then date '2026-11-23' + (n * 7 % 61 - 30)::int end,
                       case when n % 7 = 1 then 'REPORTED' when n % 7 = 2 then 'ACCEPTED' when n % 7 = 3 then 'CANCELLED'
                            when n % 7 = 4 then 'RETURNED' else 'OPEN' end,
                       case when n % 7 = 1 then date '2026-11-23' + (n % 5)::int - 2 end
                from (select m.*, row_number() over (order by id) as place from measure m where plan_id = :plan) m
                cross join (select id, row_number() over (order by id desc) as place from school
                            where municipality_id = :municipality order by id desc limit :schools) s
                cross join lateral (select m.place * 31 + s.place) as v (n)
                """)
                .param("plan", plan)
                .param("municipality", grounds.municipality)
                .param("schools", schools)
                .update();
    }

    private List<Long> walk(Actor person, AssignmentFilter filter) {
        List<Long> walked = new ArrayList<>();
        String after = null;
        do {
            Slice<AssignmentRow> page = page(person, filter, after);
            page.items().forEach(row -> walked.add(row.id().value()));
            after = page.next();
        } while (after != null);
        return walked;
    }

    private Slice<AssignmentRow> page(Actor person, AssignmentFilter filter, @Nullable String after) {
        return ActingAs.call(person, () -> lists.page(person, filter, after, 199));
    }

    private int queries(String url, Actor person) {
        List<String> statements =
                QueryCounter.of(() -> mvc.perform(get(url).with(actor(person))).andExpect(status().isOk()));
        return statements.size();
    }

    private String page(String url, Actor person) throws Exception {
        return mvc.perform(get(URI.create(url.replace(" ", "%20"))).with(actor(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<Long> rows(String page) {
        List<Long> rows = new ArrayList<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            rows.add(Long.valueOf(row.group(1)));
        }
        return rows;
    }

    private long otherSchool(long assignment) {
        return grounds.count("select school_id from assignment where id = ?", assignment);
    }

    private void flag() {
        flagging.flag(new MunicipalityId(grounds.municipality), TestClock.TODAY);
    }
}
