package okoplan.execution;

import static okoplan.access.PageCalls.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.access.PageCalls;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.organization.ConfirmationInterval;
import okoplan.organization.MunicipalityChanged;
import okoplan.organization.MunicipalitySettings;
import okoplan.plan.PlanApproved;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.MunicipalityId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PageKey;
import okoplan.shared.PlanId;
import okoplan.shared.Slice;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@OkoPlanTest
class ConfirmationTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    /** 31 December and the days after it are days off. */
    private static final LocalDate YEAR_END = LocalDate.of(2027, 1, 11);

    private static final LocalDate MARCH_END = LocalDate.of(2027, 3, 31);
    private static final LocalDate JUNE_END = LocalDate.of(2027, 6, 30);

    private final PageCalls pages;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Confirming confirming;
    private final ConfirmationDays days;
    private final OverdueFlagging flagging;
    private final KeptCounts kept;
    private final AssignmentQueries queries;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Grounds grounds;
    private final long school;
    private final Actor director;

    ConfirmationTests(
            MockMvcTester mvc,
            JdbcClient jdbc,
            TestClock clock,
            Confirming confirming,
            ConfirmationDays days,
            OverdueFlagging flagging,
            KeptCounts kept,
            AssignmentQueries queries,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.pages = new PageCalls(mvc);
        this.jdbc = jdbc;
        this.clock = clock;
        this.confirming = confirming;
        this.days = days;
        this.flagging = flagging;
        this.kept = kept;
        this.queries = queries;
        this.events = events;
        this.transaction = transaction;
        this.grounds = new Grounds(jdbc);
        this.school = grounds.school(1);
        this.director = grounds.director(school);
    }

    @Test
    void areAskedForByTheEndOfTheIntervalInWhichThePlanComesIntoForce() {
        grounds.schools(1_200);
        approved("ALL_SCHOOLS", null);
        assertThat(jdbc.sql("select confirm_by, count(*) as n from assignment where municipality_id = ? group by 1")
                        .param(grounds.municipality)
                        .query((rs, n) -> rs.getString("confirm_by") + " " + rs.getInt("n"))
                        .list())
                .containsExactly(YEAR_END + " 1201");
    }

    @Test
    void isConfirmedWithWhatWasDoneAndALinkAndAskedForAgain() {
        long id = ongoing();
        String page = "/assignments/" + id;
        assertThat(words(pages.get(director, page)))
                .contains("Ведётся", "подтвердить до 11 января 2027", "Срока у мероприятия нет");
        Element link = document(pages.get(director, page)).expectFirst("a[href^=/assignments/confirmation]");
        Element form = document(pages.get(director, link.attr("href"))).expectFirst("main form[method=post]");

        assertThat(form.text()).contains("До 10 файлов, каждый не больше 20");
        MvcTestResult bare = pages.send(director, form, Map.of());
        assertThat(bare).hasStatus(422);
        assertThat(words(bare)).contains("Напишите, что сделано с прошлого подтверждения");
        Map<String, String> said = Map.of("text", "Совет собирался дважды", "links", "https://school.example.ru/sovet");
        assertThat(pages.send(director, form, said)).hasRedirectedUrl(page);

        assertThat(asked(id)).isEqualTo(MARCH_END);
        assertThat(words(pages.get(director, page)))
                .contains(
                        "подтвердить до 31 марта 2027",
                        "Совет собирался дважды",
                        "school.example.ru",
                        "Ведётся: подтверждено по 31 декабря")
                .contains("Подтверждено, что ведётся: Ладыгина Вера Павловна");
        assertThat(document(pages.get(grounds.staff, page))
                        .select(".evidence a")
                        .attr("href"))
                .isEqualTo("https://school.example.ru/sovet");
        assertThat(status(id)).as("nobody has to review it").isEqualTo("OPEN");

        assertThat(pages.send(director, form, said)).as("a double click").hasRedirectedUrl(page);
        assertThat(confirmations(id)).isEqualTo(1);
        assertThat(asked(id)).isEqualTo(MARCH_END);
    }

    @Test
    void isRefusedFromAStalePageWhichKeepsTheText() {
        long id = ongoing();
        String address = "/assignments/confirmation?ids=" + id;
        Element first = document(pages.get(director, address)).expectFirst("main form[method=post]");
        Element second = document(pages.get(director, address)).expectFirst("main form[method=post]");
        assertThat(pages.send(director, first, Map.of("text", "Один раз"))).hasStatus3xxRedirection();

        MvcTestResult stale = pages.send(director, second, Map.of("text", "Другой раз"));
        assertThat(stale).hasStatus(409);
        assertThat(words(stale)).contains("его уже подтвердили", "Другой раз");
        assertThat(confirmations(id)).isEqualTo(1);
        Element again = document(stale).expectFirst("main form[method=post]");
        assertThat(pages.send(director, again, Map.of())).hasStatus3xxRedirection();
        assertThat(confirmations(id)).isEqualTo(2);
        assertThat(asked(id)).as("early and twice: asked for once a quarter").isEqualTo(MARCH_END);
    }

    @Test
    void keepsBothNamesWhenStaffConfirmsForASchool() {
        long id = ongoing();
        Element form = document(pages.get(grounds.staff, "/assignments/confirmation?ids=" + id))
                .expectFirst("main form[method=post]");
        assertThat(form.text()).contains("за исполнителя");
        assertThat(pages.send(grounds.staff, form, Map.of("text", "По телефону")))
                .hasStatus3xxRedirection();
        assertThat(words(pages.get(director, "/assignments/" + id)))
                .contains("Кудрявцева Ольга Павловна за исполнителя: Школа № 1");
    }

    @Test
    void isNobodyElsesToConfirm() {
        long id = ongoing();
        Grounds elsewhere = new Grounds(jdbc);
        Actor neighbour = grounds.director(grounds.school(2));
        for (Actor stranger : List.of(neighbour, elsewhere.staff, elsewhere.head)) {
            assertThat(pages.get(stranger, "/assignments/confirmation?ids=" + id))
                    .hasStatus(404);
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> confirm(stranger, id));
        }
        assertThat(confirmations(id)).isZero();
    }

    @Test
    void isOnlyOfWhatGoesOn() {
        long dated = grounds.assignment(school, TODAY.plusDays(3));
        assertThat(words(pages.get(director, "/assignments/confirmation?ids=" + dated)))
                .contains("Подтверждать нечего");
        MvcTestResult refused = pages.post(
                director, "/assignments/confirmation", Map.of("targets", dated + ":0", "text", "Ведётся", "key", "-"));
        assertThat(refused).hasStatus(409);
        assertThat(words(refused)).contains("Подтверждается только то, что делается постоянно");
    }

    @Test
    void waitsPastItsDayWithoutEverBeingOverdue() {
        long waiting = ongoing();
        long soon = ongoing();
        long later = ongoing();
        set(soon, LocalDate.of(2027, 4, 15));
        set(later, JUNE_END);
        set(waiting, MARCH_END);
        for (int day = 1; day <= 5; day++) {
            clock.moveTo(LocalDate.of(2027, 4, day));
            flagging.flag(new MunicipalityId(grounds.municipality), clock.today());
        }

        assertThat(grounds.count("select count(*) from lateness where municipality_id = ?", grounds.municipality))
                .isZero();
        String list = words(pages.get(director, "/assignments"));
        assertThat(list)
                .contains("Ждут подтверждения 1", "ждёт подтверждения с 1 апреля", "Ждёт подтверждения")
                .contains("Подтвердить в ближайшие 14 дней 1", "подтвердить до 15 апреля")
                .contains("Постоянно и по необходимости 1", "подтвердить до 30 июня")
                .doesNotContain("росрочено на");
        assertThat(rows(director, "unconfirmed")).isEqualTo(1);
        assertThat(rows(director, "to-confirm")).isEqualTo(2);
        assertThat(rows(director, "ongoing")).isEqualTo(3);
        assertThat(rows(grounds.staff, "unconfirmed")).isEqualTo(1);
        assertThat(rows(director, "overdue")).isZero();
        assertThat(words(pages.get(grounds.staff, "/api/v1/assignments?status=overdue")))
                .isEqualTo("{\"items\":[],\"next\":null}");
        for (Actor reader : List.of(grounds.head, director)) {
            Element figure =
                    document(pages.get(reader, "/oversight")).expectFirst("a[href^=/assignments?status=unconfirmed]");
            assertThat(figure.text()).contains("1", "поручение ждёт подтверждения");
        }
        AssignmentCondition all =
                AssignmentCondition.whateverStatus(grounds.head, clock.today(), AssignmentFilter.of(ListStatus.ALL));
        List<ListStatus> told = List.copyOf(EnumSet.of(
                ListStatus.UNCONFIRMED, ListStatus.TO_CONFIRM, ListStatus.ONGOING, ListStatus.SOON, ListStatus.LATER));
        assertThat(kept.counts(all, told)).isEqualTo(queries.counts(all, told)).containsEntry(ListStatus.LATER, 0L);
        jdbc.sql("select assignment_counts_renew()").query(rs -> {});
        assertThat(kept.counts(all, told)).isEqualTo(queries.counts(all, told));

        confirm(director, waiting);
        assertThat(asked(waiting)).isEqualTo(JUNE_END);
        assertThat(rows(director, "unconfirmed")).isZero();
    }

    /** Nothing falls off when the period of the plan, 31 August, or the year has passed. */
    @Test
    void goesOnPastTheEndOfThePeriodAndTheTurnOfTheYear() {
        long id = ongoing();
        set(id, LocalDate.of(2027, 9, 30));
        clock.moveTo(LocalDate.of(2027, 9, 20));
        confirm(director, id);
        assertThat(asked(id)).isEqualTo("2027-12-31");
        clock.moveTo(LocalDate.of(2028, 1, 15));
        assertThat(rows(director, "unconfirmed")).isEqualTo(1);
        confirm(director, id);
        assertThat(asked(id)).isEqualTo("2028-03-31");
    }

    @Test
    void readsPagesOfWhatWaitsByKey() {
        for (int n = 0; n < 3; n++) {
            set(ongoing(), TODAY.minusDays(n + 1L));
        }
        AssignmentCondition condition =
                AssignmentCondition.of(director, TODAY, AssignmentFilter.of(ListStatus.ONGOING));
        Slice<AssignmentRow> first = queries.page(condition, ListStatus.ONGOING.sections(), null, 2);
        Slice<AssignmentRow> second =
                queries.page(condition, ListStatus.ONGOING.sections(), PageKey.decode(first.next(), 3), 2);
        assertThat(first.items())
                .extracting(AssignmentRow::confirmBy)
                .containsExactly(TODAY.minusDays(3), TODAY.minusDays(2));
        assertThat(second.items()).extracting(AssignmentRow::confirmBy).containsExactly(TODAY.minusDays(1));
    }

    @Test
    void areReckonedAnewWithAnotherIntervalButForWhatHasBeenAskedFor() {
        long open = ongoing();
        long confirmed = ongoing();
        long waiting = ongoing();
        long dated = grounds.assignment(school, TODAY.plusDays(3));
        confirm(director, confirmed);
        set(waiting, TODAY.minusDays(1));

        every(ConfirmationInterval.MONTH);
        assertThat(asked(open)).isEqualTo("2026-11-30");
        assertThat(asked(confirmed)).as("told of November").isEqualTo("2027-01-11");
        assertThat(asked(waiting)).isEqualTo(TODAY.minusDays(1));
        assertThat(asked(dated)).isNull();

        every(ConfirmationInterval.YEAR);
        assertThat(asked(open)).isEqualTo("2027-08-31");
        every(ConfirmationInterval.QUARTER);
        assertThat(asked(open)).isEqualTo(YEAR_END);
        assertThat(asked(confirmed)).isEqualTo(MARCH_END);
        every(ConfirmationInterval.QUARTER);
        assertThat(grounds.count("select version from assignment where id = ?", open))
                .as("nothing changes where nothing is different")
                .isEqualTo(3);
    }

    @Test
    void keepsAskingForAnIntervalThatHasEndedWhenItsDayWasMoved() {
        long id = ongoing();
        clock.moveTo(LocalDate.of(2027, 1, 9));
        every(ConfirmationInterval.QUARTER);
        assertThat(asked(id)).isEqualTo(YEAR_END);
    }

    @Test
    void isGivenADayByTheDailyRunWhereItHasNone() {
        long id = ongoing();
        set(id, null);
        assertThat(words(pages.get(director, "/assignments/" + id))).contains("постоянно");
        assertThat(complete(TODAY)).isEqualTo(1);
        assertThat(asked(id)).isEqualTo(YEAR_END);
        assertThat(complete(TODAY)).isZero();
    }

    @Test
    void confirmsSeveralAtOnce() {
        long first = ongoing();
        long second = ongoing();
        Element form = document(pages.get(director, "/assignments/confirmation?ids=" + first + "&ids=" + second))
                .expectFirst("main form[method=post]");
        assertThat(pages.send(director, form, Map.of("text", "Оба ведутся")))
                .hasRedirectedUrl("/assignments?status=ongoing");
        assertThat(confirmations(first) + confirmations(second)).isEqualTo(2);
    }

    /** However many there are, the same statements are run. */
    @Test
    void costsTheSameForOneAndForMany() {
        List<Long> many = IntStream.range(0, 40).mapToObj(n -> ongoing()).toList();
        List<String> one = QueryCounter.of(() -> confirmAll(List.of(many.get(0))));
        assertThat(QueryCounter.of(() -> confirmAll(many.subList(1, 40)))).hasSameSizeAs(one);

        grounds.schools(1_200);
        approved("ALL_SCHOOLS", null);
        assertThat(QueryCounter.of(() -> every(ConfirmationInterval.MONTH))).hasSizeLessThan(12);
        assertThat(grounds.count(
                        "select count(*) from assignment where municipality_id = ? and confirm_by = '2026-11-30'",
                        grounds.municipality))
                .isEqualTo(1_201);
    }

    private void confirmAll(List<Long> ids) {
        ActingAs.run(
                director,
                () -> confirming.confirm(
                        director,
                        ids.stream()
                                .map(id -> new ReportedAssignment(new AssignmentId(id), null))
                                .toList(),
                        new ConfirmationContent("Ведётся", UUID.randomUUID()),
                        EvidenceBundle.empty()));
    }

    private long ongoing() {
        return approved("SCHOOL", school);
    }

    private long approved(String kind, @Nullable Long executor) {
        long plan = grounds.plan(null);
        grounds.responsible(grounds.measure(plan, "1.", "CONTINUOUS"), kind, executor);
        inScope(() -> events.publishEvent(
                new PlanApproved(grounds.head.municipality(), new PlanId(plan), grounds.head.account(), TODAY)));
        return grounds.count("select min(id) from assignment where plan_id = ?", plan);
    }

    private void confirm(Actor by, long id) {
        int version = (int) grounds.count("select version from assignment where id = ?", id);
        ActingAs.run(
                by,
                () -> confirming.confirm(
                        by,
                        List.of(new ReportedAssignment(new AssignmentId(id), version)),
                        new ConfirmationContent("Ведётся", UUID.randomUUID()),
                        EvidenceBundle.empty()));
    }

    private void every(ConfirmationInterval interval) {
        jdbc.sql("update municipality set confirmation_interval = ? where id = ?")
                .params(interval.name(), grounds.municipality)
                .update();
        inScope(() -> events.publishEvent(new MunicipalityChanged(
                grounds.head.municipality(),
                new MunicipalitySettings("Заозёрный округ", TestClock.ZONE, 6, 5, true, interval))));
    }

    private int complete(LocalDate day) {
        Map<String, Integer> given = new HashMap<>();
        inScope(() -> given.put("given", days.complete(grounds.head.municipality(), day)));
        return Objects.requireNonNull(given.get("given"));
    }

    private void inScope(Runnable work) {
        MunicipalityScope.run(
                grounds.head.municipality(),
                TestClock.ZONE,
                () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private void set(long id, @Nullable LocalDate confirmBy) {
        jdbc.sql("update assignment set confirm_by = :day where id = :id")
                .param("day", confirmBy, Types.DATE)
                .param("id", id)
                .update();
    }

    private @Nullable LocalDate asked(long id) {
        return jdbc.sql("select confirm_by from assignment where id = ?")
                .param(id)
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private String status(long id) {
        return jdbc.sql("select status from assignment where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long confirmations(long id) {
        long told = grounds.count(
                "select count(*) from assignment_event where assignment_id = ? and kind = 'CONFIRMED'", id);
        assertThat(grounds.count("select count(*) from confirmation where assignment_id = ?", id))
                .isEqualTo(told);
        return told;
    }

    private int rows(Actor reader, String status) {
        return document(pages.get(reader, "/assignments?status=" + status))
                .select("tbody tr")
                .size();
    }

    private static String words(MvcTestResult result) {
        return document(result).text().replace('\u00a0', ' ');
    }
}
