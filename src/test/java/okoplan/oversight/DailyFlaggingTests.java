package okoplan.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.execution.ConfirmationDays;
import okoplan.execution.OverdueFlagging;
import okoplan.organization.Municipalities;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import okoplan.shared.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OkoPlanTest
class DailyFlaggingTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final JdbcClient jdbc;
    private final TestClock clock;
    private final DailyFlagging flagging;
    private final FlaggingRun run;
    private final FlaggingRuns runs;
    private final OverdueFlagging overdue;
    private final ConfirmationDays confirmations;
    private final Municipalities municipalities;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    private District district;
    private SchoolId school;
    private long plan;

    DailyFlaggingTests(
            JdbcClient jdbc,
            TestClock clock,
            DailyFlagging flagging,
            FlaggingRun run,
            FlaggingRuns runs,
            OverdueFlagging overdue,
            ConfirmationDays confirmations,
            Municipalities municipalities,
            Today today,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.flagging = flagging;
        this.run = run;
        this.runs = runs;
        this.overdue = overdue;
        this.confirmations = confirmations;
        this.municipalities = municipalities;
        this.today = today;
        this.events = events;
        this.transaction = transaction;
        this.district = District.create(jdbc);
        this.school = district.school("Школа у реки");
        this.plan = 0;
    }

    @BeforeEach
    void approvesAPlan() {
        Actor staff = district.account(null, Role.STAFF);
        plan = district.plan("План по оценке качества", staff);
    }

    @Test
    void flagsOnlyOpenAssignmentsPastTheirDueDate() {
        long late = district.assignment(plan, school, TODAY.minusDays(1));
        district.assignment(plan, school, TODAY);
        district.assignment(plan, school, null);

        flagging.runEverywhere();

        assertThat(lateness(district)).containsExactly(new Late(late, TODAY, TODAY));
        assertThat(runsOf(district)).containsExactly(new Run(TODAY, TODAY, 1));
    }

    @Test
    void flagsOnceADay() {
        district.assignment(plan, school, TODAY.minusDays(1));
        flagging.runEverywhere();
        district.assignment(plan, school, TODAY.minusDays(1));
        flagging.runEverywhere();
        flagging.runWhereTheHourHasCome();

        assertThat(lateness(district)).hasSize(1);

        clock.moveByDays(1);
        flagging.runWhereTheHourHasCome();
        assertThat(lateness(district)).hasSize(2);
        assertThat(runsOf(district)).extracting(Run::flagged).containsExactly(1, 1);
    }

    @Test
    void makesUpForMissedDaysWithTheDayOnWhichEachBecameLate() {
        flagging.runEverywhere();
        for (int day = 0; day <= 3; day++) {
            district.assignment(plan, school, TODAY.plusDays(day));
        }

        clock.moveByDays(4);
        flagging.runWhereTheHourHasCome();

        LocalDate ran = TODAY.plusDays(4);
        assertThat(lateness(district))
                .extracting(Late::since)
                .containsExactly(TODAY.plusDays(1), TODAY.plusDays(2), TODAY.plusDays(3), ran);
        assertThat(lateness(district)).extracting(Late::flaggedOn).containsOnly(ran);
        assertThat(runsOf(district))
                .containsExactly(
                        new Run(TODAY, TODAY, 0),
                        new Run(TODAY.plusDays(1), ran, 1),
                        new Run(TODAY.plusDays(2), ran, 1),
                        new Run(TODAY.plusDays(3), ran, 1),
                        new Run(ran, ran, 1));
    }

    @Test
    void waitsForTheHourWhereTheMunicipalityIs() {
        District kaliningrad = District.create(jdbc, "Europe/Kaliningrad");
        District kamchatka = District.create(jdbc, "Asia/Kamchatka");

        clock.moveTo(Instant.parse("2026-11-23T17:59:00Z"));
        flagging.runWhereTheHourHasCome();
        assertThat(runsOf(kaliningrad)).extracting(Run::day).containsExactly(TODAY);
        assertThat(runsOf(kamchatka)).isEmpty();

        clock.moveBy(Duration.ofMinutes(1));
        flagging.runWhereTheHourHasCome();
        assertThat(runsOf(kaliningrad)).hasSize(1);
        assertThat(runsOf(kamchatka)).extracting(Run::day).containsExactly(TODAY.plusDays(1));
    }

    @Test
    void flagsAtStartWhateverTheHour() {
        clock.moveTo(Instant.parse("2026-11-22T21:01:00Z"));
        new FlaggingSchedule(flagging, new FlaggingProperties("-", false)).atStart();
        assertThat(runsOf(district)).isEmpty();
        flagging.runWhereTheHourHasCome();
        assertThat(runsOf(district)).isEmpty();

        new FlaggingSchedule(flagging, new FlaggingProperties("-", true)).atStart();
        assertThat(runsOf(district)).extracting(Run::day).containsExactly(TODAY);
    }

    @Test
    void flagsExactlyOnceWhenSeveralCopiesRunAtOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            district.assignment(plan, school, TODAY.minusDays(2));
        }
        int copies = 4;
        ExecutorService executor = Executors.newFixedThreadPool(copies);
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> all = java.util.stream.IntStream.range(0, copies)
                .mapToObj(copy -> CompletableFuture.runAsync(
                        () -> {
                            await(start);
                            new DailyFlagging(municipalities, runs, run, today).runEverywhere();
                        },
                        executor))
                .toList();
        start.countDown();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        executor.shutdown();

        assertThat(lateness(district)).hasSize(20);
        assertThat(runsOf(district)).containsExactly(new Run(TODAY, TODAY, 20));
        assertThat(overdueEvents(district)).isEqualTo(20);
    }

    @Test
    void takesOverWhenTheCopyThatWasAtItDies() throws Exception {
        district.assignment(plan, school, TODAY.minusDays(1));
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch die = new CountDownLatch(1);
        FlaggingRun dying = new FlaggingRun(runs, overdue, confirmations, event -> {
            claimed.countDown();
            await(die);
            throw new IllegalStateException("the power went off");
        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> dying.flag(district.id(), TODAY)));
        assertThat(claimed.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> run.flag(district.id(), TODAY));
        assertThat(second).isNotDone();
        die.countDown();

        assertThat(first).failsWithin(Duration.ofSeconds(30));
        assertThat(second).succeedsWithin(Duration.ofSeconds(30));
        assertThat(lateness(district)).hasSize(1);
        assertThat(runsOf(district)).containsExactly(new Run(TODAY, TODAY, 1));
    }

    @Test
    void leavesNothingBehindWhenKilledInTheMiddle() {
        district.assignment(plan, school, TODAY.minusDays(1));
        FlaggingRun dying = new FlaggingRun(runs, overdue, confirmations, event -> {
            throw new IllegalStateException("the power went off");
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> dying.flag(district.id(), TODAY)))
                .hasMessageContaining("power");

        assertThat(lateness(district)).isEmpty();
        assertThat(runsOf(district)).isEmpty();
        assertThat(overdueEvents(district)).isZero();

        flagging.runEverywhere();
        assertThat(lateness(district)).hasSize(1);
    }

    @Test
    void goesOnWithTheOthersWhenOneMunicipalityFails() {
        District other = District.create(jdbc);
        FlaggingRun failing = new FlaggingRun(runs, overdue, confirmations, events) {
            @Override
            public void flag(MunicipalityId municipality, LocalDate day) {
                if (municipality.equals(district.id())) {
                    throw new IllegalStateException("broken");
                }
                run.flag(municipality, day);
            }
        };
        new DailyFlagging(municipalities, runs, failing, today).runEverywhere();

        assertThat(runsOf(district)).isEmpty();
        assertThat(runsOf(other)).hasSize(1);
    }

    @Test
    void flagsTwentyThousandAtOnce() {
        long measure = district.measure(plan, "Собрать сведения");
        jdbc.sql("""
                        insert into assignment (municipality_id, plan_id, measure_id, window_position, school_id, timing,
                                                due_on, first_due_on)
                        select :municipality, :plan, :measure, n, :school, 'DATED', d, d
                        from generate_series(1, 20000) n, lateral (select :today - 1 - n % 40 as d) due
                        """)
                .param("municipality", district.id().value())
                .param("plan", plan)
                .param("measure", measure)
                .param("school", school.value())
                .param("today", TODAY)
                .update();
        run.flag(district.id(), TODAY);
        assertThat(runsOf(district)).containsExactly(new Run(TODAY, TODAY, 20_000));
        assertThat(overdueEvents(district)).isEqualTo(20_000);
    }

    record Run(LocalDate day, LocalDate ranOn, int flagged) {}

    record Late(long assignmentId, LocalDate since, LocalDate flaggedOn) {}

    private List<Run> runsOf(District of) {
        return jdbc.sql("select day, ran_on, flagged from flagging_run where municipality_id = :id order by day")
                .param("id", of.id().value())
                .query(Run.class)
                .list();
    }

    private List<Late> lateness(District of) {
        return jdbc.sql(
                        "select assignment_id, since, flagged_on from lateness where municipality_id = :id order by since")
                .param("id", of.id().value())
                .query(Late.class)
                .list();
    }

    private int overdueEvents(District of) {
        return jdbc.sql("select count(*) from assignment_event where municipality_id = :id and kind = 'OVERDUE'")
                .param("id", of.id().value())
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
