package okoplan.execution;

import static okoplan.access.PageCalls.document;
import static okoplan.access.PageCalls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.access.PageCalls;
import okoplan.access.SignedInAs;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.ReportId;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class ExtensionPagesTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    /** A Saturday, and the Monday after it. */
    private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 12);

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 14);

    private final MockMvcTester mvc;
    private final PageCalls pages;
    private final JdbcClient jdbc;
    private final AskingExtensions asking;
    private final DecidingExtensions deciding;
    private final Reporting reporting;
    private final Reviewing reviewing;
    private final Withdrawing withdrawing;
    private final OverdueFlagging flagging;
    private final Grounds grounds;
    private final long school;
    private final Actor director;

    ExtensionPagesTests(
            MockMvcTester mvc,
            JdbcClient jdbc,
            AskingExtensions asking,
            DecidingExtensions deciding,
            Reporting reporting,
            Reviewing reviewing,
            Withdrawing withdrawing,
            OverdueFlagging flagging) {
        this.mvc = mvc;
        this.pages = new PageCalls(mvc);
        this.jdbc = jdbc;
        this.asking = asking;
        this.deciding = deciding;
        this.reporting = reporting;
        this.reviewing = reviewing;
        this.withdrawing = withdrawing;
        this.flagging = flagging;
        this.grounds = new Grounds(jdbc);
        this.school = grounds.school(1);
        this.director = grounds.director(school);
    }

    @Test
    void leadsFromAskingToAGrantThatKeepsTheFirstDate() {
        long id = overdue(5);
        Element link =
                document(pages.get(director, "/assignments/" + id)).expectFirst("a[href^=/assignments/extension]");
        Element form = document(pages.get(director, link.attr("href"))).expectFirst("main form[method=post]");
        MvcTestResult sent = pages.send(director, form, Map.of("due", "14 декабря", "reason", "Ждём приказа"));
        assertThat(sent).hasRedirectedUrl("/assignments/" + id);
        assertThat(text(pages.get(director, "/assignments/" + id)))
                .contains("Ждёт решения", "Ждём приказа", "Отозвать запрос")
                .doesNotContain("Попросить продление");

        assertThat(words(pages.get(grounds.head, "/extensions")))
                .contains("Ждёт решения: 1 запрос", "Ждём приказа", "14 декабря");
        Element decide = document(pages.get(grounds.head, "/extensions/" + extension(id)))
                .expectFirst("form[action^=/extensions]");
        assertThat(decide.select("[name=due]").val()).isEqualTo("14.12.2026");
        assertThat(pages.send(grounds.head, decide, Map.of("decision", "GRANT")))
                .hasRedirectedUrl("/extensions");

        assertThat(due(id)).isEqualTo("2026-12-14 first 2026-11-18 planned 2026-11-18");
        for (String page : List.of("/assignments/" + id, "/assignments", "/assignments/report?ids=" + id)) {
            assertThat(words(pages.get(director, page)))
                    .as(page)
                    .contains("срок продлён, первоначально 18 ноября")
                    .doesNotContain("просрочено на");
        }
        assertThat(document(pages.get(director, "/assignments/" + id))
                        .select(".history")
                        .text())
                .contains("Просят продлить срок: Ладыгина Вера Павловна", "18.11.2026 → 14.12.2026. Ждём приказа")
                .contains("Срок продлён: Берестова Алла Павловна");
        assertThat(text(pages.get(grounds.staff, "/api/v1/assignments")))
                .contains("\"due\":\"2026-12-14\",\"firstDue\":\"2026-11-18\"")
                .contains("\"extendedTo\":\"2026-12-14\",\"extension\":\"GRANTED\"");
        report(id);
        assertThat(document(pages.get(grounds.staff, "/review"))
                        .select("tbody")
                        .text()
                        .replace('\u00a0', ' '))
                .contains("срок продлён до 14 декабря, первоначально 18 ноября");
    }

    /** Lateness ends with the grant and stays in its history; it begins anew only past the granted date. */
    @Test
    void endsLatenessWithTheGrant() {
        long id = overdue(5);
        grant(ask(id, TODAY.plusDays(3)), TODAY.plusDays(3), "");
        assertThat(grounds.count(
                        "select count(*) from lateness where assignment_id = ? and ended_by = 'EXTENDED'"
                                + " and since = ? and ended_on = ?",
                        id,
                        TODAY.minusDays(4),
                        TODAY))
                .isOne();
        assertThat(flag(TODAY.plusDays(3))).isZero();
        assertThat(overdueCount()).isZero();
        assertThat(flag(TODAY.plusDays(4))).isOne();
        assertThat(overdueCount()).isOne();
        assertThat(grounds.count("select count(*) from lateness where assignment_id = ?", id))
                .isEqualTo(2);
    }

    @Test
    void movesADayOffToTheNextWorkingDay() {
        long id = overdue(5);
        long extension = ask(id, SATURDAY);
        pages.post(
                grounds.staff,
                "/extensions/" + extension,
                Map.of("decision", "GRANT", "due", "12.12.2026", "comment", ""));
        assertThat(due(id)).startsWith(MONDAY.toString());
        assertThat(grounds.count(
                        "select count(*) from extension where id = ? and granted_due = ? and effective_due = ?",
                        extension,
                        SATURDAY,
                        MONDAY))
                .isOne();

        jdbc.sql("update municipality set due_moves_to_working_day = false where id = ?")
                .param(grounds.municipality)
                .update();
        long other = overdue(5);
        grant(ask(other, SATURDAY), SATURDAY, "");
        assertThat(due(other)).startsWith(SATURDAY.toString());
    }

    @Test
    void grantsInPartAndRefusesOnlyWithAComment() {
        long id = overdue(5);
        long extension = ask(id, TODAY.plusDays(20));
        String address = "/extensions/" + extension;
        MvcTestResult partly =
                pages.post(grounds.head, address, Map.of("decision", "GRANT", "due", "01.12.2026", "comment", " "));
        assertThat(partly).hasStatus(422);
        assertThat(text(partly)).contains("Дата не та, о которой просили. Напишите почему");
        MvcTestResult refusal =
                pages.post(grounds.head, address, Map.of("decision", "REFUSE", "due", "", "comment", ""));
        assertThat(refusal).hasStatus(422);
        assertThat(text(refusal)).contains("Напишите, почему отказано");
        assertThat(text(pages.post(grounds.head, address, Map.of("due", "01.12.2026"))))
                .contains("Нажмите «Продлить» или «Отказать»");
        assertThat(due(id)).startsWith("2026-11-18");

        pages.post(
                grounds.head, address, Map.of("decision", "GRANT", "due", "01.12.2026", "comment", "Успеете раньше"));
        assertThat(due(id)).startsWith("2026-12-01");
        assertThat(words(pages.get(director, "/assignments/" + id)))
                .contains("Продлено частично: до 1 декабря 2026", "Успеете раньше");

        long again = ask(id, TODAY.plusDays(30));
        pages.post(grounds.staff, "/extensions/" + again, Map.of("decision", "REFUSE", "comment", "Второй раз нельзя"));
        assertThat(due(id)).isEqualTo("2026-12-01 first 2026-11-18 planned 2026-11-18");
        assertThat(document(pages.get(director, "/assignments/" + id))
                        .select(".history")
                        .text())
                .contains("В продлении отказано: Кудрявцева Ольга Павловна", "Второй раз нельзя");
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        long id = grounds.assignment(school, TODAY.plusDays(10));
        assertThat(errors(id, "", "")).contains("Укажите новый срок", "Напишите причину");
        assertThat(errors(id, "скоро", "Причина")).contains("Укажите дату так");
        assertThat(errors(id, "23.11.2026", "Причина")).contains("Укажите дату позже сегодняшней");
        assertThat(errors(id, "03.12.2026", "Причина")).contains("Укажите дату позже нынешнего срока: 3 декабря");
        assertThat(errors(id, "03.12.2028", "Причина")).contains("Эта дата больше чем через год");
        MvcTestResult link = pages.post(
                director,
                "/assignments/extension",
                Map.of("targets", id, "due", "20.12.2026", "reason", "Причина", "links", "приказ"));
        assertThat(text(link)).contains("Проверьте ссылку «приказ»");
        long undated = grounds.assignment(school, null);
        assertThat(text(pages.get(director, "/assignments/extension?ids=" + undated)))
                .contains("Не выбрано ни одного поручения, которое можно продлить");
        assertThat(send(undated, "20.12.2026")).hasStatus(409);
        assertThat(grounds.count("select count(*) from extension where municipality_id = ?", grounds.municipality))
                .isZero();
    }

    @Test
    void asksForSeveralAtOnceAndIsHarmlessSentTwice() {
        long first = overdue(5);
        long second = grounds.assignment(school, TODAY.plusDays(2));
        assertThat(text(pages.get(director, "/assignments"))).contains("Попросить продление для отмеченных");
        Element form = document(pages.get(director, "/assignments/extension?ids=" + first + "&ids=" + second))
                .expectFirst("main form[method=post]");
        Map<String, String> typed = Map.of("due", "14.12.2026", "reason", "Болезнь координатора");
        assertThat(pages.send(director, form, typed)).hasRedirectedUrl("/assignments");
        assertThat(pages.send(director, form, typed)).hasRedirectedUrl("/assignments");
        assertThat(grounds.count(
                        "select count(*) from extension where status = 'PENDING' and assignment_id in (?, ?)",
                        first,
                        second))
                .isEqualTo(2);
        MvcTestResult anew = send(first, "15.12.2026");
        assertThat(anew).hasStatus(409);
        assertThat(text(anew)).contains("О продлении уже попросили");
    }

    @Test
    void decidesOnSeveralWithAComment() {
        List<Long> ids = LongStream.range(0, 3).map(n -> overdue(5)).boxed().toList();
        List<Long> asked = ids.stream().map(id -> ask(id, TODAY.plusDays(14))).toList();
        Map<String, Object> both = Map.of("ids", asked.get(0) + "," + asked.get(1), "decision", "GRANT");
        assertThat(text(pages.post(grounds.head, "/extensions/several", both)))
                .contains("Выбрано: 2 запроса", "Продлить 2 поручения");
        pages.post(
                grounds.head,
                "/extensions/several",
                Map.of("ids", asked.get(0) + "," + asked.get(1), "decision", "GRANT", "comment", "Последний раз"));
        assertThat(due(ids.get(0))).startsWith("2026-12-07");
        assertThat(due(ids.get(1))).startsWith("2026-12-07");

        Map<String, Object> rest =
                Map.of("ids", asked.get(1) + "," + asked.get(2), "decision", "REFUSE", "comment", "");
        assertThat(pages.post(grounds.head, "/extensions/several", rest)).hasStatus(422);
        ExtensionOutcome outcome = ActingAs.call(
                grounds.head,
                () -> deciding.refuse(
                        grounds.head,
                        List.of(new ExtensionId(asked.get(1)), new ExtensionId(asked.get(2))),
                        "Времени было достаточно"));
        assertThat(outcome).isEqualTo(new ExtensionOutcome(1, 1, 0));
        assertThat(due(ids.get(2))).startsWith("2026-11-18");
    }

    @Test
    void isWithdrawnByTheSchoolAndDecidedNoMore() {
        long id = overdue(5);
        long extension = ask(id, TODAY.plusDays(14));
        assertThatThrownBy(() -> ActingAs.run(
                        grounds.staff,
                        () -> asking.withdraw(grounds.staff, new AssignmentId(id), new ExtensionId(extension))))
                .isInstanceOf(AccessDeniedException.class);
        String address = "/assignments/" + id + "/extension/withdraw";
        assertThat(pages.post(director, address, Map.of("extension", extension)))
                .hasRedirectedUrl("/assignments/" + id);
        assertThat(status(extension)).isEqualTo("WITHDRAWN");
        assertThat(grant(extension, TODAY.plusDays(14), "")).isFalse();
        assertThat(due(id)).startsWith("2026-11-18");
        ask(id, TODAY.plusDays(7));
    }

    @Test
    void lapsesWhenThereIsNothingLeftToExtend() {
        long id = overdue(5);
        long extension = ask(id, TODAY.plusDays(14));
        report(id);
        assertThat(status(extension)).isEqualTo("LAPSED");
        assertThat(send(id, "14.12.2026")).hasStatus(409);
        assertThat(document(pages.get(director, "/assignments/" + id))
                        .select(".history")
                        .text())
                .contains("Запрос о продлении снят");
    }

    /** A returned report may be owed until a later day, and a withdrawn one is not late by a date that counts no more. */
    @Test
    void extendsWhatWasReturned() {
        long id = overdue(5);
        report(id);
        ReportId report = new ReportId(jdbc.sql("select max(id) from report where assignment_id = ?")
                .param(id)
                .query(Long.class)
                .single());
        ActingAs.run(grounds.staff, () -> reviewing.giveBack(grounds.staff, List.of(report), "Доработайте"));
        grant(ask(id, TODAY.plusDays(14)), TODAY.plusDays(14), "");
        assertThat(due(id)).isEqualTo("2026-12-07 first 2026-11-18 planned 2026-11-18");
        report(id);
        ReportId second = new ReportId(jdbc.sql("select max(id) from report where assignment_id = ?")
                .param(id)
                .query(Long.class)
                .single());
        ActingAs.run(director, () -> withdrawing.withdraw(director, new AssignmentId(id), second));
        assertThat(due(id)).startsWith("2026-12-07");
        assertThat(overdueCount()).isZero();
    }

    @Test
    void namesBothWhenTheDepartmentAsks() {
        long id = overdue(5);
        assertThat(text(pages.get(grounds.staff, "/assignments/extension?ids=" + id)))
                .contains("в истории будут указаны и вы, и исполнитель");
        ActingAs.run(
                grounds.staff,
                () -> asking.ask(
                        grounds.staff,
                        List.of(new AssignmentId(id)),
                        new ExtensionContent(TODAY.plusDays(14), "По звонку директора", UUID.randomUUID()),
                        EvidenceBundle.empty()));
        assertThat(document(pages.get(director, "/assignments/" + id))
                        .select(".history")
                        .text())
                .contains("Кудрявцева Ольга Павловна", "за исполнителя: Школа № 1");
    }

    @Test
    void showsTheBasisToThoseWhoMaySeeTheAssignmentOnly() throws Exception {
        long id = overdue(5);
        MvcTestResult sent = mvc.post()
                .uri("/assignments/extension")
                .multipart()
                .file(new MockMultipartFile(
                        "files", "Ходатайство.txt", "text/plain", "Просим".getBytes(StandardCharsets.UTF_8)))
                .param("targets", String.valueOf(id))
                .param("due", "14.12.2026")
                .param("reason", "Ждём приказа")
                .param("links", "https://school.example/prikaz")
                .param("key", UUID.randomUUID().toString())
                .with(SignedInAs.actor(director))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(sent).hasRedirectedUrl("/assignments/" + id);
        String file = document(pages.get(grounds.head, "/extensions/" + extension(id)))
                .select("a[href^=/evidence/]")
                .attr("href");
        assertThat(text(pages.get(director, file))).isEqualTo("Просим");
        assertThat(text(pages.get(director, "/assignments/" + id))).contains("school.example/prikaz");
        assertThat(pages.get(grounds.director(grounds.school(2)), file)).hasStatus(404);
        assertThat(pages.get(new Grounds(jdbc).head, file)).hasStatus(404);
        // Cleaning up after a report that was drafted must not take the basis for a leftover
        long drafted = overdue(3);
        assertThat(pages.post(director, "/assignments/" + drafted + "/draft", Map.of("text", "Готовим")))
                .hasStatus3xxRedirection();
        report(drafted);
        assertThat(grounds.count("select count(*) from report_draft where assignment_id = ?", drafted))
                .isZero();
        assertThat(pages.get(director, file)).hasStatusOk();
    }

    @Test
    void hidesRequestsOfAnotherMunicipality() {
        long extension = ask(overdue(5), TODAY.plusDays(14));
        Actor foreign = new Grounds(jdbc).head;
        assertThat(pages.get(foreign, "/extensions/" + extension)).hasStatus(404);
        assertThat(pages.post(foreign, "/extensions/" + extension, Map.of("decision", "REFUSE", "comment", "Нет")))
                .hasStatus(404);
        assertThat(pages.post(
                        foreign,
                        "/extensions/several",
                        Map.of("ids", extension, "decision", "REFUSE", "comment", "Нет")))
                .hasStatus(404);
        assertThat(text(pages.get(foreign, "/extensions"))).contains("Запросов о продлении нет");
        assertThat(pages.get(director, "/extensions")).hasStatus(403);
        assertThat(status(extension)).isEqualTo("PENDING");
    }

    @Test
    void letsOneOfManyDecideAndTellsTheOthersWhoDid() throws Exception {
        long id = overdue(5);
        long extension = ask(id, TODAY.plusDays(14));
        ExecutorService people = Executors.newFixedThreadPool(20);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> decisions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Actor person = i % 2 == 0 ? grounds.staff : grounds.head;
            boolean granting = i % 3 == 0;
            decisions.add(people.submit(() -> {
                start.await();
                return ActingAs.call(
                        person,
                        () -> granting
                                ? deciding.grant(person, new ExtensionId(extension), TODAY.plusDays(14), "")
                                : deciding.refuse(person, List.of(new ExtensionId(extension)), "Нет")
                                                .done()
                                        == 1);
            }));
        }
        start.countDown();
        int done = 0;
        for (Future<Boolean> decision : decisions) {
            done += decision.get() ? 1 : 0;
        }
        people.shutdown();
        assertThat(done).isOne();
        assertThat(grounds.count(
                        "select count(*) from assignment_event where assignment_id = ? and kind in ('EXTENSION_GRANTED', 'EXTENSION_REFUSED')",
                        id))
                .isOne();
        MvcTestResult late = pages.post(
                grounds.head, "/extensions/" + extension, Map.of("decision", "REFUSE", "comment", "Опоздал"));
        assertThat(String.valueOf(late.getMvcResult().getFlashMap().values()))
                .contains("execution.extension.before." + status(extension))
                .contains(jdbc.sql("""
                                select concat_ws(' ', p.last_name, p.first_name, p.middle_name)
                                from extension e join account a on a.id = e.decided_by join person p on p.id = a.person_id
                                where e.id = ?
                                """).param(extension).query(String.class).single());
    }

    @Test
    void listsWhatWaitsFirstPageByPage() {
        List<Long> ids = LongStream.range(0, 120).map(n -> overdue(5)).boxed().toList();
        ids.forEach(id -> ask(id, TODAY.plusDays(14)));
        ids.subList(0, 60).forEach(id -> grant(extension(id), TODAY.plusDays(14), ""));
        List<String> seen = new ArrayList<>();
        String next = "/extensions";
        while (!next.isEmpty()) {
            var page = document(pages.get(grounds.staff, next));
            page.select("tbody .tag").eachText().forEach(seen::add);
            next = page.select(".pagination a, nav a[rel=next]").stream()
                    .filter(link -> link.attr("href").contains("after="))
                    .map(link -> link.attr("href"))
                    .findFirst()
                    .orElse("");
        }
        assertThat(seen).hasSize(120);
        assertThat(seen.subList(0, 60)).containsOnly("Ждёт решения");
        assertThat(seen.subList(60, 120)).containsOnly("Продлено");
        assertThat(document(pages.get(grounds.staff, "/extensions?state=GRANTED&school=" + school))
                        .select("tbody tr"))
                .hasSize(50);
        assertThat(pages.get(grounds.staff, "/extensions?school=" + new Grounds(jdbc).school(1)))
                .hasStatus(404);

        List<String> many = QueryCounter.of(() -> pages.get(grounds.staff, "/extensions"));
        List<String> few = QueryCounter.of(() -> pages.get(grounds.staff, "/extensions?state=REFUSED"));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void costsAnAssignmentTheSameQueriesHoweverOftenItWasExtended() {
        long id = overdue(5);
        grant(ask(id, TODAY.plusDays(7)), TODAY.plusDays(7), "");
        List<String> once = QueryCounter.of(() -> pages.get(director, "/assignments/" + id));
        grant(ask(id, TODAY.plusDays(14)), TODAY.plusDays(14), "");
        grant(ask(id, TODAY.plusDays(21)), TODAY.plusDays(21), "");
        assertThat(QueryCounter.of(() -> pages.get(director, "/assignments/" + id)))
                .hasSameSizeAs(once);
    }

    @Test
    void countsOverdueWithoutExtensions() {
        long onTime = overdue(5);
        grant(ask(onTime, TODAY.plusDays(7)), TODAY.plusDays(7), "");
        long late = overdue(10);
        long notYet = grounds.assignment(school, TODAY.plusDays(1));
        grant(ask(notYet, TODAY.plusDays(7)), TODAY.plusDays(7), "");
        assertThat(listed("overdue")).containsExactly(late);
        assertThat(listed("overdue-unextended")).containsExactlyInAnyOrder(late, onTime);
        assertThat(text(pages.get(grounds.head, "/assignments?status=overdue-unextended")))
                .contains("Найдено: 2 поручения", "Не просрочено только благодаря продлению");
        assertThat(text(pages.get(director, "/assignments?status=overdue-unextended")))
                .contains("Найдено: 2 поручения");
    }

    private List<Long> listed(String status) {
        return document(pages.get(grounds.head, "/assignments?status=" + status)).select("a.row-link").stream()
                .map(link -> Long.valueOf(link.attr("href").replaceAll("\\D", "")))
                .collect(Collectors.toList());
    }

    private String errors(long id, String due, String reason) {
        MvcTestResult result =
                pages.post(director, "/assignments/extension", Map.of("targets", id, "due", due, "reason", reason));
        assertThat(result).hasStatus(422);
        return words(result);
    }

    /** What the page says, with plain spaces. */
    private static String words(MvcTestResult page) {
        return document(page).text().replace('\u00a0', ' ');
    }

    private MvcTestResult send(long id, String due) {
        return pages.post(
                director,
                "/assignments/extension",
                Map.of("targets", id, "due", due, "reason", "Причина", "key", UUID.randomUUID()));
    }

    private long overdue(int days) {
        long id = grounds.assignment(school, TODAY.minusDays(days));
        flag(TODAY);
        return id;
    }

    private int flag(LocalDate day) {
        return ActingAs.call(grounds.staff, () -> flagging.flag(new MunicipalityId(grounds.municipality), day));
    }

    private long ask(long id, LocalDate due) {
        ActingAs.run(
                director,
                () -> asking.ask(
                        director,
                        List.of(new AssignmentId(id)),
                        new ExtensionContent(due, "Ждём приказа", UUID.randomUUID()),
                        EvidenceBundle.empty()));
        return extension(id);
    }

    private boolean grant(long extension, LocalDate due, String comment) {
        return ActingAs.call(
                grounds.head, () -> deciding.grant(grounds.head, new ExtensionId(extension), due, comment));
    }

    private void report(long id) {
        ActingAs.run(
                director,
                () -> reporting.report(
                        director,
                        List.of(new ReportedAssignment(new AssignmentId(id), null)),
                        new ReportContent(TODAY, "Провели", "", UUID.randomUUID()),
                        EvidenceBundle.empty()));
    }

    private long extension(long assignment) {
        return grounds.count("select max(id) from extension where assignment_id = ?", assignment);
    }

    private String status(long extension) {
        return jdbc.sql("select status from extension where id = ?")
                .param(extension)
                .query(String.class)
                .single();
    }

    private long overdueCount() {
        return grounds.count(
                "select coalesce(sum(amount), 0) from overdue_count where municipality_id = ?", grounds.municipality);
    }

    private String due(long assignment) {
        return jdbc.sql("""
                        select due_on || ' first ' || first_due_on || coalesce(' planned ' || planned_due_on, '')
                        from assignment where id = ?
                        """).param(assignment).query(String.class).single();
    }
}
