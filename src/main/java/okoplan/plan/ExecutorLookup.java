package okoplan.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okoplan.plan.responsible.Executors;
import okoplan.plan.responsible.Executors.NamedEntry;
import okoplan.plan.responsible.Executors.PersonEntry;
import okoplan.plan.responsible.Executors.Sort;
import okoplan.plan.responsible.Party;
import okoplan.plan.responsible.PartyKind;
import okoplan.plan.responsible.ResponsibleMatcher;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who can be responsible in a plan: everybody active in the municipality; in a school's own plan the school and its people.
 */
@Component
class ExecutorLookup {

    private static final String ACTIVE = """
            select 'PERSON' as kind, id, last_name as name, first_name as short_name, middle_name, post, '' as sort,
                   organization_id, school_id
            from person where municipality_id = :municipality and active and (:school::bigint is null or school_id = :school)
            union all
            select 'ORGANIZATION', id, name, short_name, null, '', kind, null, null
            from organization where municipality_id = :municipality and active and :school::bigint is null
            union all
            select 'SCHOOL', id, name, short_name, null, '', 'SCHOOL', null, null
            from school where municipality_id = :municipality and active and (:school::bigint is null or id = :school)
            union all
            select 'SCHOOL_GROUP', id, name, name, null, '', 'SCHOOL_GROUP', null, null
            from school_group where municipality_id = :municipality and active and :school::bigint is null
            """;

    private final JdbcClient jdbc;

    ExecutorLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A matcher for the plan of this school, or for the municipality's. */
    ResponsibleMatcher matcher(@Nullable SchoolId school) {
        return new ResponsibleMatcher(load(school));
    }

    /** Refuses parties that do not exist, are no longer active or do not belong into the plan. */
    void requireKnown(Collection<Party> parties, @Nullable SchoolId school) {
        if (parties.isEmpty()) {
            return;
        }
        Executors known = load(school);
        for (Party party : parties) {
            boolean found = switch (party.kind()) {
                case PERSON ->
                    known.persons().stream()
                            .anyMatch(person -> Long.valueOf(person.id()).equals(party.id()));
                case ALL_SCHOOLS -> school == null;
                default ->
                    known.named().stream().anyMatch(entry -> entry.party().equals(party));
            };
            if (!found) {
                throw new RuleViolationException("plan.measure.party-unknown");
            }
        }
    }

    /** All who can be responsible in the plan of this school, or in the municipality's. */
    Set<Party> active(@Nullable SchoolId school) {
        Executors known = load(school);
        Set<Party> active = new HashSet<>();
        known.persons().forEach(person -> active.add(new Party(PartyKind.PERSON, person.id())));
        known.named().forEach(entry -> active.add(entry.party()));
        if (school == null) {
            active.add(Party.allSchools());
        }
        return active;
    }

    Executors load(@Nullable SchoolId school) {
        List<PersonEntry> persons = new ArrayList<>();
        List<NamedEntry> named = new ArrayList<>();
        jdbc.sql(ACTIVE)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("school", school == null ? null : school.value())
                .query((ResultSet rs) -> add(rs, persons, named));
        return new Executors(persons, named, school == null ? null : Party.of(school));
    }

    private static void add(ResultSet rs, List<PersonEntry> persons, List<NamedEntry> named) throws SQLException {
        PartyKind kind = PartyKind.valueOf(rs.getString("kind"));
        long id = rs.getLong("id");
        if (kind == PartyKind.PERSON) {
            persons.add(new PersonEntry(
                    id,
                    rs.getString("name"),
                    rs.getString("short_name"),
                    rs.getString("middle_name"),
                    rs.getString("post"),
                    place(rs)));
        } else {
            named.add(new NamedEntry(
                    new Party(kind, id), sort(rs.getString("sort")), rs.getString("name"), rs.getString("short_name")));
        }
    }

    private static @Nullable Party place(ResultSet rs) throws SQLException {
        Long organization = rs.getObject("organization_id", Long.class);
        Long school = rs.getObject("school_id", Long.class);
        if (organization != null) {
            return new Party(PartyKind.ORGANIZATION, organization);
        }
        return school == null ? null : new Party(PartyKind.SCHOOL, school);
    }

    private static Sort sort(String stored) {
        return stored.equals("OTHER") ? Sort.OTHER_ORGANIZATION : Sort.valueOf(stored);
    }
}
