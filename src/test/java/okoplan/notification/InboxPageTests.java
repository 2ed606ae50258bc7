package okoplan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Objects;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.TestClock;
import okoplan.execution.OverdueFlagging;
import okoplan.oversight.District;
import okoplan.oversight.Visitor;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OkoPlanTest
class InboxPageTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final JdbcClient jdbc;
    private final MockMvc mvc;
    private final Inbox inbox;
    private final InboxPosts posts;
    private final PlanPosts plans;
    private final OverdueFlagging flagging;
    private final District district;
    private final SchoolId school;
    private final Actor head;
    private final Actor director;
    private final long plan;

    InboxPageTests(
            JdbcClient jdbc, MockMvc mvc, Inbox inbox, InboxPosts posts, PlanPosts plans, OverdueFlagging flagging) {
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.inbox = inbox;
        this.posts = posts;
        this.plans = plans;
        this.flagging = flagging;
        this.district = District.create(jdbc);
        this.school = district.school("Школа у реки");
        this.head = district.account(null, Role.HEAD);
        this.director = district.account(school, Role.DIRECTOR);
        this.plan = district.plan("План по оценке качества", head);
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(new Visitor(mvc, director).page("/inbox")).contains("Уведомлений нет");
        assertThat(new Visitor(mvc, district.account(null, Role.ADMIN)).page("/inbox"))
                .contains("Уведомлений нет");
    }

    @Test
    void leadsFromEachMessageToExactlyWhatItCounts() {
        long measure = district.measure(plan, "Собрать сведения");
        district.assignment(plan, measure, "person_id", director.person().value(), TODAY.minusDays(1));
        district.assignment(plan, school, TODAY.minusDays(1));
        district.assignment(plan, school, TODAY.plusDays(1));
        district.assignment(plan, district.school("Школа на горе"), TODAY.minusDays(1));
        plans.approved(district.id(), new PlanId(plan), head.account(), TODAY);
        flagging.flag(district.id(), TODAY.minusDays(1));
        flagging.flag(district.id(), TODAY);
        posts.overdue(district.id(), TODAY);

        Visitor visitor = new Visitor(mvc, director);
        assertThat(visitor.page("/inbox"))
                .contains(
                        "Утверждён план «План по оценке качества»: 3 поручения вашей школе",
                        "Стали просроченными 2 поручения вашей школы",
                        "Вам лично: 1 поручение");
        assertThat(listOf(visitor, "PLAN_APPROVED", "")).isEqualTo(3);
        assertThat(listOf(visitor, "PLAN_APPROVED", "?personal=true")).isEqualTo(1);
        assertThat(listOf(visitor, "OVERDUE", "")).isEqualTo(2);
        assertThat(listOf(visitor, "OVERDUE", "?personal=true")).isEqualTo(1);
        assertThat(inbox.unread(director.account())).isZero();
    }

    @Test
    void leadsToWhatWasLeftWhenAPlanWasClosedAndToWhatIsToBeDoneWhenItIsReopened() {
        long left = district.assignment(plan, school, TODAY.minusDays(1));
        district.assignment(plan, district.school("Школа на горе"), TODAY.minusDays(1));
        long done = district.assignment(plan, school, TODAY.minusDays(1));
        jdbc.sql("update assignment set status = 'ACCEPTED' where id = ?")
                .param(done)
                .update();
        jdbc.sql("""
                        insert into closing_decision (assignment_id, municipality_id, plan_id, fate, reason, decided_by, decided_at,
                                                      was_status)
                        values (?, ?, ?, 'CARRY', '', ?, now(), 'OPEN')
                        """)
                .params(left, district.id().value(), plan, head.account().value())
                .update();
        happened(left, "CARRY_DECIDED");
        plans.closed(district.id(), new PlanId(plan), head.account(), TODAY);
        Visitor visitor = new Visitor(mvc, director);
        assertThat(visitor.page("/inbox")).contains("Завершён план «План по оценке качества»: 1 поручение");
        assertThat(listOf(visitor, "PLAN_CLOSED", "")).isEqualTo(1);

        happened(left, "REOPENED");
        plans.reopened(district.id(), new PlanId(plan), head.account(), TODAY);
        assertThat(visitor.page("/inbox")).contains("План «План по оценке качества» возвращён в работу: 1 поручение");
        assertThat(listOf(visitor, "PLAN_REOPENED", "")).isEqualTo(1);
    }

    private void happened(long assignment, String kind) {
        jdbc.sql("""
                        insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at)
                        values (?, ?, ?, ?, now())
                        """).params(district.id().value(), assignment, kind, TODAY).update();
    }

    @Test
    void marksOneOrAllAsRead() throws Exception {
        district.assignment(plan, school, TODAY.minusDays(1));
        plans.approved(district.id(), new PlanId(plan), head.account(), TODAY);
        flagging.flag(district.id(), TODAY);
        posts.overdue(district.id(), TODAY);
        assertThat(inbox.unread(director.account())).isEqualTo(2);

        mvc.perform(post("/inbox/{id}/read", id("OVERDUE"))
                        .with(Visitor.as(director))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inbox"));
        assertThat(inbox.unread(director.account())).isEqualTo(1);

        mvc.perform(post("/inbox/read")
                        .param("seen", "2026-11-23T07:00:00Z")
                        .with(Visitor.as(director))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inbox"));
        assertThat(inbox.unread(director.account())).isZero();
        assertThat(inbox.unread(head.account())).isEqualTo(1);
    }

    @Test
    void keepsOthersAwayFromAMessage() throws Exception {
        district.assignment(plan, school, TODAY.minusDays(1));
        flagging.flag(district.id(), TODAY);
        posts.overdue(district.id(), TODAY);
        long message = id("OVERDUE");
        Actor other = district.account(district.school("Школа на горе"), Role.DIRECTOR);

        assertThat(new Visitor(mvc, other).open("/inbox/" + message).getStatus())
                .isEqualTo(404);
        mvc.perform(post("/inbox/{id}/read", message).with(Visitor.as(other)).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/inbox/{id}/read", message).with(Visitor.as(director)))
                .andExpect(status().isForbidden());
        assertThat(inbox.unread(director.account())).isEqualTo(1);
    }

    @Test
    void goesOnByKeyAtTheSameCost() {
        jdbc.sql("""
                        insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, scope, amount,
                                                dedupe_key)
                        select :municipality, :account, 'OVERDUE', :day, now(), 'SCHOOL', n, 'overdue:' || n
                        from generate_series(1, 120) n
                        """)
                .param("municipality", district.id().value())
                .param("account", director.account().value())
                .param("day", TODAY)
                .update();
        Visitor visitor = new Visitor(mvc, director);
        String first = visitor.page("/inbox");
        assertThat(first)
                .contains("Стали просроченными 120 поручений", "rel=\"next\"")
                .doesNotContain(" 70 поручений", "Уведомлений нет");
        assertThat(inbox.unread(director.account())).isEqualTo(Inbox.COUNTED);
        assertThat(QueryCounter.of(() -> visitor.page("/inbox"))).hasSizeBetween(1, 4);
    }

    private int listOf(Visitor visitor, String kind, String personal) {
        String list = visitor.open("/inbox/" + id(kind) + personal).getRedirectedUrl();
        return visitor.length(Objects.requireNonNull(list));
    }

    private long id(String kind) {
        return jdbc.sql("select id from inbox_item where account_id = :account and kind = :kind")
                .param("account", director.account().value())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }
}
