package okoplan.event;

import okoplan.plan.PlanAmending;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A deadline that an amendment drops or says otherwise no longer hangs on the event that it was bound to. */
@Component
class ChangedDeadlines {

    private final JdbcClient jdbc;

    ChangedDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmending amending) {
        jdbc.sql("""
                        delete from measure_event b
                        using measure o
                        where o.municipality_id = :municipality and o.plan_id = :plan
                          and b.municipality_id = o.municipality_id and b.measure_id = o.id
                          and not exists (
                              select from measure n
                              where n.municipality_id = o.municipality_id and n.plan_id = :copy
                                and n.origin_measure_id = o.id and n.deadline_phrase = o.deadline_phrase
                                and n.deadline_overridden
                                and (select array_agg((w.starts_on, w.due_on) order by w.position) from deadline_window w
                                     where w.municipality_id = n.municipality_id and w.measure_id = n.id)
                                  = (select array_agg((w.starts_on, w.due_on) order by w.position) from deadline_window w
                                     where w.municipality_id = o.municipality_id and w.measure_id = o.id))
                        """)
                .param("municipality", amending.municipality().value())
                .param("plan", amending.plan().value())
                .param("copy", amending.copy().value())
                .update();
    }
}
