package okoplan.exchange.export;

import okoplan.plan.PlanHeader;

/** Where a plan says by what it is in force. */
enum ApprovalMark {
    /** «Приложение к приказу … от … № …», as the department's orders have it. */
    APPENDIX,
    /** «УТВЕРЖДАЮ» with post, place to sign, name and the order, as schools have it. */
    STAMP;

    static ApprovalMark usualFor(PlanHeader plan) {
        return plan.isOfSchool() ? STAMP : APPENDIX;
    }
}
