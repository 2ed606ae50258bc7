package okoplan.organization.admin;

import java.util.List;
import okoplan.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the administrator starts: what there is, and what is still missing. */
@Controller
class AdminController {

    private final JdbcClient jdbc;

    AdminController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How much is in use. */
    record Overview(int schools, int organizations, int groups, int persons, int accounts) {}

    record SchoolName(long id, String name) {}

    @GetMapping("/admin")
    String overview(Actor actor, Model model) {
        Overview overview = jdbc.sql("""
                        select
                            (select count(*) from school where municipality_id = :m and active) as schools,
                            (select count(*) from organization where municipality_id = :m and active) as organizations,
                            (select count(*) from school_group where municipality_id = :m and active) as groups,
                            (select count(*) from person where municipality_id = :m and active) as persons,
                            (select count(*) from account where municipality_id = :m and active) as accounts
                        """)
                .param("m", actor.municipality().value())
                .query(Overview.class)
                .single();
        model.addAttribute("overview", overview);
        model.addAttribute("withoutDirector", withoutDirector(actor));
        return "organization/overview";
    }

    /** Schools in use that nobody can sign in for. */
    private List<SchoolName> withoutDirector(Actor actor) {
        return jdbc.sql("""
                        select s.id, s.short_name as name
                        from school s
                        where s.municipality_id = :m and s.active and not exists (
                            select 1 from person p
                            join account a on a.municipality_id = p.municipality_id and a.person_id = p.id
                            join account_role r on r.account_id = a.id and r.role = 'DIRECTOR'
                            where p.municipality_id = s.municipality_id and p.school_id = s.id
                              and p.active and a.active)
                        order by s.position, s.id
                        """)
                .param("m", actor.municipality().value())
                .query(SchoolName.class)
                .list();
    }
}
