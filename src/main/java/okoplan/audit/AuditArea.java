package okoplan.audit;

/** What a change was about, in broad terms; {@code audited_table.area} says which table belongs where. */
enum AuditArea {
    PLANS,
    ASSIGNMENTS,
    ACCOUNTS,
    REGISTERS,
    CALENDAR,
    SETTINGS
}
