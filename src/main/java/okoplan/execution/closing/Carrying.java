package okoplan.execution.closing;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okoplan.plan.MeasureContent;
import okoplan.plan.PlanHeader;
import okoplan.plan.PlanRollover;
import okoplan.plan.PlanViews;
import okoplan.plan.RowId;
import okoplan.plan.responsible.Party;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings what a closed plan has left over into the draft of the next one, for those who had not done it. */
@Service
@PreAuthorize(Allowed.PLANNERS)
class Carrying {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Characters of the names of executors; more than these are told by their number. */
    private static final int LONGEST_NAMES = 2_000;

    private final PlanViews plans;
    private final PlanRollover rollover;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    Carrying(PlanViews plans, PlanRollover rollover, JdbcClient jdbc, MessageSource messages) {
        this.plans = plans;
        this.rollover = rollover;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /**
     * A measure that waits to be carried over.
     *
     * @param deadline as it was said in the plan before
     * @param executors who had not done it
     */
    record Waiting(
            MeasureId measure,
            String number,
            String title,
            String result,
            String deadline,
            List<String> executors,
            List<Party> parties) {

        Waiting {
            executors = List.copyOf(executors);
            parties = List.copyOf(parties);
        }

        public String getName() {
            return number.isEmpty() ? title : number + " " + title;
        }

        public String getNames() {
            return String.join(", ", executors);
        }
    }

    /** A draft, the plan before, and what waits there. */
    record Page(PlanHeader draft, PlanHeader before, List<Waiting> waiting) {}

    /** @throws NotFoundException when nothing came before the plan, or it is no draft of this person's */
    @Transactional(readOnly = true)
    Page page(Actor actor, PlanId id) {
        PlanHeader draft = plans.get(actor, id).header();
        PlanId followed = followed(actor, draft);
        if (!draft.isDraft() || followed == null) {
            throw new NotFoundException(id);
        }
        return new Page(draft, plans.header(actor, followed), waiting(followed, id));
    }

    /**
     * Adds all that waits.
     *
     * @param deadline the phrase that says until when it is to be done now
     * @return how many measures
     */
    @Transactional
    public int carry(Actor actor, PlanId id, String deadline) {
        if (deadline.isBlank()) {
            throw new RuleViolationException("execution.closing.carry.deadline.required");
        }
        plans.header(actor, id);
        rollover.prepare(actor, id);
        Page page = page(actor, id);
        if (page.waiting().isEmpty()) {
            return 0;
        }
        String heading = text(
                "execution.closing.carry.heading",
                RussianDates.range(
                        page.before().period().from(), page.before().period().to()));
        return rollover.carry(
                        actor,
                        id,
                        heading,
                        page.waiting().stream()
                                .map(row -> carried(row, deadline))
                                .toList())
                .size();
    }

    private PlanRollover.Carried carried(Waiting row, String deadline) {
        String names = row.getNames();
        return new PlanRollover.Carried(
                RowId.of(row.measure()),
                new MeasureContent(
                        row.number(),
                        row.title(),
                        row.result(),
                        deadline,
                        names.length() <= LONGEST_NAMES
                                ? names
                                : text(
                                        "execution.closing.executors",
                                        row.executors().size())),
                row.parties());
    }

    private @Nullable PlanId followed(Actor actor, PlanHeader draft) {
        PlanId amended = draft.amends();
        return amended == null ? draft.follows() : plans.header(actor, amended).follows();
    }

    private List<Waiting> waiting(PlanId followed, PlanId draft) {
        return jdbc.sql("""
                        select m.id, m.number, m.title, m.expected_result, m.deadline_phrase,
                               array_agg(distinct x.name) as names, array_agg(distinct x.party) as parties
                        from assignment a
                        join closing_decision d on d.assignment_id = a.id and d.fate = 'CARRY' and d.was_status is not null
                        join measure m on m.municipality_id = a.municipality_id and m.id = a.measure_id
                        left join school s on s.municipality_id = a.municipality_id and s.id = a.school_id
                        left join organization o on o.municipality_id = a.municipality_id and o.id = a.organization_id
                        left join person r on r.municipality_id = a.municipality_id and r.id = a.person_id
                        cross join lateral (
                            select coalesce(s.short_name, o.short_name,
                                            concat_ws(' ', r.last_name, r.first_name, r.middle_name)) as name,
                                   case when s.id is not null then 'school-' || s.id
                                        when o.id is not null then 'organization-' || o.id
                                        else 'person-' || r.id end as party) x
                        where a.municipality_id = :municipality and a.plan_id = :followed and a.status in ('OPEN', 'RETURNED')
                          and coalesce(s.active, o.active, r.active)
                          and not exists (select from measure there
                                          where there.municipality_id = :municipality and there.follows_measure_id = m.id
                                            and there.carried
                                            and (there.plan_id = :draft
                                                 or there.plan_id = (select p.amends_plan_id from plan p where p.id = :draft)))
                        group by m.id, m.number, m.title, m.expected_result, m.deadline_phrase, m.position
                        order by m.position, m.id
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("followed", followed.value())
                .param("draft", draft.value())
                .query((rs, n) -> new Waiting(
                        new MeasureId(rs.getLong("id")),
                        rs.getString("number"),
                        rs.getString("title"),
                        rs.getString("expected_result"),
                        rs.getString("deadline_phrase"),
                        strings(rs.getArray("names")),
                        strings(rs.getArray("parties")).stream()
                                .map(Party::parse)
                                .toList()))
                .list();
    }

    private static List<String> strings(Array array) throws SQLException {
        return new ArrayList<>(Arrays.stream((Object[]) array.getArray())
                .map(Objects::toString)
                .toList());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
