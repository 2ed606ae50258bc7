package okoplan.notification;

import okoplan.execution.AssignmentAccepted;
import okoplan.execution.AssignmentReturned;
import okoplan.execution.AssignmentWithdrawn;
import okoplan.execution.ExtensionDecided;
import okoplan.execution.ExtensionsAsked;
import okoplan.oversight.OverdueFlagged;
import okoplan.plan.MeasureDated;
import okoplan.plan.MeasureMoved;
import okoplan.plan.MeasureUndated;
import okoplan.plan.PlanAmended;
import okoplan.plan.PlanApproved;
import okoplan.plan.PlanClosed;
import okoplan.plan.PlanReopened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Turns what happened into messages, after the commit and in a transaction of its own. The event registry delivers an event
 * again when this fails or the application stops meanwhile.
 */
@Component
class InboxListener {

    private final PlanPosts plans;
    private final InboxPosts posts;

    InboxListener(PlanPosts plans, InboxPosts posts) {
        this.plans = plans;
        this.posts = posts;
    }

    @ApplicationModuleListener
    void on(PlanApproved event) {
        plans.approved(event.municipality(), event.plan(), event.by(), event.on());
    }

    @ApplicationModuleListener
    void on(PlanAmended event) {
        plans.changed(event.municipality(), event.plan(), event.by(), event.on());
    }

    @ApplicationModuleListener
    void on(PlanClosed event) {
        plans.closed(event.municipality(), event.plan(), event.by(), event.on());
    }

    @ApplicationModuleListener
    void on(PlanReopened event) {
        plans.reopened(event.municipality(), event.plan(), event.by(), event.on());
    }

    @ApplicationModuleListener
    void on(MeasureMoved event) {
        plans.changed(event.municipality(), event.plan(), event.by(), event.on());
    }

    @ApplicationModuleListener
    void on(MeasureDated event) {
        plans.changed(event.municipality(), event.plan(), event.by(), event.on());
    }

    @ApplicationModuleListener
    void on(MeasureUndated event) {
        plans.changed(event.municipality(), event.plan(), event.by(), event.on());
    }

    @ApplicationModuleListener
    void on(OverdueFlagged event) {
        posts.overdue(event.municipality(), event.day());
        posts.reviewLate(event.municipality(), event.day());
    }

    @ApplicationModuleListener
    void on(AssignmentReturned event) {
        posts.reviewed(event.municipality(), event.report(), InboxKind.REPORT_RETURNED, event.by(), event.on());
    }

    @ApplicationModuleListener
    void on(AssignmentWithdrawn event) {
        posts.withdrawn(event.municipality(), event.report(), event.by(), event.on());
    }

    @ApplicationModuleListener
    void on(ExtensionsAsked event) {
        posts.extensionsAsked(event.municipality(), event.form(), event.by(), event.on());
    }

    @ApplicationModuleListener
    void on(ExtensionDecided event) {
        posts.extensionDecided(event.municipality(), event.extension(), event.by(), event.on());
    }

    @ApplicationModuleListener
    void on(AssignmentAccepted event) {
        posts.reviewed(event.municipality(), event.report(), InboxKind.REPORT_ACCEPTED, event.by(), event.on());
    }
}
