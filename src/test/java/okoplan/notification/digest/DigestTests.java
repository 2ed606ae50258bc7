package okoplan.notification.digest;

import static okoplan.access.PageCalls.document;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.PageCalls;
import okoplan.calendar.Calendar;
import okoplan.execution.OverdueFlagging;
import okoplan.organization.Municipalities;
import okoplan.oversight.District;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;

/** Digests over a real SMTP server, which the tests start and stop. */
@OkoPlanTest
class DigestTests {

    /** A Monday. */
    private static final LocalDate TODAY = TestClock.TODAY;

    private static final String SITE = "https://oko.example.ru";

    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Today today;
    private final DigestRuns runs;
    private final DigestPosts posts;
    private final DigestLetters outgoing;
    private final DigestSettingsStore settings;
    private final Municipalities municipalities;
    private final Calendar calendar;
    private final InterimReminders interim;
    private final Outbox outbox;
    private final DigestContents contents;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final OverdueFlagging flagging;
    private final TransactionTemplate transaction;
    private final MockMvcTester mvc;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    private District district;
    private SchoolId school;
    private Actor head;
    private Actor staff;
    private Actor director;
    private long plan;

    DigestTests(
            JdbcClient jdbc,
            TestClock clock,
            Today today,
            DigestRuns runs,
            DigestPosts posts,
            DigestLetters outgoing,
            DigestSettingsStore settings,
            Municipalities municipalities,
            Calendar calendar,
            InterimReminders interim,
            Outbox outbox,
            DigestContents contents,
            ITemplateEngine templates,
            MessageSource messages,
            OverdueFlagging flagging,
            TransactionTemplate transaction,
            MockMvcTester mvc) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.today = today;
        this.runs = runs;
        this.posts = posts;
        this.outgoing = outgoing;
        this.settings = settings;
        this.municipalities = municipalities;
        this.calendar = calendar;
        this.interim = interim;
        this.outbox = outbox;
        this.contents = contents;
        this.templates = templates;
        this.messages = messages;
        this.flagging = flagging;
        this.transaction = transaction;
        this.mvc = mvc;
        this.district = District.create(jdbc);
        this.school = district.school("Школа у реки");
        this.head = reader(null, Role.HEAD);
        this.staff = reader(null, Role.STAFF);
        this.director = reader(school, Role.DIRECTOR);
        this.plan = district.plan("План по оценке качества", staff);
    }

    @BeforeEach
    void startsTheServer() {
        jdbc.sql("delete from digest_letter").update();
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stopsTheServer() {
        server.stop();
    }

    @Test
    void tellsADirectorInOneLetterWhatIsLateDueAndReturned() throws Exception {
        district.assignment(plan, school, TODAY.minusDays(4));
        district.assignment(plan, school, TODAY);
        district.assignment(plan, school, TODAY.plusDays(7));
        district.assignment(plan, school, TODAY.plusDays(8));
        becomes("RETURNED", district.assignment(plan, school, TODAY.plusDays(30)));
        becomes("ACCEPTED", district.assignment(plan, school, TODAY));

        morning(TODAY);
        postman().deliver();

        MimeMessage letter = only(director);
        assertThat(letter.getSubject()).isEqualTo("Поручения: просрочено 1, на доработке 1, скоро срок 2");
        assertThat(letter.getFrom()[0].toString()).contains("oko@example.ru");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String plain = part(letter, "text/plain");
        assertThat(plain)
                .contains(
                        "Просрочено: 1\n" + SITE + "/assignments?status=overdue\n– 1.1. Провести",
                        "просрочено на 4 дня",
                        "Возвращено на доработку: 1",
                        "Срок сегодня и в течение 7 дней: 2\n" + SITE + "/assignments?from=2026-11-23&to=2026-11-30",
                        SITE + "/account/notifications");
        assertThat(part(letter, "text/html"))
                .contains(
                        "<meta name=\"viewport\"",
                        "href=\"" + SITE + "/assignments?status=overdue\"",
                        "Срок сегодня и в течение 7 дней: 2");
        assertThat(inbox(director)).containsExactly("REMINDER 2 7");
    }

    @Test
    void tellsOnceADay() {
        district.assignment(plan, school, TODAY.minusDays(4));

        morning(TODAY);
        morning(TODAY);
        digests().makeWhereTheHourHasCome();
        postman().deliver();
        postman().deliver();

        assertThat(lettersTo(director)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"7, true", "6, false", "2, false", "1, true", "0, true", "8, false"})
    void remindsOnTheDaysThatAreSet(int daysBefore, boolean told) {
        morning(TODAY);
        LocalDate tuesday = TODAY.plusDays(1);
        district.assignment(plan, school, tuesday.plusDays(daysBefore));

        morning(tuesday);
        postman().deliver();

        assertThat(lettersTo(director)).hasSize(told ? 1 : 0);
        assertThat(inbox(director)).hasSize(told ? 1 : 0);
    }

    @Test
    void isQuietOnDaysOffAndTellsTheNextWorkingDayWhatFellOnThem() {
        LocalDate friday = TODAY.plusDays(4);
        LocalDate sunday = TODAY.plusDays(6);
        morning(friday);
        district.assignment(plan, school, sunday.plusDays(7));

        morning(sunday);
        postman().deliver();
        assertThat(lettersTo(director)).isEmpty();

        morning(sunday.plusDays(1));
        postman().deliver();
        assertThat(lettersTo(director)).hasSize(1);
    }

    @Test
    void isQuietThroughTheNewYearHolidays() {
        LocalDate lastWorked = LocalDate.of(2026, 12, 30);
        morning(lastWorked);
        district.assignment(plan, school, LocalDate.of(2027, 1, 9));
        for (LocalDate day = lastWorked.plusDays(1); day.isBefore(LocalDate.of(2027, 1, 11)); day = day.plusDays(1)) {
            morning(day);
        }
        postman().deliver();
        assertThat(lettersTo(director)).isEmpty();

        morning(LocalDate.of(2027, 1, 11));
        postman().deliver();
        assertThat(lettersTo(director)).hasSize(1);
    }

    @Test
    void tellsAfterThreeMissedDaysWhatTheyWouldHave() {
        morning(TODAY);
        district.assignment(plan, school, TODAY.plusDays(9));

        morning(TODAY.plusDays(4));
        postman().deliver();

        assertThat(lettersTo(director)).hasSize(1);
    }

    @Test
    void tellsStaffAndThenTheHeadOfWhatStaysLate() throws Exception {
        long late = district.assignment(plan, school, TODAY);
        morning(TODAY);
        morning(TODAY.plusDays(1));
        assertThat(inbox(staff)).isEmpty();

        // Late since Tuesday: Thursday is the third late day
        morning(TODAY.plusDays(2));
        assertThat(inbox(staff)).isEmpty();
        morning(TODAY.plusDays(3));
        assertThat(inbox(staff)).containsExactly("ESCALATED 1 3");
        assertThat(inbox(head)).containsExactly("WEEK 0 null");
        postman().deliver();
        assertThat(only(staff).getSubject()).isEqualTo("Поручения: просрочено 3 дня и больше – 1");
        assertThat(part(only(staff), "text/plain"))
                .contains("Школа у реки, просрочено на 3 дня", "/assignments/" + late);
        assertThat(daily(head)).isEmpty();

        morning(TODAY.plusDays(10));
        assertThat(inbox(head)).containsExactly("WEEK 0 null", "ESCALATED 1 10", "WEEK 1 null");
        postman().deliver();
        assertThat(daily(head))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.getSubject()).isEqualTo("Поручения: просрочено 10 дней и больше – 1"));
        assertThat(inbox(staff)).as("told once").containsExactly("ESCALATED 1 3");
    }

    /** Withdrawn after the day of the step, found late at once, and passed over when the days are lowered. */
    @Test
    void tellsEachStepOnceOfEachLatenessWheneverItIsSeen() {
        long reported = district.assignment(plan, school, TODAY.minusDays(30));
        LocalDate since = TODAY.minusDays(29);
        jdbc.sql("""
                        insert into lateness (municipality_id, assignment_id, since, flagged_on, ended_on, ended_by)
                        values (:municipality, :id, :since, :since, :since + 1, 'REPORTED')
                        """)
                .param("municipality", district.id().value())
                .param("id", reported)
                .param("since", since)
                .update();
        jdbc.sql("update assignment set status = 'REPORTED', review_due_on = :today + 9 where id = :id")
                .param("today", TODAY)
                .param("id", reported)
                .update();
        morning(TODAY);
        assertThat(escalated(staff)).isEmpty();

        jdbc.sql("update lateness set ended_on = null, ended_by = null where assignment_id = :id")
                .param("id", reported)
                .update();
        jdbc.sql("update assignment set status = 'OPEN', review_due_on = null, overdue_since = :since where id = :id")
                .param("since", since)
                .param("id", reported)
                .update();
        morning(TODAY.plusDays(1));
        assertThat(escalated(staff)).as("withdrawn").containsExactly("1 3");
        assertThat(escalated(head)).containsExactly("1 10");

        district.assignment(plan, school, TODAY.minusDays(20));
        morning(TODAY.plusDays(2));
        assertThat(escalated(staff)).as("late at once").containsExactly("1 3", "2 3");
        assertThat(escalated(head)).containsExactly("1 10", "2 10");

        district.assignment(plan, school, TODAY.minusDays(4));
        morning(TODAY.plusDays(3));
        assertThat(escalated(staff)).containsExactly("1 3", "2 3", "3 3");
        assertThat(escalated(head)).hasSize(2);
        jdbc.sql("""
                        insert into notification_settings (municipality_id, digest_hour, reminder_days, staff_after, head_after,
                                                           weekly_day)
                        values (:municipality, 8, '{7,1}', 2, 4, 1)
                        """).param("municipality", district.id().value()).update();
        morning(TODAY.plusDays(4));
        assertThat(escalated(head)).as("days lowered").containsExactly("1 10", "2 10", "3 4");
        morning(TODAY.plusDays(7));
        assertThat(escalated(staff)).as("told once").hasSize(3);
        assertThat(escalated(head)).hasSize(3);
    }

    @Test
    void tellsOfAnEscalationWhollyOrNotAtAll() {
        district.assignment(plan, school, TODAY.minusDays(20));
        flagged(TODAY);
        MunicipalityScope.run(
                district.id(),
                TestClock.ZONE,
                () -> transaction.executeWithoutResult(status -> {
                    run().make(district.id(), TODAY, settings.of(district.id()));
                    status.setRollbackOnly();
                }));
        assertThat(escalated(staff)).isEmpty();
        assertThat(marks()).isZero();

        morning(TODAY);
        morning(TODAY);
        assertThat(escalated(staff)).containsExactly("1 3");
        assertThat(escalated(head)).containsExactly("1 10");
        assertThat(marks()).isEqualTo(1);
    }

    /** What was late for as long by the day of the last digest had been told by then. */
    @Test
    void tellsNothingAgainAfterTheUpgrade() throws Exception {
        district.assignment(plan, school, TODAY.minusDays(20));
        district.assignment(plan, school, TODAY.minusDays(2));
        morning(TODAY);
        int before = escalated(staff).size();
        jdbc.sql("update lateness set staff_told_on = null, head_told_on = null where municipality_id = :municipality")
                .param("municipality", district.id().value())
                .update();
        String migration = new String(
                Objects.requireNonNull(DigestTests.class.getResourceAsStream("/db/migration/V91__escalation_marks.sql"))
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        jdbc.sql(migration
                        .substring(migration.indexOf("update lateness"))
                        .strip()
                        .replaceAll(";$", ""))
                .update();

        morning(TODAY.plusDays(1));
        assertThat(escalated(head)).hasSize(1);
        assertThat(escalated(staff))
                .as("the other one is late for three days now")
                .hasSize(before + 1);
    }

    @Test
    void namesTheRequestsForALaterDateThatWait() throws Exception {
        long asked = district.assignment(plan, school, TODAY.plusDays(40));
        Actor colleague = reader(null, Role.STAFF);
        for (long each : List.of(
                asked, district.assignment(district.plan("План другого", colleague), school, TODAY.plusDays(40)))) {
            jdbc.sql("""
                            insert into extension (id, municipality_id, assignment_id, status, due_before, asked_due, reason, asked_on,
                                                   asked_at, asked_by, on_behalf, submission_key)
                            values (nextval('extension_seq'), :municipality, :assignment, 'PENDING', :due, :due + 10, 'Ждём приказа',
                                    :today, now(), :by, false, gen_random_uuid())
                            """)
                    .param("municipality", district.id().value())
                    .param("assignment", each)
                    .param("due", TODAY.plusDays(40))
                    .param("today", TODAY)
                    .param("by", director.account().value())
                    .update();
        }
        morning(TODAY);
        postman().deliver();

        assertThat(only(staff).getSubject()).isEqualTo("Поручения: просят продлить 1");
        assertThat(part(only(staff), "text/plain"))
                .contains(
                        "Ждут вашего решения о продлении срока: 1\n" + SITE + "/extensions?state=PENDING&mine=true",
                        "Школа у реки, просят до 12 января");
    }

    /** Reminded of what the list behind the link shows, though as staff the person sees more. */
    @Test
    void countsForADirectorWhoIsStaffTooWhatTheLinkShows() throws Exception {
        Actor both = reader(school, Role.DIRECTOR, Role.STAFF);
        long person = both.person().value();
        district.assignment(plan, school, TODAY);
        district.assignment(plan, district.measure(plan, "Сделать самой"), "person_id", person, TODAY);
        district.assignment(plan, district.school("Другая школа"), TODAY);

        morning(TODAY);
        postman().deliver();

        assertThat(only(both).getSubject()).isEqualTo("Поручения: скоро срок 2");
        String plain = part(only(both), "text/plain");
        String url = plain.substring(plain.indexOf(SITE) + SITE.length(), plain.indexOf("\n–"));
        assertThat(url).contains("own=true");
        PageCalls pages = new PageCalls(mvc);
        assertThat(document(pages.get(both, url)).select("tbody tr")).hasSize(2);
        assertThat(inbox(both)).containsExactly("REMINDER 2 7");
        long item = jdbc.sql("select id from inbox_item where account_id = :account")
                .param("account", both.account().value())
                .query(Long.class)
                .single();
        String behind = Objects.requireNonNull(
                pages.get(both, "/inbox/" + item).getResponse().getRedirectedUrl());
        assertThat(document(pages.get(both, behind)).select("tbody tr")).hasSize(2);
    }

    /** On the days of reminding, on the day, on the first working day past it, and in every letter in between. */
    @Test
    void namesOnceWhatIsToBeConfirmed() throws Exception {
        long id = continuous(LocalDate.of(2027, 3, 31));
        for (LocalDate day = LocalDate.of(2027, 3, 22);
                day.isBefore(LocalDate.of(2027, 4, 10));
                day = day.plusDays(1)) {
            if (day.equals(LocalDate.of(2027, 3, 31))) {
                continue;
            }
            morning(day);
            postman().deliver();
        }
        assertThat(lettersTo(director))
                .extracting(DigestTests::subject)
                .as("24 March, 30 March, and the first of April after a missed day")
                .hasSize(3)
                .allMatch(subject -> subject.equals("Поручения: подтвердить 1"));
        assertThat(part(lettersTo(director).get(0), "text/plain"))
                .contains(
                        "Подтвердить, что ведётся: 1\n" + SITE + "/assignments?status=to-confirm",
                        "подтвердить до 31 марта");
        assertThat(part(lettersTo(director).get(2), "text/plain")).contains("ждёт подтверждения с 1 апреля");
        assertThat(jdbc.sql(
                                "select happened_on::text from inbox_item where account_id = :account and kind = 'CONFIRMATION' order by 1")
                        .param("account", director.account().value())
                        .query(String.class)
                        .list())
                .containsExactly("2027-03-24", "2027-03-30", "2027-04-01");

        district.assignment(plan, school, LocalDate.of(2027, 4, 12));
        morning(LocalDate.of(2027, 4, 12));
        postman().deliver();
        assertThat(subject(lettersTo(director).get(3))).isEqualTo("Поручения: скоро срок 1, подтвердить 1");
        assertThat(lettersTo(staff)).isEmpty();
        jdbc.sql("update assignment set confirm_by = '2027-06-30' where id = :id")
                .param("id", id)
                .update();
        morning(LocalDate.of(2027, 4, 13));
        postman().deliver();
        assertThat(subject(lettersTo(director).get(4))).isEqualTo("Поручения: просрочено 1");
    }

    @Test
    void tellsAfterThreeMissedDaysThatTheDayOfConfirmationHasPassed() {
        morning(LocalDate.of(2027, 3, 30));
        continuous(LocalDate.of(2027, 3, 31));
        morning(LocalDate.of(2027, 4, 5));
        postman().deliver();
        assertThat(lettersTo(director)).hasSize(1);
    }

    /** With the first letter of a quarter, unless the municipality wants none. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesInTheMeantimeWhatLastsTheWholePeriod(boolean wanted) throws Exception {
        long measure = district.measure(plan, "Вести наблюдение");
        jdbc.sql("update measure set deadline_kind = 'WHOLE_PERIOD' where id = :id")
                .param("id", measure)
                .update();
        district.assignment(plan, measure, "school_id", school.value(), LocalDate.of(2027, 8, 31));
        district.assignment(plan, school, LocalDate.of(2027, 8, 31));
        jdbc.sql("""
                        insert into notification_settings (municipality_id, digest_hour, reminder_days, staff_after, head_after,
                                                           weekly_day, interim_reminders)
                        values (:municipality, 8, '{7,1}', 3, 10, 1, :wanted)
                        """)
                .param("municipality", district.id().value())
                .param("wanted", wanted)
                .update();
        for (LocalDate day = LocalDate.of(2026, 12, 25);
                day.isBefore(LocalDate.of(2027, 1, 20));
                day = day.plusDays(1)) {
            morning(day);
            postman().deliver();
        }
        assertThat(lettersTo(director)).hasSize(wanted ? 1 : 0);
        if (wanted) {
            assertThat(only(director).getSubject()).isEqualTo("Поручения: выполняется в течение года 1");
            assertThat(part(only(director), "text/plain"))
                    .contains("Выполняется в течение года, отчёт пока не нужен: 1\n" + SITE
                            + "/assignments?status=within-period");
            PageCalls pages = new PageCalls(mvc);
            for (Actor reader : List.of(director, head)) {
                assertThat(document(pages.get(reader, "/assignments?status=within-period"))
                                .text()
                                .replace('\u00a0', ' '))
                        .contains("Найдено: 1 поручение", "Вести наблюдение");
            }
        }
    }

    private long continuous(LocalDate confirmBy) {
        long id = district.assignment(plan, school, null);
        jdbc.sql("update assignment set timing = 'CONTINUOUS', confirm_by = :day where id = :id")
                .param("day", confirmBy)
                .param("id", id)
                .update();
        return id;
    }

    private List<String> escalated(Actor reader) {
        return inbox(reader).stream()
                .filter(item -> item.startsWith("ESCALATED"))
                .map(item -> item.substring("ESCALATED ".length()))
                .toList();
    }

    private long marks() {
        return jdbc.sql("""
                        select count(*) from lateness
                        where municipality_id = :municipality and staff_told_on is not null and head_told_on is not null
                        """)
                .param("municipality", district.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void doesNotTellOfWhatIsDoneBeforeTheLetterGoesOut() {
        long due = district.assignment(plan, school, TODAY);
        morning(TODAY);
        becomes("ACCEPTED", due);

        postman().deliver();

        assertThat(lettersTo(director)).isEmpty();
        assertThat(states(director)).containsExactly("NOTHING_LEFT");
    }

    @Test
    void sendsNothingToWhoWantsNothingOrHasNoAddress() {
        district.assignment(plan, school, TODAY);
        jdbc.sql("""
                        insert into notification_choice (account_id, municipality_id, daily_mail, weekly_mail, reminders)
                        values (:account, :municipality, false, false, false)
                        """)
                .param("account", director.account().value())
                .param("municipality", district.id().value())
                .update();
        Actor without = district.account(school, Role.DIRECTOR);

        morning(TODAY);
        postman().deliver();

        assertThat(server.getReceivedMessages())
                .allSatisfy(letter -> assertThat(to(letter)).isEqualTo(address(head)));
        assertThat(inbox(director)).isEmpty();
        assertThat(inbox(without)).containsExactly("REMINDER 1 7");
    }

    @Test
    void tellsHeadsOfTheWeekWithWhatHasChanged() throws Exception {
        morning(TODAY);
        district.assignment(plan, school, TODAY.plusDays(1));
        long done = district.assignment(plan, school, TODAY.plusDays(1));
        morning(TODAY.plusDays(2));
        becomes("ACCEPTED", done);
        for (int days = 3; days <= 7; days++) {
            morning(TODAY.plusDays(days));
        }
        postman().deliver();

        List<MimeMessage> weeks = lettersTo(head).stream()
                .filter(letter -> subject(letter).startsWith("Итоги недели"))
                .toList();
        assertThat(weeks)
                .as("that of the first Monday had not been sent before the second")
                .hasSize(1);
        assertThat(part(weeks.get(0), "text/plain"))
                .contains(
                        "Просрочено сейчас: 1",
                        "На 1 больше, чем 16 ноября",
                        "Стало просроченным за это время: 2",
                        "Школа у реки (просрочено 1)",
                        SITE + "/assignments?status=overdue&school=" + school.value());
        assertThat(lettersTo(director)).hasSize(1);
    }

    @Test
    void losesAndDoublesNothingWhenTheServerDies() throws Exception {
        List<Actor> directors = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            SchoolId each = district.school("Школа № " + i);
            directors.add(reader(each, Role.DIRECTOR));
            district.assignment(plan, each, TODAY);
        }
        int port = server.getSmtp().getPort();
        server.stop();
        morning(TODAY);
        postman().deliver();
        assertThat(states(directors.get(0))).containsExactly("WAITING");

        postman().deliver();
        assertThat(failures()).as("nothing is tried before its time").allMatch(attempts -> attempts == 1);

        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            clock.moveBy(Duration.ofMinutes(2));
            postman().deliver();
            clock.moveBy(Duration.ofMinutes(20));
            postman().deliver();
            for (Actor each : directors) {
                assertThat(Arrays.stream(again.getReceivedMessages())
                                .filter(letter -> to(letter).equals(address(each))))
                        .hasSize(1);
                assertThat(states(each)).containsExactly("SENT");
            }
        } finally {
            again.stop();
        }
    }

    @Test
    void tellsInOneLetterWhatTheDaysWithoutAServerWouldHave() {
        server.stop();
        district.assignment(plan, school, TODAY.plusDays(7));
        morning(TODAY);
        postman().deliver();
        district.assignment(plan, school, TODAY.plusDays(1));
        morning(TODAY.plusDays(1));
        server.start();
        sender.setPort(server.getSmtp().getPort());
        postman().deliver();

        assertThat(lettersTo(director)).hasSize(1);
        assertThat(states(director)).containsExactly("IN_A_LATER_ONE", "SENT");
    }

    @Test
    void sendsTheSameLetterUnderTheSameIdWhereItsTakingWasNotNoted() throws Exception {
        district.assignment(plan, school, TODAY);
        morning(TODAY);
        postman().deliver();
        String first = only(director).getMessageID();
        jdbc.sql("update digest_letter set state = 'WAITING', sent_at = null where account_id = :account")
                .param("account", director.account().value())
                .update();

        postman().deliver();
        assertThat(lettersTo(director)).as("another copy has it for a while").hasSize(1);

        clock.moveBy(Duration.ofMinutes(11));
        postman().deliver();
        assertThat(lettersTo(director))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.getMessageID()).isEqualTo(first));
    }

    @Test
    void givesUpAnAddressThatCannotBe() {
        jdbc.sql("update person set email = 'не адрес' where id = :person")
                .param("person", director.person().value())
                .update();
        district.assignment(plan, school, TODAY);

        morning(TODAY);
        postman().deliver();

        assertThat(states(director)).containsExactly("REFUSED");
        assertThat(lettersTo(head)).as("the others get theirs").hasSize(1);
    }

    @Test
    void leavesOutWhoIsSwitchedOffMeanwhile() {
        district.assignment(plan, school, TODAY);
        morning(TODAY);
        jdbc.sql("update account set active = false where id = :account")
                .param("account", director.account().value())
                .update();

        postman().deliver();

        assertThat(lettersTo(director)).isEmpty();
        assertThat(states(director)).containsExactly("REFUSED");
    }

    @Test
    void isMadeOnceByTwoCopiesAtOnce() throws Exception {
        district.assignment(plan, school, TODAY);
        flagged(TODAY);
        ExecutorService copies = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<Void>> both = List.of(
                    CompletableFuture.runAsync(() -> digests().makeWhereTheHourHasCome(), copies),
                    CompletableFuture.runAsync(() -> digests().makeWhereTheHourHasCome(), copies));
            for (CompletableFuture<Void> each : both) {
                each.get(1, TimeUnit.MINUTES);
            }
            List<CompletableFuture<Void>> postmen = List.of(
                    CompletableFuture.runAsync(() -> postman().deliver(), copies),
                    CompletableFuture.runAsync(() -> postman().deliver(), copies));
            for (CompletableFuture<Void> each : postmen) {
                each.get(1, TimeUnit.MINUTES);
            }
        } finally {
            copies.shutdownNow();
        }
        assertThat(lettersTo(director)).hasSize(1);
        assertThat(inbox(director)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Kaliningrad, 8, 6", "Asia/Kamchatka, 8, -4"})
    void waitsForTheHourWhereTheMunicipalityIs(String zone, int hour, int hourInUtc) {
        district = District.create(jdbc, zone);
        school = district.school("Школа на краю");
        director = reader(school, Role.DIRECTOR);
        plan = district.plan("План", director);
        district.assignment(plan, school, TODAY);
        flagged(TODAY);
        Instant itsHour =
                TODAY.atTime(LocalTime.of(hour, 0)).atZone(ZoneId.of(zone)).toInstant();
        assertThat(itsHour)
                .isEqualTo(
                        TODAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC).plus(Duration.ofHours(hourInUtc)));

        clock.moveTo(itsHour.minusSeconds(1));
        digests().makeWhereTheHourHasCome();
        assertThat(states(director)).isEmpty();

        clock.moveTo(itsHour);
        digests().makeWhereTheHourHasCome();
        assertThat(states(director)).containsExactly("WAITING");
    }

    @Test
    void waitsUntilWhatIsLateHasBeenFlagged() {
        district.assignment(plan, school, TODAY);

        digests().makeWhereTheHourHasCome();
        assertThat(states(director)).isEmpty();

        flagged(TODAY);
        digests().makeWhereTheHourHasCome();
        assertThat(states(director)).containsExactly("WAITING");
    }

    @Test
    void keepsNobodyFromALetterWhereOneMailboxIsFull() {
        List<Actor> directors = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SchoolId each = district.school("Школа № " + i);
            directors.add(reader(each, Role.DIRECTOR));
            district.assignment(plan, each, TODAY);
        }
        morning(TODAY);
        JavaMailSenderImpl picky = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                if (to(message).equals(address(directors.get(0)))) {
                    Address[] unsent = {new InternetAddress()};
                    Exception full = new SendFailedException("452 4.2.2 over quota", null, null, unsent, null);
                    throw new MailSendException(Map.of(message, full));
                }
                super.send(message);
            }
        };
        picky.setHost(sender.getHost());
        picky.setPort(sender.getPort());
        new Postman(outbox, letters(picky), today).deliver();

        assertThat(states(directors.get(0))).containsExactly("WAITING");
        assertThat(states(directors.get(1))).containsExactly("SENT");
        assertThat(states(directors.get(2))).containsExactly("SENT");

        clock.moveByDays(8);
        postman().deliver();
        assertThat(states(directors.get(0)))
                .as("an old letter is not sent any more")
                .containsExactly("REFUSED");
    }

    @Test
    void tellsWhatIsSoOnTheDayOnWhichALetterGoesOut() throws Exception {
        district.assignment(plan, school, TODAY.plusDays(1));
        morning(TODAY);
        server.stop();
        postman().deliver();
        clock.moveTo(TODAY.plusDays(3));
        flagged(TODAY.plusDays(3));
        server.start();
        sender.setPort(server.getSmtp().getPort());

        postman().deliver();

        assertThat(only(director).getSubject()).isEqualTo("Поручения: просрочено 1");
        assertThat(part(only(director), "text/plain"))
                .startsWith("На 26 ноября 2026")
                .contains("просрочено на 2 дня");
    }

    @Test
    void tellsTheWeekToNobodyWhoIsNoHeadAnyMore() {
        morning(TODAY);
        jdbc.sql("update account_role set role = 'STAFF' where account_id = :account")
                .param("account", head.account().value())
                .update();

        postman().deliver();

        assertThat(lettersTo(head)).isEmpty();
    }

    @Test
    void remindsNobodyByLetterWhoWantsNoReminding() {
        jdbc.sql("""
                        insert into notification_choice (account_id, municipality_id, daily_mail, weekly_mail, reminders)
                        values (:account, :municipality, true, true, false)
                        """)
                .param("account", director.account().value())
                .param("municipality", district.id().value())
                .update();
        district.assignment(plan, school, TODAY);
        morning(TODAY);
        postman().deliver();
        assertThat(lettersTo(director)).isEmpty();

        district.assignment(plan, school, TODAY.minusDays(1));
        morning(TODAY.plusDays(1));
        postman().deliver();
        assertThat(lettersTo(director))
                .singleElement()
                .satisfies(letter -> assertThat(subject(letter)).isEqualTo("Поручения: просрочено 2"));
    }

    private void morning(LocalDate day) {
        clock.moveTo(day);
        flagged(day);
        MunicipalityScope.run(
                district.id(),
                TestClock.ZONE,
                () -> transaction.executeWithoutResult(
                        status -> run().make(district.id(), day, settings.of(district.id()))));
    }

    private void flagged(LocalDate day) {
        MunicipalityScope.run(
                district.id(),
                TestClock.ZONE,
                () -> transaction.executeWithoutResult(status -> {
                    int found = jdbc.sql("""
                                    insert into flagging_run (municipality_id, day, ran_on, started_at)
                                    values (:municipality, :day, :day, now()) on conflict do nothing
                                    """)
                            .param("municipality", district.id().value())
                            .param("day", day)
                            .update();
                    if (found == 1) {
                        flagging.flag(district.id(), day);
                    }
                }));
    }

    private Digests digests() {
        DigestRun inTransaction = new DigestRun(runs, posts, outgoing, calendar, letters(), interim) {
            @Override
            public void make(okoplan.shared.MunicipalityId municipality, LocalDate day, DigestSettings its) {
                transaction.executeWithoutResult(status -> super.make(municipality, day, its));
            }
        };
        return new Digests(municipalities, settings, runs, inTransaction, today);
    }

    private DigestRun run() {
        return new DigestRun(runs, posts, outgoing, calendar, letters(), interim);
    }

    private Postman postman() {
        return new Postman(outbox, letters(), today);
    }

    private Letters letters() {
        return letters(sender);
    }

    private Letters letters(JavaMailSender by) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", by);
        ObjectProvider<JavaMailSender> provider = beans.getBeanProvider(JavaMailSender.class);
        return new Letters(
                provider, new MailProperties("oko@example.ru", SITE + "/"), contents, templates, messages, today);
    }

    private Actor reader(@Nullable SchoolId of, Role... roles) {
        Actor actor = district.account(of, roles);
        jdbc.sql("update person set email = :email where id = :person")
                .param("email", address(actor))
                .param("person", actor.person().value())
                .update();
        return actor;
    }

    private void becomes(String status, long assignment) {
        jdbc.sql("update assignment set status = :status, overdue_since = null where id = :id")
                .param("status", status)
                .param("id", assignment)
                .update();
        jdbc.sql(
                        "update lateness set ended_on = :day, ended_by = 'REPORTED' where assignment_id = :id and ended_on is null")
                .param("day", today.dateIn(TestClock.ZONE))
                .param("id", assignment)
                .update();
    }

    private List<String> inbox(Actor reader) {
        return jdbc.sql("""
                        select concat(kind, ' ', amount, ' ', coalesce(days::text, 'null')) from inbox_item
                        where account_id = :account and kind in ('REMINDER', 'ESCALATED', 'WEEK')
                        order by happened_on, id
                        """)
                .param("account", reader.account().value())
                .query(String.class)
                .list();
    }

    private List<String> states(Actor reader) {
        return jdbc.sql("select state from digest_letter where account_id = :account and kind = 'DAILY' order by day")
                .param("account", reader.account().value())
                .query(String.class)
                .list();
    }

    private List<Integer> failures() {
        return jdbc.sql("select attempts from digest_letter where municipality_id = :municipality")
                .param("municipality", district.id().value())
                .query(Integer.class)
                .list();
    }

    private MimeMessage only(Actor reader) {
        List<MimeMessage> letters = lettersTo(reader);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private List<MimeMessage> daily(Actor reader) {
        return lettersTo(reader).stream()
                .filter(letter -> subject(letter).startsWith("Поручения"))
                .toList();
    }

    private List<MimeMessage> lettersTo(Actor reader) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> to(letter).equals(address(reader)))
                .toList();
    }

    private static String address(Actor reader) {
        return "person" + reader.person().value() + "@example.ru";
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getRecipients(RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the part of that type, as a reader's program finds it. */
    private static String part(MimeMessage letter, String type) throws Exception {
        List<String> found = new ArrayList<>();
        collect(letter, type, found);
        assertThat(found).as(() -> GreenMailUtil.getWholeMessage(letter)).hasSize(1);
        return Pattern.compile("\r\n").matcher(found.get(0)).replaceAll("\n");
    }

    private static void collect(jakarta.mail.Part part, String type, List<String> found) throws Exception {
        if (part.isMimeType(type)) {
            found.add((String) part.getContent());
        } else if (part.getContent() instanceof jakarta.mail.Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i), type, found);
            }
        }
    }
}
