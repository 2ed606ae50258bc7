package okoplan.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okoplan.shared.OrganizationId;
import okoplan.shared.PageKey;
import okoplan.shared.PersonId;
import okoplan.shared.SchoolGroupId;
import okoplan.shared.SchoolId;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL behind {@link Directory}. A null list of ids means all that are in use. */
@Component
class DirectoryQueries {

    static final String PERSON_COLUMNS = """
            p.id, p.last_name, p.first_name, p.middle_name, p.post, p.organization_id, p.school_id, p.email, p.phone,
            p.active, coalesce(o.short_name, s.short_name, '') as place
            """;

    static final String PERSON_TABLES = """
            from person p
            left join organization o on o.municipality_id = p.municipality_id and o.id = p.organization_id
            left join school s on s.municipality_id = p.municipality_id and s.id = p.school_id
            """;

    private final JdbcClient jdbc;

    DirectoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SchoolView> schools(long municipality, @Nullable List<Long> ids) {
        return select("""
                select id, position, name, short_name, federal_login, active from school
                where municipality_id = :municipality and %s
                order by position, id
                """, "", municipality, ids).query((rs, row) -> school(rs)).list();
    }

    Slice<SchoolView> schools(long municipality, @Nullable Long only, @Nullable PageKey after, int limit) {
        JdbcClient.StatementSpec select = jdbc.sql("""
                        select id, position, name, short_name, federal_login, active from school
                        where municipality_id = :municipality and active
                          and (cast(:only as bigint) is null or id = :only)
                          and (cast(:position as integer) is null or (position, id) > (:position, :id))
                        order by position, id limit :rows
                        """)
                .param("municipality", municipality)
                .param("only", only, Types.BIGINT)
                .param("position", after == null ? null : after.number(0), Types.INTEGER)
                .param("id", after == null ? null : after.number(1), Types.BIGINT)
                .param("rows", limit + 1);
        return Slice.of(select.query((rs, row) -> school(rs)).list(), limit, SchoolView::key);
    }

    List<OrganizationView> organizations(long municipality, @Nullable List<Long> ids) {
        return select("""
                select id, kind, name, short_name, active from organization
                where municipality_id = :municipality and %s
                order by case kind when 'DEPARTMENT' then 0 when 'METHODICAL_CENTRE' then 1 else 2 end, name, id
                """, "", municipality, ids)
                .query((rs, row) -> organization(rs))
                .list();
    }

    List<PersonView> persons(long municipality, @Nullable List<Long> ids) {
        return select("select " + PERSON_COLUMNS + PERSON_TABLES + """
                        where p.municipality_id = :municipality and %s
                        order by p.last_name, p.first_name, p.id
                        """, "p.", municipality, ids)
                .query((rs, row) -> person(rs))
                .list();
    }

    List<PersonView> personsOf(long municipality, long school) {
        return jdbc.sql("select " + PERSON_COLUMNS + PERSON_TABLES + """
                        where p.municipality_id = :municipality and p.school_id = :school and p.active
                        order by p.last_name, p.first_name, p.id
                        """)
                .param("municipality", municipality)
                .param("school", school)
                .query((rs, row) -> person(rs))
                .list();
    }

    List<SchoolGroupView> groups(long municipality, @Nullable List<Long> ids) {
        return select("""
                select g.id, g.name, g.active,
                       array(select m.school_id from school_group_member m
                             where m.municipality_id = g.municipality_id and m.school_group_id = g.id) as schools
                from school_group g
                where g.municipality_id = :municipality and %s
                order by g.name, g.id
                """, "g.", municipality, ids)
                .query((rs, row) -> group(rs))
                .list();
    }

    private JdbcClient.StatementSpec select(String sql, String alias, long municipality, @Nullable List<Long> ids) {
        String which = ids == null ? alias + "active" : alias + "id = any(:ids)";
        JdbcClient.StatementSpec statement = jdbc.sql(sql.formatted(which)).param("municipality", municipality);
        return ids == null ? statement : statement.param("ids", ids.toArray(Long[]::new));
    }

    static SchoolView school(ResultSet rs) throws SQLException {
        return new SchoolView(
                new SchoolId(rs.getLong("id")),
                rs.getInt("position"),
                rs.getString("name"),
                rs.getString("short_name"),
                rs.getString("federal_login"),
                rs.getBoolean("active"));
    }

    static OrganizationView organization(ResultSet rs) throws SQLException {
        return new OrganizationView(
                new OrganizationId(rs.getLong("id")),
                OrganizationKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getString("short_name"),
                rs.getBoolean("active"));
    }

    static PersonView person(ResultSet rs) throws SQLException {
        Long organization = rs.getObject("organization_id", Long.class);
        Long school = rs.getObject("school_id", Long.class);
        return new PersonView(
                new PersonId(rs.getLong("id")),
                new PersonName(rs.getString("last_name"), rs.getString("first_name"), rs.getString("middle_name")),
                rs.getString("post"),
                organization == null ? null : new OrganizationId(organization),
                school == null ? null : new SchoolId(school),
                rs.getString("place"),
                rs.getString("email"),
                rs.getString("phone"),
                rs.getBoolean("active"));
    }

    static SchoolGroupView group(ResultSet rs) throws SQLException {
        Array array = rs.getArray("schools");
        Set<SchoolId> schools =
                Arrays.stream((Long[]) array.getArray()).map(SchoolId::new).collect(Collectors.toUnmodifiableSet());
        return new SchoolGroupView(
                new SchoolGroupId(rs.getLong("id")), rs.getString("name"), schools, rs.getBoolean("active"));
    }
}
