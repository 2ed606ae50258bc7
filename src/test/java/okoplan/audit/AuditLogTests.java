package okoplan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.access.Accounts;
import okoplan.access.ActingAs;
import okoplan.access.SignedInAs;
import okoplan.access.TestTown;
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
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriUtils;

/** What people do leaves entries that name them, and the pages show them. */
@OkoPlanTest
class AuditLogTests {

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final MockMvc mvc;
    private final TestTown town;
    private final Actor head;
    private final Actor staff;
    private final SchoolId school;
    private final Actor director;

    AuditLogTests(ApplicationContext context, JdbcClient jdbc, MockMvc mvc) {
        this.context = context;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.town = new TestTown(context);
        this.head = town.head();
        this.staff = town.staff();
        this.school = town.school(1);
        town.school(2);
        town.school(3);
        this.director = town.director(school);
    }

    @Test
    void namesWhoReportsForASchoolAndTheSchool() throws Exception {
        long assignment = assignment(approved());
        mvc.perform(multipart("/assignments/{id}/report", assignment)
                .param("doneOn", "20.11.2026")
                .param("text", "Провели совещание")
                .param("links", "https://school.example.ru/protokol")
                .with(SignedInAs.actor(staff))
                .with(csrf()));

        assertThat(jdbc.sql("""
                        select kind, actor_name, array_to_string(actor_roles, ',') as roles, on_behalf, request_id is not null as request,
                               before::text, after::text
                        from audit_entry
                        where municipality_id = ? and assignment_id = ? and action <> 'REMOVED' and members is null
                          and actor_account_id = ? and kind in ('assignment', 'report') order by kind
                        """)
                        .params(town.id.value(), assignment, staff.account().value())
                        .query()
                        .listOfRows())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry("actor_name", "Ветрова Вера Ильинична")
                        .containsEntry("roles", "STAFF")
                        .containsEntry("on_behalf", "Школа № 1")
                        .containsEntry("request", true))
                .anySatisfy(
                        entry -> assertThat(entry)
                                .containsEntry(
                                        "before",
                                        "{\"status\": \"OPEN\", \"reported_on\": null, \"overdue_since\": \"2026-11-03\", \"review_due_on\": null}"))
                .anySatisfy(
                        entry -> assertThat(String.valueOf(entry.get("after"))).contains("Провели совещание"));
        Document page = history("/assignments/" + assignment + "/changes", head);
        assertThat(page.select(".audit-table tbody").text())
                .contains("Ветрова Вера Ильинична", "специалист управления", "за исполнителя: Школа № 1")
                .contains("Состояние: не исполнено → стало на проверке");
        assertThat(page.text()).contains("создание", "Громова Вера Ильинична");
    }

    @Test
    void tellsOfAPlanRowByRowAndOfItsAssignmentsTogether() throws Exception {
        PlanId plan = approved();
        List<Map<String, Object>> made =
                jdbc.sql("""
                        select amount, actor_name, members::text as members from audit_entry
                        where plan_id = ? and kind = 'assignment' and action = 'CREATED'
                        """).param(plan.value()).query().listOfRows();
        assertThat(made).allSatisfy(entry -> assertThat(entry).containsEntry("actor_name", head.name()));
        assertThat(made.stream()
                        .mapToInt(entry -> (Integer) entry.get("amount"))
                        .sum())
                .isEqualTo(6);
        assertThat(made).as("one entry for what one statement made").hasSizeLessThanOrEqualTo(2);

        Document page = history("/plans/" + plan + "/changes", staff);
        String entries = page.select(".audit-table tbody").text();
        assertThat(entries)
                .contains(
                        "План: создание",
                        "Мероприятие: создание",
                        "Срок мероприятия: создание",
                        "Ответственный: создание")
                .contains(
                        "План: изменение", "Состояние: черновик → стало утверждён", "Номер приказа: пусто → стало «15»")
                .contains("Срок словами: пусто → стало «октябрь 2026»", "Вид: все школы");
        assertThat(entries).doesNotContain("deadline_", "null", "№ 0");
    }

    @Test
    void tellsOfAssignmentsThatSomebodyHasRemovedPastTheApplication() {
        PlanId plan = approved();
        jdbc.sql("delete from lateness where assignment_id in (select id from assignment where plan_id = :plan)")
                .param("plan", plan.value())
                .update();
        jdbc.sql(
                        "delete from assignment_event where assignment_id in (select id from assignment where plan_id = :plan)")
                .param("plan", plan.value())
                .update();
        jdbc.sql("delete from inbox_item where plan_id = :plan")
                .param("plan", plan.value())
                .update();
        assertThat(jdbc.sql("delete from assignment where plan_id = :plan")
                        .param("plan", plan.value())
                        .update())
                .isEqualTo(6);
        assertThat(jdbc.sql("""
                        select distinct actor_kind from audit_entry
                        where plan_id = ? and kind = 'assignment' and action = 'REMOVED'
                        """).param(plan.value()).query(String.class).list()).containsExactly("DATABASE");
    }

    @Test
    void showsAsTextWhatOnlyLooksLikeADate() throws Exception {
        PlanId plan = ActingAs.call(staff, () -> {
            PlanId id = context.getBean(PlanDrafts.class).create(staff, NewPlan.ofMunicipality("План", YEAR));
            context.getBean(PlanEditing.class)
                    .insertRows(
                            staff,
                            id,
                            RowPlace.end(),
                            List.of(PastedRow.measure("1", "2026-01-01T10:00 совещание", "2026-02-30", "май", "ОО")));
            return id;
        });
        assertThat(history("/plans/" + plan + "/changes", staff).text())
                .contains("2026-02-30", "2026-01-01T10:00 совещание");
    }

    @Test
    void neverKeepsWhatPasswordsAreMadeOf() {
        town.as(() -> {
            context.getBean(Accounts.class).resetPassword(director.account(), "четыре жёлтых стула");
            context.getBean(Accounts.class).changeRoles(director.account(), 1, Set.of(Role.DIRECTOR, Role.ADMIN));
            return true;
        });
        List<String> entries =
                jdbc.sql("""
                        select kind || ' ' || coalesce(before::text, '') || ' ' || coalesce(after::text, '') from audit_entry
                        where municipality_id = ? and kind in ('account', 'account_role')
                        """).param(town.id.value()).query(String.class).list();
        assertThat(entries)
                .contains(
                        "account {\"password_hash\": false} {\"password_hash\": true}",
                        "account_role  {\"role\": \"ADMIN\"}")
                .noneMatch(entry -> entry.contains("$2"));
    }

    @Test
    void searchesAndTakesAwayWhatIsFound() throws Exception {
        mvc.perform(post("/admin/settings")
                .param("name", "Приозёрный округ, новый")
                .param("zone", "Asia/Omsk")
                .param("flaggingHour", "7")
                .param("reviewWorkingDays", "6")
                .param("confirmationInterval", "QUARTER")
                .param("dueMovesToWorkingDay", "true")
                .param("version", "0")
                .with(SignedInAs.actor(town.admin))
                .with(csrf()));
        approved();
        approved();

        Document page = page("/admin/audit?area=SETTINGS&who=" + town.admin.account());
        assertThat(page.select(".audit-table tbody tr")).hasSize(1);
        assertThat(page.select(".audit-table tbody").text())
                .contains("Настройки муниципалитета: изменение", "Сомова Вера Ильинична", "администратор")
                .contains(
                        "Часовой пояс: «Europe/Moscow» → стало «Asia/Omsk»", "Час отметки просроченного: 6 → стало 7");
        assertThat(page.select(".chips").text()).contains("Настройки муниципалитета", "Сомова");
        assertThat(page("/admin/audit?q=OMSK").select(".audit-table tbody tr")).hasSize(1);
        assertThat(page("/admin/audit?q=%25").select(".audit-table tbody tr")).isEmpty();
        assertThat(page("/admin/audit?to=01.01.2020").text()).contains("Изменений не найдено");
        assertThat(page("/admin/audit?from=23.11.2026&to=23.11.2026").select(".audit-table tbody tr"))
                .hasSize(50);
        assertThat(page("/admin/audit?school=" + school)
                        .select(".audit-table tbody")
                        .text())
                .contains("Школа: создание")
                .doesNotContain("Школа № 2");

        MockHttpServletResponse file = open("/admin/audit.xlsx?area=SETTINGS", town.admin);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            List<String> lines = StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(Object::toString)
                            .reduce("", (a, b) -> a + "|" + b))
                    .toList();
            assertThat(String.join("\n", lines))
                    .contains("Отбор: Настройки муниципалитета", "Часовой пояс: «Europe/Moscow» → «Asia/Omsk»");
        }
    }

    @Test
    void findsWhatThePageShowsAndNotWhatStandsForIt() throws Exception {
        long assignment = assignment(approved());
        mvc.perform(multipart("/assignments/{id}/report", assignment)
                .param("doneOn", "20.11.2026")
                .param("text", "Провели \"круглый стол\"")
                .param("links", "https://school.example.ru/protokol")
                .with(SignedInAs.actor(staff))
                .with(csrf()));

        assertThat(found("На проверке"))
                .contains("Состояние: не исполнено → стало на проверке")
                .doesNotContain("Отчёт: создание");
        assertThat(found("сдан")).contains("Отчёт: создание");
        assertThat(found("20.11.2026")).contains("Исполнено: 20.11.2026");
        assertThat(found("\"круглый")).contains("Отчёт: создание");
        for (String hidden : List.of("REPORTED", "SUBMITTED", "2026-11-20", "done_on", "true")) {
            assertThat(found(hidden)).as(hidden).isEmpty();
        }
    }

    private String found(String text) throws Exception {
        return page("/admin/audit?q=" + UriUtils.encode(text, StandardCharsets.UTF_8))
                .select(".audit-table tbody")
                .text();
    }

    @Test
    void goesOnFromPageToPage() throws Exception {
        approved();
        approved();
        int seen = 0;
        String address = "/admin/audit";
        while (!address.isEmpty()) {
            Document page = page(address);
            seen += page.select(".audit-table tbody tr").size();
            address = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen)
                .isGreaterThan(50)
                .isEqualTo(jdbc.sql("select count(*) from audit_entry where municipality_id = ?")
                        .param(town.id.value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void showsNothingOfAnotherMunicipality() throws Exception {
        PlanId plan = approved();
        long assignment = assignment(plan);
        TestTown other = new TestTown(context);
        Actor stranger = other.head();
        assertThat(open("/plans/" + plan + "/changes", stranger).getStatus()).isEqualTo(404);
        assertThat(open("/assignments/" + assignment + "/changes", stranger).getStatus())
                .isEqualTo(404);
        assertThat(open("/plans/" + plan + "/changes", director).getStatus()).isEqualTo(403);
        assertThat(Jsoup.parse(open("/admin/audit?plan=" + plan, other.admin).getContentAsString())
                        .text())
                .contains("Изменений не найдено");
    }

    /** A page of the log is the log, the names in it and the choice of persons; a page that changes nothing says no actor. */
    @Test
    void costsReadersNothing() throws Exception {
        approved();
        List<String> statements = QueryCounter.of(() -> page("/admin/audit"));
        assertThat(statements).hasSizeLessThanOrEqualTo(4).noneMatch(sql -> sql.contains("set_config"));
    }

    private PlanId approved() {
        PlanId plan = ActingAs.call(staff, () -> {
            PlanId id = context.getBean(PlanDrafts.class).create(staff, NewPlan.ofMunicipality("План округа", YEAR));
            context.getBean(PlanEditing.class)
                    .insertRows(
                            staff,
                            id,
                            RowPlace.end(),
                            List.of(
                                    PastedRow.section("1", "Подготовка"),
                                    PastedRow.measure("1.1", "Совещание", "Протокол", "октябрь 2026", "ОО"),
                                    PastedRow.measure("1.2", "Сбор заявок", "Заявки", "ноябрь 2026", "ОО")));
            return id;
        });
        ActingAs.run(
                head,
                () -> context.getBean(PlanApproval.class)
                        .approve(head, plan, new ApprovalOrder("15", LocalDate.of(2026, 9, 2))));
        return plan;
    }

    private long assignment(PlanId plan) {
        return jdbc.sql("""
                        select a.id from assignment a join measure m on m.id = a.measure_id
                        where a.plan_id = ? and a.school_id = ? and m.number = '1.1'
                        """)
                .params(plan.value(), school.value())
                .query(Long.class)
                .single();
    }

    private Document page(String address) throws Exception {
        return history(address, town.admin);
    }

    private Document history(String address, Actor visitor) throws Exception {
        MockHttpServletResponse answer = open(address, visitor);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse open(String address, Actor visitor) throws Exception {
        return mvc.perform(get(URI.create(address)).with(SignedInAs.actor(visitor)))
                .andReturn()
                .getResponse();
    }
}
