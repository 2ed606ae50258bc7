package okoplan.rights;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.access.TestTown;
import okoplan.organization.SchoolGroupDetails;
import okoplan.organization.SchoolGroups;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.NewPlan;
import okoplan.plan.PastedRow;
import okoplan.plan.PlanApproval;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanEditing;
import okoplan.plan.PlanRollover;
import okoplan.plan.RowId;
import okoplan.plan.RowPlace;
import okoplan.rights.RightsRow.Subject;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolGroupId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality with one of everything that an address can be about, of the department's and of each of two schools. */
final class RightsGround {

    /** Whose things: the department's and the first school's, or the second school's. */
    record Owner(Actor planner, @Nullable SchoolId school, PlanId draft, PlanId approved, PlanId closed, PlanId next) {}

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    final TestTown town;
    final Actor head;
    final Actor staff;
    final Actor director;
    final Actor otherDirector;
    final Owner department;
    final Owner ownSchool;
    final Owner otherSchool;
    private final SchoolGroupId group;

    RightsGround(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.town = new TestTown(context);
        SchoolId first = town.school(1);
        SchoolId second = town.school(2);
        this.head = town.head();
        this.staff = town.staff();
        this.director = town.director(first);
        this.otherDirector = town.director(second);
        this.group = town.as(() -> context.getBean(SchoolGroups.class)
                .create(new SchoolGroupDetails("Школы округа", Set.of(first, second))));
        this.department = owner(staff, head, null);
        this.ownSchool = owner(director, director, first);
        this.otherSchool = owner(otherDirector, otherDirector, second);
        sourceDocument();
        for (Owner owner : List.of(department, ownSchool, otherSchool)) {
            check(owner);
        }
        transfer();
        event();
        for (Actor actor : List.of(town.admin, head, staff, director, otherDirector)) {
            inboxItem(actor);
        }
        for (Owner owner : List.of(ownSchool, otherSchool)) {
            report(owner);
            ask(owner);
        }
        for (Owner owner : List.of(department, ownSchool, otherSchool)) {
            remove(owner);
        }
        removeFromCalendar("EVENT", String.valueOf(2_000_000 + town.id.value()));
        removeFromCalendar("TRANSFER", "2027-02-27");
    }

    private Owner owner(Actor planner, Actor approver, @Nullable SchoolId school) {
        PlanId draft = plan(planner, school);
        PlanId approved = plan(planner, school);
        ActingAs.run(
                approver,
                () -> context.getBean(PlanApproval.class)
                        .approve(approver, approved, new ApprovalOrder("15", LocalDate.of(2026, 9, 2))));
        return new Owner(planner, school, draft, approved, closed(plan(planner, school)), next(planner, approved));
    }

    private PlanId next(Actor planner, PlanId before) {
        return ActingAs.call(
                planner,
                () -> context.getBean(PlanRollover.class)
                        .begin(
                                planner,
                                before,
                                "План на следующий год",
                                new DateRange(LocalDate.of(2027, 9, 1), LocalDate.of(2028, 8, 31))));
    }

    private PlanId closed(PlanId id) {
        jdbc.sql("""
                update plan
                set status = 'CLOSED', order_number = '14', order_date = date '2026-09-01', approved_on = date '2026-09-01',
                    approved_at = now(), approved_by = created_by, closed_on = date '2026-11-01', closed_at = now(),
                    closed_by = created_by
                where id = ?
                """).param(id.value()).update();
        return id;
    }

    private PlanId plan(Actor planner, @Nullable SchoolId school) {
        return ActingAs.call(planner, () -> {
            PlanId id = context.getBean(PlanDrafts.class)
                    .create(
                            planner,
                            school == null
                                    ? NewPlan.ofMunicipality("План округа", YEAR)
                                    : NewPlan.ofSchool("План школы", school, YEAR));
            context.getBean(PlanEditing.class)
                    .insertRows(
                            planner,
                            id,
                            RowPlace.end(),
                            List.of(
                                    PastedRow.section("1", "Подготовка"),
                                    PastedRow.measure("1.1", "Совещание", "Протокол", "октябрь 2026", "ОО"),
                                    PastedRow.measure("1.2", "Сбор заявок", "Заявки", "ноябрь 2026", "ОО"),
                                    PastedRow.measure("1.3", "Наблюдение", "Акт", "по графику ВПР", "ОО")));
            return id;
        });
    }

    private void sourceDocument() {
        jdbc.sql("""
                with kept as (
                  insert into source_document (id, municipality_id, file_name, media_type, size_bytes, sha256, content, added_by,
                                               added_at)
                  values (nextval('source_document_seq'), :municipality, 'приказ.txt', 'text/plain', 6, '\\x00',
                          'приказ'::bytea, :account, now())
                  returning id)
                update plan set source_document_id = (select id from kept) where municipality_id = :municipality
                """)
                .param("municipality", town.id.value())
                .param("account", staff.account().value())
                .update();
    }

    /** Keeps an unfinished check of one row whose executor is a stranger. */
    private void check(Owner owner) {
        SchoolId school = owner.school();
        jdbc.sql("""
                with kept as (
                  insert into source_document (id, municipality_id, file_name, media_type, size_bytes, sha256, content, added_by,
                                               added_at)
                  values (nextval('source_document_seq'), :municipality, 'план.txt', 'text/plain', 4, '\\x01',
                          'план'::bytea, :account, now())
                  returning id),
                made as (
                  insert into plan_import (id, municipality_id, source_document_id, reading, part, level, recognised_level, school_id, title,
                                           period_from, period_to, doubts, abbreviations, answers, status, by_department, created_by, created_at)
                  select nextval('plan_import_seq'), :municipality, id, gen_random_uuid(), 1, :level, :level, :school, 'План',
                         date '2026-09-01', date '2027-08-31', '[]', '{}', '{}', 'OPEN', :department, :account, now()
                  from kept
                  returning id)
                insert into plan_import_row (id, municipality_id, import_id, position, kind, number, title, deadline, responsible,
                                             expected_result, source_page, source_table, source_row, source_cells, doubts)
                select nextval('plan_import_row_seq'), :municipality, id, 1, 'MEASURE', '1', 'Совещание', 'май', 'Мастерская', '',
                       1, 1, 1, '[]', '[]'
                from made
                """)
                .param("municipality", town.id.value())
                .param("level", school == null ? "MUNICIPAL" : "SCHOOL")
                .param("department", school == null)
                .param("school", school == null ? null : school.value(), Types.BIGINT)
                .param("account", owner.planner().account().value())
                .update();
    }

    private Map<String, Object> checked(Owner owner) {
        SchoolId school = owner.school();
        long id = school == null
                ? one("select id from plan_import where municipality_id = ? and school_id is null", town.id.value())
                : one("select id from plan_import where school_id = ?", school.value());
        return Map.of(
                "id",
                id,
                "row",
                one("select id from plan_import_row where import_id = ?", id),
                "document",
                one("select source_document_id from plan_import where id = ?", id));
    }

    private void transfer() {
        jdbc.sql("""
                insert into working_day_transfer (id, municipality_id, day, working)
                values (nextval('working_day_transfer_seq'), ?, date '2027-02-20', true)
                """).param(town.id.value()).update();
    }

    private void event() {
        jdbc.sql("""
                insert into calendar_event (id, municipality_id, name, from_on, to_on)
                values (nextval('calendar_event_seq'), ?, 'ВПР', date '2027-04-12', date '2027-04-30')
                """).param(town.id.value()).update();
        jdbc.sql("""
                insert into measure_event (measure_id, municipality_id, event_id, relation)
                select m.id, m.municipality_id, e.id, 'DURING'
                from measure m join calendar_event e on e.municipality_id = m.municipality_id
                where m.plan_id = ? and m.number = '1.3'
                """).param(department.approved().value()).update();
    }

    private void inboxItem(Actor actor) {
        jdbc.sql("""
                insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, dedupe_key, plan_id)
                values (?, ?, 'PLAN_APPROVED', date '2026-11-20', now(), ?, ?)
                """)
                .params(
                        town.id.value(),
                        actor.account().value(),
                        UUID.randomUUID().toString(),
                        department.approved().value())
                .update();
    }

    /** Reports on one of the school's assignments, with a file, so that one stays open and one waits for review. */
    private void report(Owner owner) {
        Map<String, Object> named = Map.of(
                "municipality", town.id.value(),
                "assignment", assignment(owner, "1.2"),
                "account", owner.planner().account().value());
        jdbc.sql("""
                with filed as (
                  insert into evidence (id, municipality_id, kind, name, media_type, size_bytes, sha256, added_by, added_at)
                  values (nextval('evidence_seq'), :municipality, 'FILE', 'справка.txt', 'text/plain', 7, '\\x00', :account, now())
                  returning id),
                stored as (
                  insert into evidence_chunk (evidence_id, number, content) select id, 0, 'справка'::bytea from filed),
                written as (
                  insert into report (id, municipality_id, assignment_id, done_on, text, status, submitted_on, submitted_at,
                                      submitted_by, on_behalf)
                  values (nextval('report_seq'), :municipality, :assignment, date '2026-11-20', 'Сделано', 'SUBMITTED',
                          date '2026-11-20', now(), :account, false)
                  returning id)
                insert into report_evidence (report_id, evidence_id, position)
                select written.id, filed.id, 0 from written, filed
                """).params(named).update();
        jdbc.sql("update assignment set status = 'REPORTED', review_due_on = date '2026-12-01' where id = ?")
                .param(assignment(owner, "1.2"))
                .update();
    }

    /** Asks for a later date of one of the school's assignments. */
    private void ask(Owner owner) {
        jdbc.sql("""
                insert into extension (id, municipality_id, assignment_id, status, due_before, asked_due, reason, asked_on, asked_at,
                                       asked_by, on_behalf, submission_key)
                select nextval('extension_seq'), a.municipality_id, a.id, 'PENDING', a.due_on, date '2026-12-20', 'Ждём приказа',
                       date '2026-11-20', now(), :account, false, gen_random_uuid()
                from assignment a where a.id = :assignment
                """)
                .param("assignment", assignment(owner, "1.1"))
                .param("account", owner.planner().account().value())
                .update();
    }

    private long extension(Owner owner) {
        return one("select max(id) from extension where assignment_id = ?", assignment(owner, "1.1"));
    }

    private long assignment(Owner owner, String number) {
        return one("""
                select a.id from assignment a join measure m on m.id = a.measure_id
                where a.plan_id = ? and a.school_id = ? and m.number = ?
                """, department.approved().value(), schoolOf(owner).value(), number);
    }

    private SchoolId schoolOf(Owner owner) {
        SchoolId school = owner.school();
        return school == null ? new SchoolId(schoolAt(1)) : school;
    }

    private long schoolAt(int position) {
        return one("select id from school where municipality_id = ? and position = ?", town.id.value(), position);
    }

    /** What the placeholders of an address stand for when it is about this owner's things. */
    Map<String, Object> placeholders(Subject subject, Owner owner, Actor visitor) {
        return switch (subject) {
            case PUBLIC, NONE -> Map.of("year", 2026, "token", "none", "id", 0);
            case DRAFT -> plan(owner.draft());
            case APPROVED -> plan(owner.approved());
            case NEXT -> Map.of("id", owner.next().value());
            case CLOSED -> Map.of("id", owner.closed().value());
            case CHECK -> checked(owner);
            case ASSIGNMENT -> Map.of("id", assignment(owner, "1.1"));
            case REPORTED ->
                Map.of(
                        "id",
                        assignment(owner, "1.2"),
                        "report",
                        one("select id from report where assignment_id = ?", assignment(owner, "1.2")));
            case EXTENSION -> Map.of("id", assignment(owner, "1.1"), "extension", extension(owner));
            case ASKED -> Map.of("id", extension(owner));
            case EVIDENCE -> Map.of("id", one("""
                        select re.evidence_id from report r join report_evidence re on re.report_id = r.id
                        where r.assignment_id = ?
                        """, assignment(owner, "1.2")));
            case INBOX -> {
                Actor reader = owner.equals(otherSchool) ? otherDirector : visitor;
                yield Map.of(
                        "id",
                        one(
                                "select max(id) from inbox_item where account_id = ?",
                                reader.account().value()));
            }
            case SCHOOL ->
                Map.of("id", schoolOf(owner).value(), "school", schoolOf(owner).value());
            case ORGANIZATION -> Map.of("id", town.department.value());
            case PERSON -> Map.of("id", otherDirector.person().value());
            case GROUP -> Map.of("id", group.value());
            case ACCOUNT -> Map.of("id", otherDirector.account().value());
            case EVENT ->
                Map.of(
                        "id",
                        one("select id from calendar_event where municipality_id = ?", town.id.value()),
                        "measure",
                        Objects.requireNonNull(plan(department.approved()).get("measure")));
            case REMOVED -> Map.of("id", owner.draft().value(), "removal", removal("PLAN_ROW", owner));
            case REMOVED_PLAN -> Map.of("removal", removal("PLAN", owner));
            case REMOVED_EVENT -> Map.of("removal", removal("EVENT", department));
            case REMOVED_TRANSFER -> Map.of("removal", removal("TRANSFER", department));
            case TRANSFER ->
                Map.of("id", one("select id from working_day_transfer where municipality_id = ?", town.id.value()));
        };
    }

    /** Somebody else of the same rights. */
    Actor colleague(Actor visitor) {
        if (visitor.isDepartment()) {
            return visitor.equals(staff) ? head : staff;
        }
        return otherDirector;
    }

    /** Makes this person the one who has made what the placeholders stand for. */
    void give(Subject subject, Map<String, Object> named, Actor maker) {
        String sql = switch (subject) {
            case REPORTED -> "update report set submitted_by = :maker where id = :report";
            case REMOVED_PLAN -> "update removal set removed_by = :maker where id = :removal";
            default -> throw new IllegalArgumentException("made by nobody: " + subject);
        };
        jdbc.sql(sql).params(named).param("maker", maker.account().value()).update();
    }

    /** Removes a row of the owner's draft and a whole draft. */
    private void remove(Owner owner) {
        PlanId thrownAway = plan(owner.planner(), owner.school());
        long row = one(
                "select id from measure where plan_id = ? and number = '1.2'",
                owner.draft().value());
        int version = (int) one("select version from measure where id = ?", row);
        ActingAs.run(owner.planner(), () -> {
            context.getBean(PlanEditing.class)
                    .removeRow(owner.planner(), owner.draft(), RowId.parse("m" + row), version);
            context.getBean(PlanDrafts.class).delete(owner.planner(), thrownAway);
        });
    }

    /** Keeps a removal of a calendar entry as it would be kept, without the entry. */
    private void removeFromCalendar(String kind, String subject) {
        jdbc.sql("""
                insert into removal (municipality_id, kind, subject, label, content, removed_by, removed_at)
                select ?, ?, ?, 'ВПР', jsonb_build_object(?::text, jsonb_build_array(?::jsonb)), ?, ?
                """)
                .params(
                        town.id.value(),
                        kind,
                        subject,
                        kind.equals("EVENT") ? "calendar_event" : "working_day_transfer",
                        kind.equals("EVENT")
                                ? "{\"id\": " + subject + ", \"municipality_id\": " + town.id.value()
                                        + ", \"name\": \"ВПР\", \"note\": \"\", \"from_on\": \"2027-04-12\", \"to_on\": \"2027-04-12\", \"version\": 0}"
                                : "{\"id\": " + (1_000_000 + town.id.value()) + ", \"municipality_id\": "
                                        + town.id.value()
                                        + ", \"day\": \"2027-02-27\", \"working\": true, \"note\": \"\", \"version\": 0}",
                        town.admin.account().value(),
                        TestClock.TODAY.atStartOfDay(TestClock.ZONE).toOffsetDateTime())
                .update();
    }

    private long removal(String kind, Owner owner) {
        return one(
                "select max(id) from removal where municipality_id = ? and kind = ? and (kind in ('EVENT', 'TRANSFER') or removed_by = ?)",
                town.id.value(),
                kind,
                owner.planner().account().value());
    }

    private Map<String, Object> plan(PlanId plan) {
        long undated = one("select id from measure where plan_id = ? and number = '1.3'", plan.value());
        return Map.of(
                "id",
                plan.value(),
                "measure",
                undated,
                "row",
                "m" + undated,
                "number",
                1,
                "section",
                one("select id from section where plan_id = ?", plan.value()));
    }

    private long one(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
