package okoplan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import okoplan.EventDelivery;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.execution.AssignmentAccepted;
import okoplan.execution.AssignmentReturned;
import okoplan.execution.ExtensionDecided;
import okoplan.execution.ExtensionsAsked;
import okoplan.execution.OverdueFlagging;
import okoplan.oversight.District;
import okoplan.oversight.OverdueFlagged;
import okoplan.plan.MeasureMoved;
import okoplan.plan.PlanApproved;
import okoplan.plan.PlanReopened;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.ExtensionId;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.ReportId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

@OkoPlanTest
class InboxListenerTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final InboxPosts posts;
    private final OverdueFlagging flagging;
    private final ApplicationEventPublisher events;
    private final IncompleteEventPublications incomplete;
    private final TransactionTemplate transaction;

    private final District district;
    private final SchoolId school;
    private final SchoolId other;
    private final Actor head;
    private final Actor staff;
    private final Actor director;
    private final Actor otherDirector;
    private final long plan;

    InboxListenerTests(
            JdbcClient jdbc,
            Inbox inbox,
            InboxPosts posts,
            OverdueFlagging flagging,
            ApplicationEventPublisher events,
            IncompleteEventPublications incomplete,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.posts = posts;
        this.flagging = flagging;
        this.events = events;
        this.incomplete = incomplete;
        this.transaction = transaction;
        this.district = District.create(jdbc);
        this.school = district.school("Школа у реки");
        this.other = district.school("Школа на горе");
        this.head = district.account(null, Role.HEAD);
        this.staff = district.account(null, Role.STAFF);
        this.director = district.account(school, Role.DIRECTOR);
        this.otherDirector = district.account(other, Role.DIRECTOR);
        this.plan = district.plan("План по оценке качества", staff);
    }

    @Test
    void tellsTheDirectorsConcernedHowMuchAnApprovedPlanGivesTheirSchools() {
        district.assignment(plan, school, TODAY);
        district.assignment(plan, school, null);
        long measure = district.measure(plan, "Собрать сведения");
        district.assignment(plan, measure, "person_id", director.person().value(), TODAY);

        ActingAs.run(head, () -> publish(new PlanApproved(district.id(), new PlanId(plan), head.account(), TODAY)));

        waitFor(director, 1);
        assertThat(messages(director))
                .containsExactly(new Message("PLAN_APPROVED", "SCHOOL", 3, 1, "approved:" + plan + ":" + TODAY));
        assertThat(messages(otherDirector)).isEmpty();
        assertThat(messages(head)).isEmpty();
    }

    @Test
    void tellsOnceADayHowMuchOfAPlanHasChanged() {
        long first = district.assignment(plan, school, TODAY.plusDays(9));
        long second = district.assignment(plan, school, TODAY.plusDays(9));
        district.assignment(plan, other, TODAY.plusDays(9));
        MeasureMoved moved = new MeasureMoved(
                district.id(),
                new PlanId(plan),
                new MeasureId(district.measure(plan, "Собрать сведения")),
                head.account(),
                TODAY);
        String key = "changed:" + plan + ":" + TODAY;

        happened(first, "DATE_MOVED");
        publish(moved);
        waitFor(director, 1);
        assertThat(messages(director)).containsExactly(new Message("PLAN_CHANGED", "SCHOOL", 1, 0, key));

        happened(first, "CANCELLED");
        happened(second, "DATE_SET");
        publish(moved);
        waitUntilDelivered();
        assertThat(messages(director)).containsExactly(new Message("PLAN_CHANGED", "SCHOOL", 2, 0, key));
        assertThat(messages(otherDirector)).isEmpty();
    }

    @Test
    void tellsWhoHasToActAgainWhenAPlanIsPutInForceAgain() {
        happened(district.assignment(plan, school, TODAY.plusDays(9)), "REOPENED");
        district.assignment(plan, other, TODAY.plusDays(9));
        publish(new PlanReopened(district.id(), new PlanId(plan), head.account(), TODAY));

        waitFor(director, 1);
        assertThat(messages(director))
                .containsExactly(new Message("PLAN_REOPENED", "SCHOOL", 1, 0, "reopened:" + plan + ":" + TODAY));
        assertThat(messages(otherDirector)).isEmpty();
    }

    private void happened(long assignment, String kind) {
        jdbc.sql("""
                        insert into assignment_event (municipality_id, assignment_id, kind, happened_on, recorded_at)
                        values (?, ?, ?, ?, now())
                        """).params(district.id().value(), assignment, kind, TODAY).update();
    }

    @Test
    void sumsUpADaysLatenessForEachPersonConcerned() {
        Actor otherStaff = district.account(null, Role.STAFF);
        long otherPlan = district.plan("Другой план", otherStaff);
        district.assignment(plan, school, TODAY.minusDays(1));
        district.assignment(plan, school, TODAY.minusDays(3));
        district.assignment(plan, other, TODAY.minusDays(3));
        district.assignment(otherPlan, school, TODAY.minusDays(1));
        district.assignment(otherPlan, school, TODAY);
        long measure = district.measure(plan, "Собрать сведения");
        district.assignment(plan, measure, "person_id", otherStaff.person().value(), TODAY.minusDays(2));
        Actor uninvolved = district.account(district.school("Школа в поле"), Role.DIRECTOR);

        flag(TODAY);

        waitFor(head, 1);
        String key = "overdue:" + TODAY;
        assertThat(messages(head)).containsExactly(new Message("OVERDUE", "MUNICIPALITY", 5, 0, key));
        assertThat(messages(staff)).containsExactly(new Message("OVERDUE", "OWN_PLANS", 4, 0, key));
        assertThat(messages(otherStaff)).containsExactly(new Message("OVERDUE", "OWN_PLANS", 1, 1, key));
        assertThat(messages(director)).containsExactly(new Message("OVERDUE", "SCHOOL", 3, 0, key));
        assertThat(messages(otherDirector)).containsExactly(new Message("OVERDUE", "SCHOOL", 1, 0, key));
        assertThat(messages(uninvolved)).isEmpty();
    }

    @Test
    void staysSilentOnADayWithoutNewLateness() {
        district.assignment(plan, school, TODAY.minusDays(1));
        flag(TODAY);
        waitFor(director, 1);

        flag(TODAY.plusDays(1));
        waitUntilDelivered();
        assertThat(messages(director)).hasSize(1);
    }

    @Test
    void doublesNothingWhenAnEventIsDeliveredAgain() {
        district.assignment(plan, school, TODAY.minusDays(1));
        flag(TODAY);
        waitFor(director, 1);

        publish(new OverdueFlagged(district.id(), TODAY, 1));
        posts.overdue(district.id(), TODAY);
        waitUntilDelivered();

        assertThat(messages(director)).hasSize(1);
        assertThat(inbox.unread(director.account())).isEqualTo(1);
    }

    @Test
    void deliversWhatWasLeftUndeliveredByACopyThatDied() {
        district.assignment(plan, school, TODAY.minusDays(1));
        flagging.flag(district.id(), TODAY);
        jdbc.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                        values (gen_random_uuid(), :listener, :type, :event, now() - interval '1 hour', 'PUBLISHED')
                        """)
                .param("listener", InboxListener.class.getName() + ".on(" + OverdueFlagged.class.getName() + ")")
                .param("type", OverdueFlagged.class.getName())
                .param(
                        "event",
                        "{\"municipality\":{\"value\":%s},\"day\":\"%s\",\"flagged\":1}"
                                .formatted(district.id(), TODAY))
                .update();

        incomplete.resubmitIncompletePublications(publication -> true);

        waitFor(director, 1);
        waitUntilDelivered();
        assertThat(messages(director)).hasSize(1);
    }

    @Test
    void tellsTheDepartmentWhenReportsBeginToWaitTooLong() {
        long assignment = district.assignment(plan, school, TODAY.minusDays(20));
        jdbc.sql("update assignment set status = 'REPORTED', review_due_on = :day where id = :id")
                .param("day", TODAY.minusDays(1))
                .param("id", assignment)
                .update();

        publish(new OverdueFlagged(district.id(), TODAY, 0));

        waitFor(head, 1);
        assertThat(messages(head))
                .containsExactly(new Message("REVIEW_LATE", "MUNICIPALITY", 1, 0, "review-late:" + TODAY));
        assertThat(messages(staff))
                .containsExactly(new Message("REVIEW_LATE", "OWN_PLANS", 1, 0, "review-late:" + TODAY));
        assertThat(messages(director)).isEmpty();
    }

    @Test
    void tellsTheSchoolWhatBecameOfItsReport() {
        long assignment = district.assignment(plan, school, TODAY);
        ReportId returned = report(assignment, "RETURNED", "Приложите протокол");
        ReportId accepted = report(assignment, "ACCEPTED", "");

        publish(new AssignmentReturned(district.id(), new AssignmentId(assignment), returned, staff.account(), TODAY));
        publish(new AssignmentAccepted(district.id(), new AssignmentId(assignment), accepted, staff.account(), TODAY));

        waitFor(director, 2);
        assertThat(messages(director))
                .extracting(Message::kind)
                .containsExactlyInAnyOrder("REPORT_RETURNED", "REPORT_ACCEPTED");
        assertThat(messages(staff)).isEmpty();
        assertThat(messages(otherDirector)).isEmpty();
    }

    /** One message for all that was asked with one form, to whoever keeps the plan. */
    @Test
    void tellsTheKeeperOfThePlanOnceWhatALaterDateIsAskedFor() {
        UUID form = UUID.randomUUID();
        extension(district.assignment(plan, school, TODAY), form, "PENDING");
        extension(district.assignment(plan, school, TODAY.plusDays(1)), form, "PENDING");
        publish(new ExtensionsAsked(district.id(), form, director.account(), TODAY));
        publish(new ExtensionsAsked(district.id(), form, director.account(), TODAY));

        waitFor(staff, 1);
        assertThat(messages(staff))
                .containsExactly(new Message("EXTENSION_ASKED", "OWN_PLANS", 2, 0, "extension-asked:" + form));
        assertThat(messages(head)).isEmpty();
        assertThat(messages(director)).isEmpty();
    }

    @Test
    void tellsTheHeadsOfARequestForAPlanThatNobodyOfTheDepartmentKeeps() {
        long own = district.plan("План школы", director, school, LocalDate.of(2026, 9, 1));
        UUID form = UUID.randomUUID();
        extension(district.assignment(own, school, TODAY), form, "PENDING");
        publish(new ExtensionsAsked(district.id(), form, director.account(), TODAY));

        waitFor(head, 1);
        assertThat(messages(head)).extracting(Message::kind).containsExactly("EXTENSION_ASKED");
        assertThat(messages(staff)).isEmpty();
    }

    @Test
    void tellsTheSchoolWhatWasDecidedOnItsRequest() {
        ExtensionId granted = extension(district.assignment(plan, school, TODAY), UUID.randomUUID(), "GRANTED");
        ExtensionId refused = extension(district.assignment(plan, school, TODAY), UUID.randomUUID(), "REFUSED");
        publish(new ExtensionDecided(district.id(), new AssignmentId(1), granted, true, staff.account(), TODAY));
        publish(new ExtensionDecided(district.id(), new AssignmentId(1), refused, false, staff.account(), TODAY));

        waitFor(director, 2);
        assertThat(messages(director))
                .extracting(Message::kind)
                .containsExactlyInAnyOrder("EXTENSION_GRANTED", "EXTENSION_REFUSED");
        assertThat(jdbc.sql("select detail from inbox_item where account_id = ? and kind = 'EXTENSION_GRANTED'")
                        .param(director.account().value())
                        .query(String.class)
                        .single())
                .isEqualTo("до 30.11.2026. Решено");
        assertThat(messages(staff)).isEmpty();
        assertThat(messages(otherDirector)).isEmpty();
    }

    private ExtensionId extension(long assignment, UUID form, String status) {
        boolean granted = status.equals("GRANTED");
        boolean pending = status.equals("PENDING");
        return new ExtensionId(jdbc.sql("""
                        insert into extension (id, municipality_id, assignment_id, status, due_before, asked_due, reason, asked_on,
                                               asked_at, asked_by, on_behalf, submission_key, granted_due, effective_due,
                                               decided_at, decided_by, comment, closed_on)
                        values (nextval('extension_seq'), :municipality, :assignment, :status, :day, :day + 7, 'Ждём приказа', :day,
                                now(), :by, false, :form, case when :granted then :day + 7 end,
                                case when :granted then :day + 7 end, case when not :pending then now() end,
                                case when not :pending then cast(:decider as bigint) end,
                                case when :pending then '' else 'Решено' end, case when not :pending then cast(:day as date) end)
                        returning id
                        """)
                .param("municipality", district.id().value())
                .param("assignment", assignment)
                .param("status", status)
                .param("day", TODAY)
                .param("by", director.account().value())
                .param("form", form)
                .param("granted", granted)
                .param("pending", pending)
                .param("decider", staff.account().value())
                .query(Long.class)
                .single());
    }

    record Message(String kind, @Nullable String scope, int amount, int personalAmount, String dedupeKey) {}

    private void flag(LocalDate day) {
        transaction.executeWithoutResult(status -> {
            int flagged = flagging.flag(district.id(), day);
            events.publishEvent(new OverdueFlagged(district.id(), day, flagged));
        });
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private void waitFor(Actor actor, int amount) {
        EventDelivery.awaitUntil(incomplete, () -> messages(actor).size() >= amount);
        waitUntilDelivered();
    }

    private void waitUntilDelivered() {
        EventDelivery.awaitUntil(
                incomplete,
                () -> jdbc.sql("select count(*) from event_publication where serialized_event like :mine")
                                .param("mine", "%\"value\":" + district.id() + "}%")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private List<Message> messages(Actor actor) {
        return jdbc.sql("""
                        select kind, scope, amount, personal_amount, dedupe_key from inbox_item
                        where account_id = :account order by id
                        """)
                .param("account", actor.account().value())
                .query(Message.class)
                .list();
    }

    private ReportId report(long assignment, String status, String comment) {
        return new ReportId(jdbc.sql("""
                        insert into report (id, municipality_id, assignment_id, done_on, text, status, submitted_on,
                                            submitted_at, submitted_by, on_behalf, reviewed_on, reviewed_at, reviewed_by,
                                            review_comment)
                        values (nextval('report_seq'), :municipality, :assignment, :day, 'Сделано', :status, :day, now(), :by,
                                false, :day, now(), :reviewer, :comment)
                        returning id
                        """)
                .param("municipality", district.id().value())
                .param("assignment", assignment)
                .param("day", TODAY)
                .param("status", status)
                .param("by", director.account().value())
                .param("reviewer", staff.account().value())
                .param("comment", comment)
                .query(Long.class)
                .single());
    }
}
