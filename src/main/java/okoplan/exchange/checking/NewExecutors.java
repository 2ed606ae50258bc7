package okoplan.exchange.checking;

import java.util.List;
import okoplan.organization.Organizations;
import okoplan.organization.Persons;
import okoplan.plan.responsible.Party;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Executors that a document names and the municipality does not know: added by whoever may, in one step. */
@Service
@Transactional
class NewExecutors {

    private final Organizations organizations;
    private final Persons persons;
    private final ImportEditing editing;
    private final JdbcClient jdbc;

    NewExecutors(Organizations organizations, Persons persons, ImportEditing editing, JdbcClient jdbc) {
        this.organizations = organizations;
        this.persons = persons;
        this.editing = editing;
        this.jdbc = jdbc;
    }

    /** Adds the executor; the words mean it from now on. */
    @PreAuthorize(Allowed.PLANNERS + " and " + Allowed.ADMIN)
    public void add(Actor actor, long id, PartyForm form) {
        Party added = form.isPerson()
                ? Party.of(persons.create(form.toPerson()))
                : Party.of(organizations.create(form.organization()));
        editing.answer(actor, id, form.getWords(), added);
    }

    /** Whom to ask who may not add executors. */
    @PreAuthorize(Allowed.PLANNERS)
    @Transactional(readOnly = true)
    public List<String> administrators(Actor actor) {
        return jdbc.sql("""
                        select concat_ws(' ', p.last_name, p.first_name, p.middle_name)
                        from account a
                        join account_role r on r.account_id = a.id and r.role = 'ADMIN'
                        join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        where a.municipality_id = :municipality and a.active
                        order by p.last_name, p.first_name
                        """)
                .param("municipality", actor.municipality().value())
                .query(String.class)
                .list();
    }
}
