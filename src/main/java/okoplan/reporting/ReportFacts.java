package okoplan.reporting;

import okoplan.shared.Actor;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands on a report's paper beyond its numbers. One query. */
@Component
class ReportFacts {

    private final JdbcClient jdbc;

    ReportFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Names for the paper.
     *
     * @param municipality its name
     * @param organization full name of the department, or of the school of a person who sees no other; null when not entered
     * @param signerName the head, if there is one only; of a school whoever reports
     * @param signerPost of that person
     */
    record Facts(
            String municipality,
            @Nullable String organization,
            @Nullable String signerName,
            @Nullable String signerPost) {}

    Facts of(Actor actor) {
        SchoolId school = actor.limitedToSchool();
        return jdbc.sql("""
                        with heads as (
                            select max(h.person_id) as person from account h
                            join account_role r on r.account_id = h.id and r.role = 'HEAD'
                            where h.municipality_id = :municipality and h.active having count(*) = 1)
                        select m.name as municipality,
                               coalesce(s.name, (select o.name from organization o
                                                 where o.municipality_id = m.id and o.active and o.kind = 'DEPARTMENT'
                                                 order by o.id limit 1)) as organization,
                               nullif(concat_ws(' ', p.last_name, p.first_name, p.middle_name), '') as signer, p.post
                        from municipality m
                        left join school s on s.municipality_id = m.id and s.id = :school
                        left join person p on p.municipality_id = m.id
                            and p.id = case when s.id is null then (select person from heads) else :person end
                        where m.id = :municipality
                        """)
                .param("municipality", actor.municipality().value())
                .param("school", school == null ? 0 : school.value())
                .param("person", actor.person().value())
                .query((rs, n) -> new Facts(
                        rs.getString("municipality"),
                        rs.getString("organization"),
                        rs.getString("signer"),
                        rs.getString("post")))
                .single();
    }
}
