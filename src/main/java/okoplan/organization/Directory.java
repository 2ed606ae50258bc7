package okoplan.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.OrganizationId;
import okoplan.shared.PageKey;
import okoplan.shared.PersonId;
import okoplan.shared.SchoolGroupId;
import okoplan.shared.SchoolId;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Schools, organisations, groups and persons of the municipality in scope, for other features: lists of those in use to
 * choose from, and lookups by id, which also find those out of use, because history names them. One query each.
 */
@Service
@Transactional(readOnly = true)
public class Directory {

    private final DirectoryQueries queries;

    Directory(DirectoryQueries queries) {
        this.queries = queries;
    }

    /** Schools in use, in the order of the municipality's list. */
    public List<SchoolView> schools() {
        return queries.schools(municipality(), null);
    }

    /**
     * A page of the schools in use, in the order of the municipality's list.
     *
     * @param only the one school that is to be seen, or null for all
     */
    public Slice<SchoolView> schools(@Nullable SchoolId only, @Nullable PageKey after, int limit) {
        return queries.schools(municipality(), only == null ? null : only.value(), after, limit);
    }

    /** Schools by id, those out of use too; unknown ids are left out. */
    public Map<SchoolId, SchoolView> schools(Collection<SchoolId> ids) {
        List<Long> wanted = ids.stream().map(SchoolId::value).distinct().toList();
        return wanted.isEmpty() ? Map.of() : byId(queries.schools(municipality(), wanted), SchoolView::id);
    }

    public SchoolView school(SchoolId id) {
        return found(schools(List.of(id)), id);
    }

    /** Organisations in use: the department first, then by name. */
    public List<OrganizationView> organizations() {
        return queries.organizations(municipality(), null);
    }

    /** Organisations by id, those out of use too; unknown ids are left out. */
    public Map<OrganizationId, OrganizationView> organizations(Collection<OrganizationId> ids) {
        List<Long> wanted = ids.stream().map(OrganizationId::value).distinct().toList();
        return wanted.isEmpty() ? Map.of() : byId(queries.organizations(municipality(), wanted), OrganizationView::id);
    }

    public OrganizationView organization(OrganizationId id) {
        return found(organizations(List.of(id)), id);
    }

    /** Persons in use, by surname. */
    public List<PersonView> persons() {
        return queries.persons(municipality(), null);
    }

    /** Persons by id, those out of use too; unknown ids are left out. */
    public Map<PersonId, PersonView> persons(Collection<PersonId> ids) {
        List<Long> wanted = ids.stream().map(PersonId::value).distinct().toList();
        return wanted.isEmpty() ? Map.of() : byId(queries.persons(municipality(), wanted), PersonView::id);
    }

    public PersonView person(PersonId id) {
        return found(persons(List.of(id)), id);
    }

    /** Persons in use who work in the school, by surname. */
    public List<PersonView> personsOf(SchoolId school) {
        return queries.personsOf(municipality(), school.value());
    }

    /** Groups of schools in use, by name. */
    public List<SchoolGroupView> groups() {
        return queries.groups(municipality(), null);
    }

    /** Groups by id, those out of use too; unknown ids are left out. */
    public Map<SchoolGroupId, SchoolGroupView> groups(Collection<SchoolGroupId> ids) {
        List<Long> wanted = ids.stream().map(SchoolGroupId::value).distinct().toList();
        return wanted.isEmpty() ? Map.of() : byId(queries.groups(municipality(), wanted), SchoolGroupView::id);
    }

    public SchoolGroupView group(SchoolGroupId id) {
        return found(groups(List.of(id)), id);
    }

    private static long municipality() {
        return MunicipalityScope.current().id().value();
    }

    private static <K, V> Map<K, V> byId(List<V> views, Function<V, K> id) {
        return views.stream().collect(Collectors.toUnmodifiableMap(id, Function.identity()));
    }

    private static <K, V> V found(Map<K, V> views, K id) {
        V view = views.get(id);
        if (view == null) {
            throw new NotFoundException(id);
        }
        return view;
    }
}
