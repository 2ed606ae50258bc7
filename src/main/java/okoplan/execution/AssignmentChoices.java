package okoplan.execution;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.SchoolId;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages about assignments let a person choose from, in one query. */
@Service
@PreAuthorize(Allowed.SIGNED_IN)
@Transactional(readOnly = true)
public class AssignmentChoices {

    private static final int MOST_CHOICES = 300;

    private final JdbcClient jdbc;

    AssignmentChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What there is to choose from.
     *
     * @param schools empty for those who see one school only, as are the executors
     * @param section name of the section that the filter names; null where it names none
     */
    public record Choices(
            List<Option> plans,
            List<Option> schools,
            List<Option> executors,
            @Nullable String section) {}

    private enum Kind {
        PLAN,
        SCHOOL,
        EXECUTOR,
        SECTION
    }

    private record Choice(Kind kind, Option option) {}

    /** Approved plans that concern the person; for the whole municipality also schools and other executors. */
    public Choices of(Actor actor, AssignmentFilter filter) {
        Map<Kind, List<Option>> byKind = read(actor, filter).stream()
                .collect(Collectors.groupingBy(Choice::kind, Collectors.mapping(Choice::option, Collectors.toList())));
        return new Choices(
                byKind.getOrDefault(Kind.PLAN, List.of()),
                byKind.getOrDefault(Kind.SCHOOL, List.of()),
                byKind.getOrDefault(Kind.EXECUTOR, List.of()),
                byKind.getOrDefault(Kind.SECTION, List.of()).stream()
                        .map(Option::label)
                        .findFirst()
                        .orElse(null));
    }

    private List<Choice> read(Actor actor, AssignmentFilter filter) {
        SchoolId limitedTo = actor.limitedToSchool();
        return jdbc.sql("""
                        (select 'PLAN' as kind, cast(p.id as text) as value, concat_ws(' – ', p.title, s.short_name) as label,
                                0 as place, - extract(epoch from p.period_from) as rank
                         from plan p
                         left join school s on s.municipality_id = p.municipality_id and s.id = p.school_id
                         where p.municipality_id = :municipality and p.status <> 'DRAFT'
                           and (:whole or p.school_id is null or p.school_id = :school)
                         order by p.period_from desc, p.id desc
                         limit :limit)
                        union all
                        (select 'SCHOOL', cast(s.id as text), s.short_name, 1, s.position
                         from school s
                         where s.municipality_id = :municipality and s.active and :whole)
                        union all
                        (select 'EXECUTOR', 'organization-' || o.id, o.short_name, 2, 0
                         from organization o
                         where o.municipality_id = :municipality and :whole
                           and exists (select 1 from assignment a
                                       where a.municipality_id = o.municipality_id and a.organization_id = o.id)
                         limit :limit)
                        union all
                        (select 'EXECUTOR', 'person-' || r.id, concat_ws(' ', r.last_name, r.first_name, r.middle_name), 2, 1
                         from person r
                         where r.municipality_id = :municipality and :whole
                           and exists (select 1 from assignment a
                                       where a.municipality_id = r.municipality_id and a.person_id = r.id)
                         limit :limit)
                        union all
                        (select 'SECTION', cast(c.id as text), concat_ws(' ', nullif(c.number, ''), c.title), 3, 0
                         from section c
                         join plan p on p.municipality_id = c.municipality_id and p.id = c.plan_id
                         where c.municipality_id = :municipality and c.id = :section
                           and (:whole or p.school_id is null and p.status <> 'DRAFT' or p.school_id = :school))
                        order by place, rank, label, value
                        """)
                .param("municipality", actor.municipality().value())
                .param("school", limitedTo == null ? 0 : limitedTo.value())
                .param("whole", actor.isDepartment())
                .param(
                        "section",
                        filter.section() == null ? 0 : filter.section().value())
                .param("limit", MOST_CHOICES)
                .query((rs, n) -> new Choice(
                        Kind.valueOf(rs.getString("kind")), new Option(rs.getString("value"), rs.getString("label"))))
                .list();
    }

    /**
     * Fails where the filter names a plan, section or school that does not exist for the person: a school sees the municipality's
     * plans and its own. Other executors are of the own municipality.
     */
    public void requireKnown(Actor actor, AssignmentFilter filter) {
        boolean named = filter.isOfSection()
                || Stream.of(filter.plan(), filter.school(), filter.person(), filter.organization())
                        .anyMatch(Objects::nonNull);
        if (named && !exist(actor, filter)) {
            throw new NotFoundException(filter.parameters());
        }
    }

    private boolean exist(Actor actor, AssignmentFilter filter) {
        SchoolId own = actor.school();
        return jdbc.sql("""
                        select (cast(:plan as bigint) is null or exists (
                                    select 1 from plan where municipality_id = :municipality and id = :plan
                                    and (:department or school_id is null and status <> 'DRAFT' or school_id = :ownSchool)))
                           and (cast(:section as bigint) is null or exists (
                                    select 1 from section c
                                    join plan p on p.municipality_id = c.municipality_id and p.id = c.plan_id
                                    where c.municipality_id = :municipality and c.id = :section
                                    and (:department or p.school_id is null and p.status <> 'DRAFT' or p.school_id = :ownSchool)))
                           and (cast(:school as bigint) is null or exists (
                                    select 1 from school where municipality_id = :municipality and id = :school
                                    and (:department or id = :ownSchool)))
                           and (cast(:person as bigint) is null or exists (
                                    select 1 from person where municipality_id = :municipality and id = :person))
                           and (cast(:organization as bigint) is null or exists (
                                    select 1 from organization where municipality_id = :municipality and id = :organization))
                        """)
                .param("municipality", actor.municipality().value())
                .param("department", actor.isDepartment())
                .param("ownSchool", own == null ? null : own.value(), Types.BIGINT)
                .param("plan", filter.plan() == null ? null : filter.plan().value(), Types.BIGINT)
                .param(
                        "section",
                        filter.section() == null || !filter.isOfSection()
                                ? null
                                : filter.section().value(),
                        Types.BIGINT)
                .param(
                        "school",
                        filter.school() == null ? null : filter.school().value(),
                        Types.BIGINT)
                .param(
                        "person",
                        filter.person() == null ? null : filter.person().value(),
                        Types.BIGINT)
                .param(
                        "organization",
                        filter.organization() == null
                                ? null
                                : filter.organization().value(),
                        Types.BIGINT)
                .query(Boolean.class)
                .single();
    }
}
