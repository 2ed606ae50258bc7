package okoplan.exchange.export;

import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands on a plan's paper beyond the plan itself. */
@Component
class PaperFacts {

    private final JdbcClient jdbc;

    PaperFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person who signs: full name and post. */
    record Signer(String name, String post) {}

    /**
     * Names for a paper.
     *
     * @param organization full name of the school whose plan it is, or of the department; null when not entered
     * @param approver who approved the plan; of a draft, who will: the school's director, or the head, if there is one only
     * @param creator who made the plan and answers for it; of a school's that the department brought in, the approver
     */
    record Facts(
            @Nullable String organization,
            @Nullable Signer approver,
            @Nullable Signer creator) {

        /** Whose paper it is; empty when nobody is known. */
        String author() {
            if (organization != null) {
                return organization;
            }
            return creator == null ? "" : creator.name();
        }
    }

    Facts of(PlanId plan) {
        return jdbc.sql("""
                        with heads as (
                            select max(h.id) as account from account h
                            join account_role r on r.account_id = h.id and r.role = 'HEAD'
                            where h.municipality_id = :municipality and h.active having count(*) = 1)
                        select concat_ws(' ', c.last_name, c.first_name, c.middle_name) as creator_name,
                               c.post as creator_post,
                               p.level = 'SCHOOL' and c.school_id is distinct from p.school_id as brought,
                               concat_ws(' ', s.last_name, s.first_name, s.middle_name) as approver_name,
                               s.post as approver_post,
                               coalesce(school.name, (select o.name from organization o
                                                      where o.municipality_id = p.municipality_id and o.active
                                                        and o.kind = 'DEPARTMENT' order by o.id limit 1)) as organization
                        from plan p
                        join account ca on ca.municipality_id = p.municipality_id and ca.id = p.created_by
                        join person c on c.municipality_id = p.municipality_id and c.id = ca.person_id
                        left join account sa on sa.municipality_id = p.municipality_id
                          and sa.id = coalesce(p.approved_by, case
                              when p.level = 'MUNICIPAL' then (select account from heads)
                              when c.school_id = p.school_id then p.created_by
                              else (select max(d.id) from account d
                                    join account_role r on r.account_id = d.id and r.role = 'DIRECTOR'
                                    join person w on w.municipality_id = d.municipality_id and w.id = d.person_id
                                    where d.municipality_id = p.municipality_id and d.active
                                      and w.school_id = p.school_id having count(*) = 1) end)
                        left join person s on s.municipality_id = p.municipality_id and s.id = sa.person_id
                        left join school on school.municipality_id = p.municipality_id and school.id = p.school_id
                        where p.municipality_id = :municipality and p.id = :plan
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", plan.value())
                .query((rs, n) -> {
                    String post = rs.getString("approver_post");
                    Signer approver = post == null ? null : new Signer(rs.getString("approver_name"), post);
                    Signer creator = new Signer(rs.getString("creator_name"), rs.getString("creator_post"));
                    return new Facts(
                            rs.getString("organization"), approver, rs.getBoolean("brought") ? approver : creator);
                })
                .single();
    }
}
