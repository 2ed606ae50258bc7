package okoplan.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import okoplan.access.TestTown;
import okoplan.shared.Actor;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality whose lists are all longer than a page and have every kind of row, also such as begin like formulas. */
final class ListGround {

    /** How a text may begin that a spreadsheet could take for a formula; the row's number picks one of them. */
    private static final String BEGINNING = "(array['=1+1 ', '+7 ', '-5 % ', '@все ', '', '', ''])[1 + n % 7]";

    private final JdbcClient jdbc;
    final TestTown town;
    final Actor head;
    final Actor staff;
    final Actor director;
    final Actor otherDirector;
    final SchoolId school;
    final SchoolId otherSchool;

    ListGround(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.town = new TestTown(context);
        this.school = town.school(1);
        this.otherSchool = town.school(2);
        this.head = town.head();
        this.staff = town.staff();
        this.director = town.director(school);
        this.otherDirector = town.director(otherSchool);
    }

    /** Fills all lists. */
    ListGround filled() {
        registers();
        plans();
        measures();
        assignments();
        reports();
        extensions();
        events();
        for (Actor reader : new Actor[] {head, director}) {
            inbox(reader);
        }
        return this;
    }

    /** So many open assignments of ten measures, each of an organisation of its own; no other list is filled. */
    void manyAssignments(int count) {
        long plan = plan("План с большим числом поручений", "MUNICIPAL", null);
        run("""
                insert into organization (id, municipality_id, kind, name, short_name)
                select nextval('organization_seq'), :municipality, 'OTHER', 'Организация ' || n, 'Организация ' || n
                from generate_series(1, :count / 10) n
                """, Map.of("count", count));
        run("""
                insert into measure (id, municipality_id, plan_id, position, number, title, deadline_kind, deadline_needs_date)
                select nextval('measure_seq'), :municipality, :plan, n, '1.' || n, 'Провести сверку списков участников № ' || n,
                       'DATE', false
                from generate_series(1, 10) n
                """, Map.of("plan", plan));
        run("""
                insert into assignment (municipality_id, plan_id, measure_id, window_position, organization_id, timing, due_on,
                                        first_due_on, overdue_since)
                select :municipality, :plan, m.id, 0, o.id, 'DATED', date '2026-10-01' + (o.id % 150)::int,
                       date '2026-10-01' + (o.id % 150)::int,
                       case when o.id % 150 < 50 then date '2026-10-02' + (o.id % 150)::int end
                from measure m, organization o
                where m.plan_id = :plan and o.municipality_id = :municipality and o.kind = 'OTHER'
                """, Map.of("plan", plan));
    }

    private void registers() {
        run("""
                insert into school (id, municipality_id, position, name, short_name, federal_login, active)
                select nextval('school_seq'), :municipality, n, 'Средняя школа села № ' || n, %s || 'Школа № ' || n,
                       case when n %% 3 = 0 then 'edu' || lpad(n::text, 6, '0') end, n %% 5 <> 0
                from generate_series(3, 60) n
                """.formatted(BEGINNING), Map.of());
        run("""
                insert into organization (id, municipality_id, kind, name, short_name, active)
                select nextval('organization_seq'), :municipality, 'OTHER', %s || 'Учреждение ' || n, %s || 'Учр. ' || n, n %% 4 <> 0
                from generate_series(1, 60) n
                """.formatted(BEGINNING, BEGINNING), Map.of());
        run("""
                insert into school_group (id, municipality_id, name, active)
                select nextval('school_group_seq'), :municipality, %s || 'Группа ' || n, n %% 4 <> 0 from generate_series(1, 60) n
                """.formatted(BEGINNING), Map.of());
        run("""
                insert into school_group_member (municipality_id, school_group_id, school_id)
                select :municipality, g.id, s.id from school_group g, school s
                where g.municipality_id = :municipality and s.municipality_id = :municipality and s.position <= 2
                """, Map.of());
        run("""
                insert into person (id, municipality_id, last_name, first_name, post, phone, active)
                select nextval('person_seq'), :municipality, 'Лугов' || n, 'Пётр', %s || 'методист', case when n %% 2 = 0
                       then '+7 000 000-00-' || n end, n %% 4 <> 0
                from generate_series(10, 70) n
                """.formatted(BEGINNING), Map.of());
        run("""
                insert into account (id, municipality_id, person_id, username, password_hash, active, created_at,
                                     password_changed_at)
                select nextval('account_seq'), :municipality, p.id, 'u' || p.id, '', p.id % 3 <> 0, now(), now()
                from person p where p.municipality_id = :municipality and p.last_name like 'Лугов%'
                """, Map.of());
        run("""
                insert into account_role (account_id, role)
                select a.id, r from account a, unnest(array['STAFF', 'HEAD']) r
                where a.municipality_id = :municipality and a.username like 'u%'
                """, Map.of());
    }

    private void plans() {
        for (int n = 1; n <= 55; n++) {
            plan("=План № " + n, "MUNICIPAL", null);
        }
        plan("План школы", "SCHOOL", school);
        plan("План другой школы", "SCHOOL", otherSchool);
        run("""
                insert into plan (id, municipality_id, level, title, period_from, period_to, status, created_by, created_at)
                values (nextval('plan_seq'), :municipality, 'MUNICIPAL', 'Черновик', '2026-09-01', '2027-08-31', 'DRAFT', :staff,
                        now())
                """, Map.of());
    }

    private long plan(String title, String level, @Nullable SchoolId of) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(Map.of("title", title, "level", level));
        values.put("school", of == null ? null : of.value());
        return jdbc.sql("""
                        insert into plan (id, municipality_id, level, school_id, title, period_from, period_to, status,
                                          order_number, order_date, approved_on, approved_at, approved_by, created_by, created_at)
                        values (nextval('plan_seq'), :municipality, :level, cast(:school as bigint), :title, '2026-09-01',
                                '2027-08-31', 'APPROVED', '17-осн', '2026-08-20', '2026-08-20', now(), :staff, :staff, now())
                        returning id
                        """)
                .param("municipality", town.id.value())
                .param("staff", staff.account().value())
                .params(values)
                .query(Long.class)
                .single();
    }

    /** In two municipal plans and each school's own. */
    private void measures() {
        run("""
                insert into measure (id, municipality_id, plan_id, position, number, title, deadline_phrase, deadline_kind,
                                     deadline_needs_date)
                select nextval('measure_seq'), :municipality, p.id, n, '', %s || 'Мероприятие ' || n,
                       case when n %% 2 = 0 then 'по графику' else '' end, 'DATE', n > 70
                from plan p, generate_series(1, 130) n
                where p.municipality_id = :municipality
                  and (p.title in ('=План № 1', '=План № 2') and n between 1 and 130 or p.level = 'SCHOOL' and n <= 20)
                """.formatted(BEGINNING), Map.of());
    }

    /** Of two schools, with a due date every other day around today, or without one. */
    private void assignments() {
        run("""
                insert into assignment (municipality_id, plan_id, measure_id, window_position, school_id, timing, due_on,
                                        first_due_on, status, overdue_since, review_due_on)
                select municipality_id, plan_id, measure_id, 0, school_id, timing, due_on, due_on, status,
                       case when status in ('OPEN', 'RETURNED') and due_on < date '2026-11-23' and position % 9 <> 0
                            then due_on + 1 end,
                       case when status = 'REPORTED' then date '2026-11-10' + position % 30 end
                from (select m.municipality_id, m.plan_id, m.id as measure_id, s.id as school_id, m.position,
                             case when m.position <= 70 then 'DATED' when m.position <= 122 then 'UNDATED'
                                  when m.position <= 126 then 'CONTINUOUS' else 'ON_DEMAND' end as timing,
                             case when m.position <= 70 then date '2026-09-11' + 2 * m.position end as due_on,
                             case when m.position > 70 then 'OPEN'
                                  else (array['OPEN', 'OPEN', 'REPORTED', 'RETURNED', 'ACCEPTED', 'CANCELLED'])
                                       [1 + (m.position + s.position) % 6] end as status
                      from measure m
                      join plan p on p.id = m.plan_id
                      join school s on s.municipality_id = m.municipality_id and s.position <= 2
                      where m.municipality_id = :municipality and (p.school_id is null or p.school_id = s.id)) a
                """, Map.of());
        run("""
                insert into assignment (municipality_id, plan_id, measure_id, window_position, person_id, timing, due_on,
                                        first_due_on, overdue_since)
                select m.municipality_id, m.plan_id, m.id, 0, p.id, 'DATED', date '2026-11-01', date '2026-11-01',
                       date '2026-11-02'
                from measure m
                join person p on p.municipality_id = m.municipality_id and p.last_name in ('Лугов11', 'Ветрова')
                where m.municipality_id = :municipality and m.position = 1
                """, Map.of());
        run("""
                insert into lateness (municipality_id, assignment_id, since, flagged_on)
                select municipality_id, id, overdue_since, overdue_since from assignment
                where municipality_id = :municipality and overdue_since is not null
                """, Map.of());
    }

    private void reports() {
        run("""
                insert into report (id, municipality_id, assignment_id, done_on, text, status, submitted_on, submitted_at,
                                    submitted_by, on_behalf)
                select nextval('report_seq'), :municipality, id, date '2026-11-05', 'Сделано', 'SUBMITTED', date '2026-11-06',
                       now(), :staff, true
                from assignment where municipality_id = :municipality and status = 'REPORTED'
                """, Map.of());
    }

    /** Each kind of state; every third of the granted ones has moved its assignment from an earlier first date. */
    private void extensions() {
        run("""
                with asked as (
                    select id, due_on, row_number() over (order by id) as n
                    from assignment
                    where municipality_id = :municipality and status = 'OPEN' and due_on is not null
                    limit 120
                ), moved as (
                    update assignment a
                    set extended_to = a.due_on, planned_due_on = a.due_on - 9, first_due_on = a.due_on - 9
                    from asked where asked.id = a.id and asked.n %% 3 = 0
                )
                insert into extension (id, municipality_id, assignment_id, status, due_before, asked_due, reason, asked_on, asked_at,
                                       asked_by, on_behalf, submission_key, granted_due, effective_due, decided_at, decided_by,
                                       comment, closed_on)
                select nextval('extension_seq'), :municipality, id, s.state, due_on - 9, due_on + 5, %s || 'Болезнь',
                       date '2026-11-01' + (n %% 20)::int, now(), :staff, true, gen_random_uuid(),
                       case when s.state = 'GRANTED' then due_on end, case when s.state = 'GRANTED' then due_on end,
                       case when s.state in ('GRANTED', 'REFUSED') then now() end,
                       case when s.state in ('GRANTED', 'REFUSED') then cast(:staff as bigint) end,
                       case when s.state in ('GRANTED', 'REFUSED') then 'Решено на совещании' else '' end,
                       case when s.state <> 'PENDING' then date '2026-11-21' end
                from asked
                cross join lateral (select (array['GRANTED', 'PENDING', 'REFUSED', 'GRANTED', 'WITHDRAWN', 'PENDING'])[1 + n %% 6]
                                    as state) s
                """.formatted(BEGINNING), Map.of());
    }

    private void events() {
        run("""
                insert into calendar_event (id, municipality_id, name, from_on, to_on, note)
                select nextval('calendar_event_seq'), :municipality, %s || 'Совещание ' || n, date '2026-09-01' + 4 * n,
                       date '2026-09-01' + 4 * n + n %% 3, case when n %% 2 = 0 then 'в актовом зале' else '' end
                from generate_series(1, 60) n
                """.formatted(BEGINNING), Map.of());
    }

    private void inbox(Actor reader) {
        run("""
                insert into inbox_item (municipality_id, account_id, kind, happened_on, created_at, dedupe_key, scope, amount,
                                        personal_amount, assignment_id, detail)
                select :municipality, :reader, 'REPORT_RETURNED', date '2026-09-20' + n, now(), 'n' || n, null, 0, 0,
                       (select min(id) from assignment where municipality_id = :municipality), %s || 'Приложите протокол'
                from generate_series(1, 60) n
                """.formatted(BEGINNING), Map.of("reader", reader.account().value()));
    }

    private void run(String sql, Map<String, ?> values) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql).param("municipality", town.id.value()).params(values);
        (sql.contains(":staff") ? statement.param("staff", staff.account().value()) : statement).update();
    }
}
