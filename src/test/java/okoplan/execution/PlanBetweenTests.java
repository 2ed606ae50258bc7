package okoplan.execution;

import static okoplan.access.PageCalls.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.access.PageCalls;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import okoplan.shared.MunicipalityId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A plan on any two days of its life. */
@OkoPlanTest
class PlanBetweenTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private final PageCalls pages;
    private final JdbcClient jdbc;
    private final AskingExtensions asking;
    private final DecidingExtensions deciding;
    private final OverdueFlagging flagging;
    private final Grounds grounds;
    private final long plan;
    private final long first;
    private final long second;
    private final Actor director;

    PlanBetweenTests(
            MockMvcTester mvc,
            JdbcClient jdbc,
            AskingExtensions asking,
            DecidingExtensions deciding,
            OverdueFlagging flagging) {
        this.pages = new PageCalls(mvc);
        this.jdbc = jdbc;
        this.asking = asking;
        this.deciding = deciding;
        this.flagging = flagging;
        this.grounds = new Grounds(jdbc);
        this.plan = grounds.plan(null);
        this.first = grounds.school(1);
        this.second = grounds.school(2);
        this.director = grounds.director(first);
    }

    @Test
    void tellsHowFarEverythingHadComeOnBothDays() {
        long measure = grounds.measure(plan, "1.1", "DATE", LocalDate.of(2026, 9, 20));
        long one = grounds.assignment(plan, measure, first, LocalDate.of(2026, 9, 20));
        grounds.assignment(plan, measure, second, LocalDate.of(2026, 9, 20));
        event(one, "REPORTED", OCTOBER.minusDays(2));
        event(one, "ACCEPTED", OCTOBER.plusDays(5));
        jdbc.sql("update assignment set status = 'ACCEPTED' where id = ?")
                .param(one)
                .update();
        ActingAs.run(grounds.head, () -> flagging.flag(new MunicipalityId(grounds.municipality), TODAY));

        assertThat(cells(page(grounds.head, OCTOBER, TODAY)))
                .containsExactly(
                        "исполнено 0 из 2 на проверке 1 просрочено 1 срок 20.09.2026",
                        "исполнено 1 из 2 просрочено 1 срок 20.09.2026");
        assertThat(cells(page(grounds.head, OCTOBER.minusDays(15), OCTOBER)).get(0))
                .isEqualTo("исполнено 0 из 2 срок 20.09.2026");
        // The days the other way round, and before the approval, are no mistake.
        assertThat(cells(page(grounds.head, TODAY, LocalDate.of(2020, 1, 1))).get(0))
                .isEqualTo("исполнено 0 из 2 срок 20.09.2026");
        assertThat(cells(page(director, OCTOBER, TODAY)).get(1)).isEqualTo("исполнено 1 из 1 срок 20.09.2026");
    }

    @Test
    void tellsTheDatesOfBothDays() {
        long measure = grounds.measure(plan, "1.1", "DATE", TODAY.plusDays(2));
        long one = grounds.assignment(plan, measure, first, TODAY.plusDays(2));
        grounds.assignment(plan, measure, second, TODAY.plusDays(2));
        ActingAs.run(
                director,
                () -> asking.ask(
                        director,
                        List.of(new AssignmentId(one)),
                        new ExtensionContent(LocalDate.of(2026, 12, 14), "Ждём приказа", UUID.randomUUID()),
                        EvidenceBundle.empty()));
        ExtensionId asked =
                new ExtensionId(grounds.count("select max(id) from extension where assignment_id = ?", one));
        ActingAs.run(grounds.head, () -> deciding.grant(grounds.head, asked, LocalDate.of(2026, 12, 14), ""));
        MvcTestResult page = page(grounds.head, TODAY.minusDays(1), TODAY);
        assertThat(cells(page))
                .containsExactly("исполнено 0 из 2 срок 25.11.2026", "исполнено 0 из 2 сроки 25.11.2026 – 14.12.2026");
        assertThat(document(page).select("main").text().replace('\u00a0', ' '))
                .contains("Сроков перенесено 1", "сроков перенесено: 1");
    }

    @Test
    void doesNotKnowYetWhatCameLater() {
        long measure = grounds.measure(plan, "1.1", "DATE", TODAY);
        long one = grounds.assignment(plan, measure, first, TODAY);
        event(one, "CREATED", TODAY.minusDays(3));
        long other = grounds.assignment(plan, measure, second, TODAY);
        event(other, "CANCELLED", TODAY.minusDays(1));
        jdbc.sql("update assignment set status = 'CANCELLED' where id = ?")
                .param(other)
                .update();
        assertThat(cells(page(grounds.head, TODAY.minusDays(5), TODAY)))
                .containsExactly("исполнено 0 из 1 срок 23.11.2026", "исполнено 0 из 1 срок 23.11.2026");
        assertThat(cells(page(grounds.head, TODAY.minusDays(2), TODAY)))
                .containsExactly("исполнено 0 из 2 срок 23.11.2026", "исполнено 0 из 1 срок 23.11.2026");
    }

    @Test
    void saysWhatCannotBeReadAndKeepsToItsOwnPlans() {
        grounds.measure(plan, "1.1", "DATE", TODAY);
        assertThat(document(pages.get(grounds.head, "/plans/" + plan + "/between?from=32.13.2026"))
                        .select(".field-error"))
                .isNotEmpty();
        assertThat(pages.get(new Grounds(jdbc).head, "/plans/" + plan + "/between"))
                .hasStatus(404);
        assertThat(document(pages.get(grounds.head, "/plans/" + plan + "/between"))
                        .text())
                .contains("За это время ничего не изменилось");
    }

    @Test
    void asksAFixedNumberOfQueries() {
        grounds.assignment(plan, grounds.measure(plan, "1.1", "DATE", TODAY), first, TODAY);
        String address = "/plans/" + plan + "/between?all=true";
        int few = QueryCounter.of(() -> pages.get(grounds.head, address)).size();
        for (int i = 2; i < 12; i++) {
            grounds.assignment(plan, grounds.measure(plan, "1." + i, "DATE", TODAY), first, TODAY);
        }
        assertThat(QueryCounter.of(() -> pages.get(grounds.head, address))).hasSize(few);
    }

    private MvcTestResult page(Actor by, LocalDate from, LocalDate to) {
        return pages.get(by, "/plans/" + plan + "/between?all=true&from=" + from + "&to=" + to);
    }

    private static List<String> cells(MvcTestResult page) {
        return document(page).select("tbody tr td:nth-child(n+4)").eachText().stream()
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    private void event(long assignment, String kind, LocalDate day) {
        jdbc.sql("""
                insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at)
                values (?, ?, ?, ?, now())
                """).params(grounds.municipality, assignment, kind, day).update();
    }
}
