package okoplan.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okoplan.organization.Directory;
import okoplan.organization.PersonView;
import okoplan.organization.RegisterFilter;
import okoplan.shared.AccountId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PageKey;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL behind {@link Accounts}. */
@Component
class AccountQueries {

    private final JdbcClient jdbc;
    private final Directory directory;

    AccountQueries(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** A row without its person. */
    private record Row(
            AccountId id,
            int version,
            String username,
            PersonId person,
            Set<Role> roles,
            boolean active,
            @Nullable String externalName) {}

    /** Accounts by the name to sign in with, found by it, the person's name, post and place. */
    Slice<AccountView> list(RegisterFilter filter, @Nullable PageKey after, int limit) {
        List<Row> rows = jdbc.sql("""
                        select a.id, a.version, a.username, a.person_id, a.active, a.external_name,
                               array(select r.role from account_role r where r.account_id = a.id) as roles
                        from account a
                        join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        left join organization o on o.municipality_id = p.municipality_id and o.id = p.organization_id
                        left join school s on s.municipality_id = p.municipality_id and s.id = p.school_id
                        where a.municipality_id = :municipality
                          and (cast(:active as boolean) is null or a.active = :active)
                          and translate(lower(concat_ws(' ', a.username, p.last_name, p.first_name, p.middle_name, p.post,
                                o.name, o.short_name, s.name, s.short_name)), 'ё', 'е')
                              like all (cast(:patterns as text[]))
                          and (cast(:after as text) is null or a.username > :after)
                        order by a.username
                        limit :rows
                        """)
                .param("municipality", municipality())
                .param("active", filter.use().wanted(), Types.BOOLEAN)
                .param("patterns", filter.patterns())
                .param("after", after == null ? null : after.text(0), Types.VARCHAR)
                .param("rows", limit + 1)
                .query((rs, row) -> row(rs))
                .list();
        Slice<Row> slice = Slice.of(rows, limit, row -> PageKey.of(row.username()));
        return new Slice<>(withPersons(slice.items()), slice.next());
    }

    private List<AccountView> withPersons(Collection<Row> rows) {
        Map<PersonId, PersonView> persons =
                directory.persons(rows.stream().map(Row::person).toList());
        return rows.stream()
                .map(row -> new AccountView(
                        row.id(),
                        row.version(),
                        row.username(),
                        Objects.requireNonNull(persons.get(row.person())),
                        row.roles(),
                        row.active(),
                        row.externalName()))
                .toList();
    }

    /**
     * Refuses a change that leaves the municipality without an administrator who can sign in. Two such changes at once
     * wait for each other, so that each sees what the other did.
     */
    void requireActiveAdmin() {
        jdbc.sql("select id from municipality where id = :municipality for no key update")
                .param("municipality", municipality())
                .query(Long.class)
                .single();
        boolean remains = jdbc.sql("""
                        select exists (
                            select 1 from account a
                            join account_role r on r.account_id = a.id and r.role = 'ADMIN'
                            join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                            where a.municipality_id = :municipality and a.active and p.active)
                        """)
                .param("municipality", municipality())
                .query(Boolean.class)
                .single();
        if (!remains) {
            throw new RuleViolationException("access.account.last-admin");
        }
    }

    private static Row row(ResultSet rs) throws SQLException {
        Array array = rs.getArray("roles");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) array.getArray()).map(Role::valueOf).forEach(roles::add);
        return new Row(
                new AccountId(rs.getLong("id")),
                rs.getInt("version"),
                rs.getString("username"),
                new PersonId(rs.getLong("person_id")),
                roles,
                rs.getBoolean("active"),
                rs.getString("external_name"));
    }

    private static long municipality() {
        return MunicipalityScope.current().id().value();
    }
}
