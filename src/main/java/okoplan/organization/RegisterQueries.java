package okoplan.organization;

import java.sql.Types;
import java.util.List;
import java.util.function.Function;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of the administrator's lists, by key. */
@Component
class RegisterQueries {

    private static final String FILTER = """
             and (cast(:active as boolean) is null or %1$sactive = :active)
             and translate(lower(concat_ws(' ', %2$s)), 'ё', 'е') like all (cast(:patterns as text[]))
            """;

    private final JdbcClient jdbc;

    RegisterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<SchoolView> schools(RegisterFilter filter, @Nullable PageKey after, int limit) {
        String sql = "select id, position, name, short_name, federal_login, active from school"
                + " where municipality_id = :municipality"
                + FILTER.formatted("", "name, short_name, federal_login")
                + (after == null ? "" : " and (position, id) > (:position, :id)")
                + " order by position, id limit :rows";
        JdbcClient.StatementSpec select = select(sql, filter, limit);
        if (after != null) {
            select = select.param("position", after.number(0)).param("id", after.number(1));
        }
        return slice(select, (rs, row) -> DirectoryQueries.school(rs), limit, SchoolView::key);
    }

    Slice<OrganizationView> organizations(RegisterFilter filter, @Nullable PageKey after, int limit) {
        String sql = "select id, kind, name, short_name, active from organization"
                + " where municipality_id = :municipality"
                + FILTER.formatted("", "name, short_name")
                + (after == null ? "" : " and (name, id) > (:name, :id)")
                + " order by name, id limit :rows";
        return slice(
                byName(select(sql, filter, limit), after),
                (rs, row) -> DirectoryQueries.organization(rs),
                limit,
                last -> PageKey.of(last.name(), last.id()));
    }

    Slice<SchoolGroupView> groups(RegisterFilter filter, @Nullable PageKey after, int limit) {
        String sql = "select g.id, g.name, g.active, array(select m.school_id from school_group_member m"
                + " where m.municipality_id = g.municipality_id and m.school_group_id = g.id) as schools"
                + " from school_group g where g.municipality_id = :municipality"
                + FILTER.formatted("g.", "g.name")
                + (after == null ? "" : " and (g.name, g.id) > (:name, :id)")
                + " order by g.name, g.id limit :rows";
        return slice(
                byName(select(sql, filter, limit), after),
                (rs, row) -> DirectoryQueries.group(rs),
                limit,
                last -> PageKey.of(last.name(), last.id()));
    }

    Slice<PersonView> persons(RegisterFilter filter, @Nullable PageKey after, int limit) {
        String searched =
                "p.last_name, p.first_name, p.middle_name, p.post, o.name, o.short_name, s.name, s.short_name";
        String sql = "select " + DirectoryQueries.PERSON_COLUMNS + DirectoryQueries.PERSON_TABLES
                + " where p.municipality_id = :municipality"
                + FILTER.formatted("p.", searched)
                + (after == null ? "" : " and (p.last_name, p.first_name, p.id) > (:last_name, :first_name, :id)")
                + " order by p.last_name, p.first_name, p.id limit :rows";
        JdbcClient.StatementSpec select = select(sql, filter, limit);
        if (after != null) {
            select = select.param("last_name", after.text(0))
                    .param("first_name", after.text(1))
                    .param("id", after.number(2));
        }
        return slice(
                select,
                (rs, row) -> DirectoryQueries.person(rs),
                limit,
                last -> PageKey.of(last.name().lastName(), last.name().firstName(), last.id()));
    }

    private JdbcClient.StatementSpec select(String sql, RegisterFilter filter, int limit) {
        return jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("active", filter.use().wanted(), Types.BOOLEAN)
                .param("patterns", filter.patterns())
                .param("rows", limit + 1);
    }

    private static JdbcClient.StatementSpec byName(JdbcClient.StatementSpec select, @Nullable PageKey after) {
        return after == null ? select : select.param("name", after.text(0)).param("id", after.number(1));
    }

    private static <T> Slice<T> slice(
            JdbcClient.StatementSpec select, RowMapper<T> mapper, int limit, Function<T, PageKey> key) {
        List<T> rows = select.query(mapper).list();
        return Slice.of(rows, limit, key);
    }
}
