package okoplan.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okoplan.database.KillableServer;
import okoplan.operation.Person.Answer;
import okoplan.operation.Person.Chosen;
import okoplan.operation.Person.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two copies of the application in processes of their own, on one database server, behind a balancer: what they share, what
 * the end of one, of the server or of the space on a disk does to work that is being done, and what a backup holds of it all.
 * Starting them takes most of the time, so each of the tests goes on from where the one before has left them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationTests {

    private static final String[] WORK = {"assignment", "evidence_chunk", "lateness"};
    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    static Path folder;

    private Site site;
    private Rows rows;
    private KillableServer server;

    @BeforeAll
    void startsTwoCopiesAtOnce() throws Exception {
        site = Site.start(folder);
        rows = site.rows;
        server = site.server;
    }

    @AfterAll
    void endsEverything() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    @Test
    @Order(1)
    void twoCopiesAreOneSite() throws Exception {
        Person director = Person.signedIn(site.balancer.root(), "director1");
        long waiting = rows.reportable(0);
        Form form = director.form("/assignments/" + waiting, "form[action$=/report]")
                .with("text", "Педсовет проведён");
        Chosen file = new Chosen("files", "справка.txt", "Протокол педсовета".getBytes(UTF_8));

        // Pressed twice: one of them goes to each copy
        List<CompletableFuture<Answer>> pressed =
                List.of(director.sending(form.with(file)), director.sending(form.with(file)));
        pressed.forEach(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(rows.number("select count(*) from report where assignment_id = " + waiting))
                .isEqualTo(1);
        assertThat(director.open("/sessions").status()).isEqualTo(200);

        Person staff = Person.signedIn(site.balancer.root(), "staff");
        Form upload = staff.form("/imports", "form[action$=/imports/file]")
                .with(new Chosen("file", "план.txt", PLAN.getBytes(UTF_8)));
        Answer check = staff.send(upload);
        assertThat(check.status()).as("%s", check.page().text()).isEqualTo(200);
        assertThat(check.path()).startsWith("/imports/");
        for (int opened = 0; opened < 4; opened++) {
            assertThat(staff.open(check.path()).page().text()).contains("Провести входную диагностику");
        }
    }

    @Test
    @Order(2)
    void fiftyAcceptancesAtOnceAreOne() throws Exception {
        long report = rows.number("select max(id) from report where status = 'SUBMITTED'");
        long assignment = rows.number("select assignment_id from report where id = " + report);
        Person head = Person.signedIn(site.balancer.root(), "head");
        Form accept = head.form("/assignments/" + assignment, "form[action$=/review/accept]");
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int pressed = 0; pressed < 50; pressed++) {
            answers.add(head.sending(accept));
        }
        answers.forEach(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(rows.text("select status from report where id = " + report)).isEqualTo("ACCEPTED");
        assertThat(rows.number(
                        "select count(*) from assignment_event where kind = 'ACCEPTED' and report_id = " + report))
                .isEqualTo(1);
        await("the director hears of it, once")
                .atMost(SOON)
                .until(() -> rows.number("select count(*) from event_publication") == 0);
        assertThat(rows.number(
                        "select count(*) - count(distinct account_id) from inbox_item where dedupe_key = 'reviewed:"
                                + report + "'"))
                .isZero();
    }

    @Test
    @Order(3)
    void flaggingHappensOnceThoughBothTry() throws Exception {
        assertThat(rows.number("select count(*) from flagging_run")).isEqualTo(2);
        rows.execute("delete from inbox_item where dedupe_key like 'overdue:%'");
        rows.makeOverdue(20);
        await().atMost(SOON)
                .until(() -> rows.number("select count(*) from flagging_run where day = date '2027-03-01'") == 2
                        && rows.number("select count(*) from event_publication") == 0);
        assertThat(rows.number("select count(*) from lateness where flagged_on = date '2027-03-01' and ended_on is null"
                        + " and since = date '2027-03-01'"))
                .isEqualTo(20);
        assertThat(rows.number("select count(*) from inbox_item where dedupe_key = 'overdue:2027-03-01'"))
                .isPositive();
        assertThat(rows.number("select count(*) - count(distinct account_id) from inbox_item"
                        + " where dedupe_key = 'overdue:2027-03-01'"))
                .isZero();
    }

    @Test
    @Order(4)
    void lettersAreMadeAndSentOnceThoughBothTry() throws Exception {
        rows.wantLetters();
        site.awaitLetters();
    }

    @Test
    @Order(5)
    void theEndOfTheDatabaseServerLeavesAllOrNothing() throws Exception {
        Work work = new Work(site.first.root(), rows);
        Map<String, Long> before = rows.countsOfWork();
        CompletableFuture<Answer> approval = new CompletableFuture<>();
        CompletableFuture<Answer> report = new CompletableFuture<>();
        try (Hold hold = Hold.on(server, WORK)) {
            rows.makeOverdue(7);
            approval = work.approve();
            report = work.report();
            hold.awaitHeld(3);
            server.kill();
        } catch (SQLException lostWithTheServer) {
            assertThat(lostWithTheServer.getSQLState()).containsPattern("^(08|57P)");
        }
        Answer kept = report.join();
        for (Answer answer : List.of(approval.join(), kept)) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.header("X-Request-Id")).isNotEmpty();
            assertThat(answer.page().text())
                    .contains(
                            "Сервис временно недоступен",
                            "База данных сейчас не отвечает",
                            answer.header("X-Request-Id"));
        }
        assertThat(kept.page().text()).contains("Справка обсуждена", "справка.txt");
        Answer away = work.director.open("/assignments");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.page().select("a.btn").attr("href")).isEqualTo("/assignments");
        assertThat(new Person(site.second.root()).open("/actuator/health").status())
                .isEqualTo(503);

        server.startAgain();
        Hold.forget(server.connect("okoplan"), WORK);
        assertThat(rows.countsOfWork()).isEqualTo(before);
        rows.awaitFlagging(7);

        // Nobody has touched the application, and the page that told of the outage sends what was typed
        Answer sent =
                work.director.send(Person.form(kept.page(), "form[method=post]").with(Work.file()));
        assertThat(sent.status()).as("%s", sent.page().text()).isEqualTo(200);
        work.isReportedOnce();
    }

    @Test
    @Order(6)
    void theEndOfOneCopyLeavesAllOrNothingAndTheOtherCarriesOn() throws Exception {
        Map<String, Long> before;
        RunningCopy killed;
        Work work;
        try (Hold hold = Hold.on(server, WORK)) {
            rows.makeOverdue(5);
            site.mail.purgeEmailFromAllMailboxes();
            rows.wantLetters();
            hold.awaitHeld(1);
            killed = site.copy(hold.heldIn("lateness"));
            work = new Work(killed.root(), rows);
            before = rows.countsOfWork();
            List<CompletableFuture<Answer>> sent = List.of(work.approve(), work.report());
            hold.awaitHeld(3);
            killed.kill();
            for (CompletableFuture<Answer> answer : sent) {
                assertThat(answer.handle((came, failure) -> failure).join()).isInstanceOf(CompletionException.class);
            }
        }
        await("the server notices")
                .atMost(SOON)
                .until(() -> rows.number("select count(*) from pg_stat_activity where application_name = '"
                                + killed.name() + "'")
                        == 0);
        assertThat(rows.countsOfWork()).isEqualTo(before);
        rows.awaitFlagging(5);
        site.awaitLetters();

        // The same people, the same sessions and the same forms, now at the balancer, where one copy is left
        assertThat(site.besides(killed).isAlive()).isTrue();
        Answer report =
                work.director.sending(site.balancer.root(), work.reportForm).join();
        assertThat(report.status()).as("%s", report.page().text()).isEqualTo(200);
        work.isReportedOnce();
        Answer approved =
                work.head.sending(site.balancer.root(), work.approvalForm).join();
        assertThat(approved.status()).as("%s", approved.page().text()).isEqualTo(200);
        work.isApprovedWhole();
    }

    @Test
    @Order(7)
    void aFullDiskStoresNothingByHalves() throws Exception {
        Assumptions.assumeTrue(site.diskIsSmall, "no small disk: mounting one is not permitted here");
        Person director = Person.signedIn(site.living().root(), "director2");
        long assignment = rows.reportable(1);
        Map<String, Long> before = rows.countsOfWork();
        Form form = director.form("/assignments/" + assignment, "form[action$=/report]")
                .with("text", "Отчёт с большим файлом");
        Answer refused = director.send(form.with(new Chosen("files", "большой.txt", new byte[15 << 20])));
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.page().text())
                .contains("На сервере закончилось место", "Файл не принят, ничего не сохранено");
        assertThat(rows.countsOfWork()).isEqualTo(before);
        Answer taken = director.send(form.with(new Chosen("files", "маленький.txt", "Кратко".getBytes(UTF_8))));
        assertThat(taken.status()).as("%s", taken.page().text()).isEqualTo(200);
        assertThat(rows.number("select count(*) from report where assignment_id = " + assignment
                        + " and status = 'SUBMITTED'"))
                .isEqualTo(1);
        try (var left = Files.walk(site.disk)) {
            assertThat(left.filter(Files::isRegularFile)
                            .filter(file -> file.toFile().length() > 1 << 20))
                    .isEmpty();
        }
    }

    @Test
    @Order(8)
    void metricsHaveAPortOfTheirOwn() throws Exception {
        HttpResponse<String> figures = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(site.living().metrics()).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body())
                .contains("jvm_memory_used_bytes", "hikaricp_connections", "http_server_requests_seconds_count")
                .contains("okoplan_flagging_age_seconds", "okoplan_events_waiting_events 0.0");
        Person stranger = new Person(site.living().root());
        assertThat(stranger.open("/actuator/health").response().body()).isEqualTo("{\"status\":\"UP\"}");
        for (String closed : List.of("/actuator", "/actuator/prometheus", "/actuator/metrics", "/actuator/env")) {
            assertThat(stranger.open(closed).path()).as(closed).isEqualTo("/login");
        }
    }

    @Test
    @Order(9)
    void theLogNamesNobody() throws Exception {
        Person walker = Person.signedIn(site.living().root(), "staff");
        walker.open("/search?q=Секретова");
        walker.open("/plans?q=Секретова");
        Person stranger = new Person(site.living().root());
        stranger.send(stranger.form("/login", "form[action$=/login]")
                .with("username", "director11")
                .with("password", "не-тот-пароль"));
        String log = site.log();
        assertThat(log.lines().filter(line -> line.startsWith("{")))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line).startsWith("{\"@timestamp\"").endsWith("}"));
        assertThat(log.lines().filter(line -> line.contains("failed")))
                .isNotEmpty()
                .anySatisfy(line -> assertThat(line).containsPattern("\"requestId\":\"[0-9a-f]{10}\""));
        List<String> personal = new ArrayList<>(rows.texts("select last_name from person"));
        personal.addAll(rows.texts("select email from person where email is not null"));
        personal.addAll(rows.texts("select phone from person where phone is not null"));
        personal.addAll(rows.texts("select username from account where username ~ '[0-9-]'"));
        personal.addAll(List.of("Секретова", "не-тот-пароль", Person.PASSWORD, "Справка обсуждена", "справка.txt"));
        assertThat(personal)
                .hasSizeGreaterThan(20)
                .allSatisfy(word -> assertThat(log).doesNotContain(word));
    }

    @Test
    @Order(10)
    void aBackupMadeAtWorkRestoresIntoAnEmptyDatabase() throws Exception {
        Path backup = folder.resolve("backup.zip");
        Path log = folder.resolve("backup.log");
        // As on an embedded database: the folder is enough to find the server at work
        Map<String, String> embedded = Map.of("OKOPLAN_DATA", server.folder().toString(), "SPRING_DATASOURCE_URL", "");
        assertThat(RunningCopy.runToEnd(log, server, embedded, "backup", backup.toString()))
                .as(Files.readString(log))
                .isZero();
        server.createDatabase("restored");
        Map<String, String> external = Map.of("SPRING_DATASOURCE_URL", server.url("restored"));
        assertThat(RunningCopy.runToEnd(log, server, external, "restore", backup.toString()))
                .as(Files.readString(log))
                .isZero();
        Rows restored = new Rows(server, "restored");
        Map<String, Long> now = rows.counts();
        now.keySet().removeIf(table -> table.startsWith("spring_session"));
        assertThat(restored.counts()).containsAllEntriesOf(now);
        assertThat(restored.files())
                .hasSizeGreaterThan(30)
                .isEqualTo(rows.files())
                .isEqualTo(restored.filesAsTaken());
        assertThat(restored.constraints()).isEqualTo(rows.constraints());
        assertThat(restored.number("select nextval('evidence_seq')"))
                .isGreaterThan(restored.number("select max(id) from evidence"));
        assertThat(RunningCopy.runToEnd(log, server, external, "restore", backup.toString()))
                .isEqualTo(1);
        assertThat(Files.readString(log)).contains("База данных не пуста");
    }

    private static final String PLAN = """
            План мероприятий по подготовке к оценочным процедурам на 2026/2027 учебный год

            1. Провести входную диагностику. Срок: март 2027. Ответственные: ОО
            2. Обсудить итоги на совещании. Срок: апрель 2027. Ответственные: ОО
            3. Провести разбор заданий. Срок: май 2027. Ответственные: ОО
            """;
}
