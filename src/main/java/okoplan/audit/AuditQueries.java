package okoplan.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okoplan.shared.AccountId;
import okoplan.shared.AssignmentId;
import okoplan.shared.MalformedPageKeyException;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PageKey;
import okoplan.shared.PlanId;
import okoplan.shared.Slice;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log, newest first and by key; never counts it. */
@Repository
class AuditQueries {

    static final int KEY_SIZE = 2;

    private static final TypeReference<LinkedHashMap<String, Object>> COLUMNS = new TypeReference<>() {};

    /** Looks at values as the page shows them: days written the Russian way, words for codes, and no numbers that only refer. */
    private static final String SAYS_TEXT = """
             and (e.label ilike :text or e.actor_name ilike :text or e.on_behalf ilike :text or p.title ilike :text
                  or e.request_id = :q or e.actor_kind = any(:actors)
                  or exists (
                      select from (values (e.before), (e.after)) told (columns)
                      cross join lateral jsonb_each(told.columns) said (name, value)
                      cross join lateral (select said.value #>> '{}' as text, said.name || '.' || (said.value #>> '{}') as place) v
                      where jsonb_typeof(said.value) <> 'boolean'
                        and not (jsonb_typeof(said.value) = 'number' and said.name ~ '_(id|by)$')
                        and case when v.place = any(:codes) or e.kind || '.' || v.place = any(:codes)
                                 then v.place = any(:found) or e.kind || '.' || v.place = any(:found)
                                 when v.text ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
                                 then concat_ws('.', substr(v.text, 9, 2), substr(v.text, 6, 2), substr(v.text, 1, 4)) ilike :text
                                 else v.text ilike :text end))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditCodes codes;

    AuditQueries(JdbcClient jdbc, JsonMapper json, AuditCodes codes) {
        this.jdbc = jdbc;
        this.json = json;
        this.codes = codes;
    }

    Slice<AuditEntry> page(AuditFilter filter, @Nullable PageKey after, int limit) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("municipality", municipality());
        params.put("limit", limit + 1);
        StringBuilder where = new StringBuilder();
        narrow(filter, where, params);
        if (after != null) {
            where.append(" and (e.happened_at, e.id) < (:at, :id)");
            params.put("at", moment(after.text(0)));
            params.put("id", after.number(1));
        }
        List<AuditEntry> rows = jdbc.sql("""
                        select e.id, e.happened_at, e.request_id, e.actor_kind, e.actor_name, a.username, e.actor_roles, e.on_behalf,
                               e.kind, e.action, coalesce(e.label, '') as label, e.plan_id, p.title as plan_title, e.assignment_id,
                               s.short_name as school, e.amount, e.before::text, e.after::text
                        from audit_entry e
                        left join account a on a.municipality_id = e.municipality_id and a.id = e.actor_account_id
                        left join plan p on p.municipality_id = e.municipality_id and p.id = e.plan_id
                        left join school s on s.municipality_id = e.municipality_id and s.id = e.school_id
                        where e.municipality_id = :municipality%s
                        order by e.happened_at desc, e.id desc
                        limit :limit
                        """.formatted(where))
                .params(params)
                .query((rs, row) -> entry(rs))
                .list();
        return Slice.of(rows, limit, last -> PageKey.of(last.happenedAt().toString(), last.id()));
    }

    private void narrow(AuditFilter filter, StringBuilder where, Map<String, Object> params) {
        ZoneId zone = MunicipalityScope.current().zone();
        add(where, params, " and e.happened_at >= :from", "from", start(filter.from(), zone));
        LocalDate to = filter.to();
        add(where, params, " and e.happened_at < :to", "to", start(to == null ? null : to.plusDays(1), zone));
        add(
                where,
                params,
                " and e.actor_account_id = :actor",
                "actor",
                filter.actor() == null ? null : filter.actor().value());
        add(
                where,
                params,
                " and e.actor_kind = :actorKind",
                "actorKind",
                filter.actorKind() == null ? null : filter.actorKind().name());
        add(
                where,
                params,
                " and e.kind in (select name from audited_table where area = :area)",
                "area",
                filter.area() == null ? null : filter.area().name());
        add(
                where,
                params,
                """
                 and e.plan_id in (select :plan union all
                                   select v.copy_id from plan_version v
                                   where v.municipality_id = :municipality and v.plan_id = :plan)
                """,
                "plan",
                filter.plan() == null ? null : filter.plan().value());
        add(
                where,
                params,
                " and e.measure_id = :measure",
                "measure",
                filter.measure() == null ? null : filter.measure().value());
        add(
                where,
                params,
                " and e.school_id = :school",
                "school",
                filter.school() == null ? null : filter.school().value());
        add(
                where,
                params,
                """
                 and (e.assignment_id = :assignment or e.kind = 'assignment' and e.members is not null and e.members @> :assignment
                      and e.plan_id = (select n.plan_id from assignment n
                                       where n.municipality_id = :municipality and n.id = :assignment))
                """,
                "assignment",
                filter.assignment() == null ? null : filter.assignment().value());
        add(
                where,
                params,
                SAYS_TEXT,
                "text",
                filter.text().isEmpty() ? null : "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        params.put("q", filter.text());
        params.put("actors", codes.actorsShownAs(filter.text()));
        params.put("found", codes.shownAs(filter.text()));
        params.put("codes", codes.all());
    }

    private static void add(
            StringBuilder where, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            params.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static OffsetDateTime moment(String text) {
        try {
            return Instant.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new MalformedPageKeyException(text, e);
        }
    }

    /** Those who have an account, for the choice of a person. */
    List<Option> accounts() {
        return jdbc.sql("""
                        select a.id, concat_ws(' ', p.last_name, p.first_name, p.middle_name) || ' (' || a.username || ')' as name
                        from account a
                        join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        where a.municipality_id = :municipality
                        order by p.last_name, p.first_name, a.id
                        """)
                .param("municipality", municipality())
                .query((rs, row) -> new Option(rs.getString("id"), rs.getString("name")))
                .list();
    }

    /** Who has changed a row last; what belongs to a measure counts for it. Nothing where nobody has since then. */
    Optional<LastChange> lastChange(String table, long id, Instant since) {
        return jdbc.sql("""
                        select actor_account_id, actor_name, happened_at
                        from audit_entry
                        where municipality_id = :municipality and happened_at > :since and actor_kind = 'ACCOUNT'
                          and (kind = :table and object_id = :id
                               or :table = 'measure' and measure_id = :id
                                  and kind in (select name from audited_table where area = 'PLANS'))
                        order by happened_at desc, id desc
                        limit 1
                        """)
                .param("municipality", municipality())
                .param("table", table)
                .param("id", id)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((rs, row) -> new LastChange(
                        new AccountId(rs.getLong("actor_account_id")),
                        rs.getString("actor_name"),
                        rs.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    Optional<String> planTitle(PlanId plan) {
        return jdbc.sql("select title from plan where municipality_id = :municipality and id = :plan")
                .param("municipality", municipality())
                .param("plan", plan.value())
                .query(String.class)
                .optional();
    }

    /** What the assignment is called: its measure and its executor. */
    Optional<String> assignmentTitle(AssignmentId assignment) {
        return jdbc.sql("""
                        select concat_ws(' ', nullif(m.number, ''), m.title) || ' – '
                               || coalesce(s.short_name, o.short_name, concat_ws(' ', p.last_name, p.first_name, p.middle_name))
                        from assignment a
                        join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                        left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                        left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                        left join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        where a.municipality_id = :municipality and a.id = :assignment
                        """)
                .param("municipality", municipality())
                .param("assignment", assignment.value())
                .query(String.class)
                .optional();
    }

    private AuditEntry entry(ResultSet rs) throws SQLException {
        return new AuditEntry(
                rs.getLong("id"),
                rs.getObject("happened_at", OffsetDateTime.class).toInstant(),
                rs.getString("request_id"),
                AuditEntry.ActorKind.valueOf(rs.getString("actor_kind")),
                rs.getString("actor_name"),
                rs.getString("username"),
                texts(rs.getArray("actor_roles")),
                rs.getString("on_behalf"),
                rs.getString("kind"),
                rs.getString("action"),
                rs.getString("label"),
                rs.getObject("plan_id", Long.class),
                rs.getString("plan_title"),
                rs.getObject("assignment_id", Long.class),
                rs.getString("school"),
                rs.getInt("amount"),
                columns(rs.getString("before")),
                columns(rs.getString("after")));
    }

    private Map<String, Object> columns(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, COLUMNS);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static long municipality() {
        return MunicipalityScope.current().id().value();
    }
}
