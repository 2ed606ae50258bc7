package okoplan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds an account by its name, whatever the municipality: before sign-in none is in scope yet. */
@Service
class SignedInLookup {

    private final JdbcClient jdbc;

    SignedInLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<SignedIn> find(String username) {
        return select("a.username = :username")
                .param("username", Username.normalise(username))
                .query((rs, row) -> read(rs))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<SignedIn> find(AccountId account) {
        return select("a.id = :account")
                .param("account", account.value())
                .query((rs, row) -> read(rs))
                .optional();
    }

    /** Finds an account by the name that an OpenID provider knows its owner by. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> findByExternalName(String name) {
        return select("lower(a.external_name) = lower(:name)")
                .param("name", name.strip())
                .query((rs, row) -> read(rs))
                .optional();
    }

    /** Accounts of the municipality that have a session. */
    @Transactional(readOnly = true)
    public List<String> signedInNames(MunicipalityId municipality) {
        return jdbc.sql("""
                        select distinct a.username
                        from account a
                        join spring_session s on s.principal_name = a.username
                        where a.municipality_id = :municipality
                        """)
                .param("municipality", municipality.value())
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec select(String which) {
        return jdbc.sql("""
                select a.id, a.municipality_id, a.username, a.password_hash, a.active and p.active as enabled,
                       m.time_zone, p.id as person_id, p.organization_id, p.school_id,
                       concat_ws(' ', p.last_name, p.first_name, p.middle_name) as name,
                       (select string_agg(r.role, ',') from account_role r where r.account_id = a.id) as roles
                from account a
                join municipality m on m.id = a.municipality_id
                join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                where\s""" + which);
    }

    private static SignedIn read(ResultSet rs) throws SQLException {
        Long organization = nullableId(rs, "organization_id");
        Long school = nullableId(rs, "school_id");
        Actor actor = new Actor(
                new AccountId(rs.getLong("id")),
                new MunicipalityId(rs.getLong("municipality_id")),
                ZoneId.of(rs.getString("time_zone")),
                roles(rs.getString("roles")),
                rs.getString("name"),
                new PersonId(rs.getLong("person_id")),
                organization == null ? null : new OrganizationId(organization),
                school == null ? null : new SchoolId(school));
        return new SignedIn(actor, rs.getString("username"), rs.getString("password_hash"), rs.getBoolean("enabled"));
    }

    private static Set<Role> roles(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",", -1)).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Long nullableId(ResultSet rs, String column) throws SQLException {
        long value = rs.getLong(column);
        return rs.wasNull() ? null : value;
    }
}
