package okoplan.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import okoplan.organization.PersonName;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of the municipality in scope, for other features: names for histories, also of those out of use, and whom to
 * notify, which are only those who can sign in. One query each.
 */
@Service
@Transactional(readOnly = true)
public class AccountDirectory {

    private final JdbcClient jdbc;
    private final SignedInLookup lookup;

    AccountDirectory(JdbcClient jdbc, SignedInLookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    /**
     * As whom the account acts, for what is done for it while it is not signed in; whatever the municipality. Empty where it
     * cannot sign in.
     */
    public Optional<Actor> actor(AccountId account) {
        return lookup.find(account).filter(SignedIn::isEnabled).map(SignedIn::actor);
    }

    /** Names by account; unknown ids are left out. */
    public Map<AccountId, AccountName> names(Collection<AccountId> ids) {
        Long[] wanted = ids.stream().map(AccountId::value).distinct().toArray(Long[]::new);
        if (wanted.length == 0) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select a.id, p.last_name, p.first_name, p.middle_name, p.post
                        from account a
                        join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        where a.municipality_id = :municipality and a.id = any(:ids)
                        """)
                .param("municipality", municipality())
                .param("ids", wanted)
                .query((rs, row) -> {
                    PersonName name = new PersonName(
                            rs.getString("last_name"), rs.getString("first_name"), rs.getString("middle_name"));
                    return new AccountName(
                            new AccountId(rs.getLong("id")), name.full(), name.withInitials(), rs.getString("post"));
                })
                .stream()
                .collect(Collectors.toUnmodifiableMap(AccountName::id, Function.identity()));
    }

    /** Directors and deputies of the school who can sign in. */
    public List<AccountId> directorsOf(SchoolId school) {
        return directorsOf(List.of(school)).getOrDefault(school, List.of());
    }

    /** Directors and deputies by school; a school without any is left out. */
    public Map<SchoolId, List<AccountId>> directorsOf(Collection<SchoolId> schools) {
        record Director(SchoolId school, AccountId account) {}
        Long[] wanted = schools.stream().map(SchoolId::value).distinct().toArray(Long[]::new);
        if (wanted.length == 0) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select p.school_id, a.id
                        from account a
                        join account_role r on r.account_id = a.id and r.role = 'DIRECTOR'
                        join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        where a.municipality_id = :municipality and a.active and p.active and p.school_id = any(:schools)
                        order by p.school_id, a.id
                        """)
                .param("municipality", municipality())
                .param("schools", wanted)
                .query((rs, row) ->
                        new Director(new SchoolId(rs.getLong("school_id")), new AccountId(rs.getLong("id"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Director::school, Collectors.mapping(Director::account, Collectors.toUnmodifiableList())));
    }

    /** Heads of the department who can sign in. */
    public List<AccountId> heads() {
        return having(Role.HEAD);
    }

    /** Staff of the department who can sign in. */
    public List<AccountId> staff() {
        return having(Role.STAFF);
    }

    private List<AccountId> having(Role role) {
        return jdbc.sql("""
                        select a.id
                        from account a
                        join account_role r on r.account_id = a.id and r.role = :role
                        join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        where a.municipality_id = :municipality and a.active and p.active
                        order by a.id
                        """)
                .param("municipality", municipality())
                .param("role", role.name())
                .query((rs, row) -> new AccountId(rs.getLong("id")))
                .list();
    }

    private static long municipality() {
        return MunicipalityScope.current().id().value();
    }
}
