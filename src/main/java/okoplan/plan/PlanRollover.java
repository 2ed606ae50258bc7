package okoplan.plan;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.calendar.phrase.RowPosition;
import okoplan.calendar.phrase.YearShift;
import okoplan.plan.responsible.Party;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the next plan as a copy of one in force or closed: the years that its texts name are rewritten, and every deadline phrase
 * is read anew in the new period, so that days off, school holidays and events are those of the new year. Dates that a person
 * gave beside a phrase move by as many years; those that hang on an event wait for the event of the new year.
 */
@Service
@PreAuthorize(Allowed.PLANNERS)
public class PlanRollover {

    private final PlanAccess access;
    private final PlanRepository plans;
    private final PlanRowReader reader;
    private final NewRows newRows;
    private final DeadlineReader deadlines;
    private final ExecutorLookup executors;
    private final Leftovers leftovers;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Today today;

    PlanRollover(
            PlanAccess access,
            PlanRepository plans,
            PlanRowReader reader,
            NewRows newRows,
            DeadlineReader deadlines,
            ExecutorLookup executors,
            Leftovers leftovers,
            EntityManager entities,
            JdbcClient jdbc,
            Today today) {
        this.access = access;
        this.plans = plans;
        this.reader = reader;
        this.newRows = newRows;
        this.deadlines = deadlines;
        this.executors = executors;
        this.leftovers = leftovers;
        this.entities = entities;
        this.jdbc = jdbc;
        this.today = today;
    }

    static String nextTitle(PlanHeader plan, DateRange period) {
        return new YearShift(PlanYears.between(plan.period(), period)).text(plan.title());
    }

    /**
     * Makes the draft.
     *
     * @param title of the new plan
     * @param period of the new plan; says by how many years the texts are moved
     * @throws RuleViolationException when the plan to be copied is a draft itself, or the period is no later one
     */
    @Transactional
    public PlanId begin(Actor actor, PlanId from, String title, DateRange period) {
        Plan source = access.toFollow(actor, from);
        int years = PlanYears.between(source.period(), period);
        if (years < 1) {
            throw new RuleViolationException("plan.next.period-not-later");
        }
        NewPlan next = new NewPlan(title, source.level(), source.school(), period);
        Plan made = plans.save(source.next(next, actor.account(), today.instant()));
        List<PlanRow> rows = yearly(reader.rows(from, source.period(), false), leftovers.in(from));
        List<RowId> added = newRows.add(made, RowPlace.start(), rewritten(rows, source, made, new YearShift(years)));
        link(rows.stream().map(PlanRow::id).toList(), added, false);
        entities.clear();
        return made.id();
    }

    /** Locks a draft that something is going to be carried into, so that it is not carried twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(Actor actor, PlanId draft) {
        access.draftToEdit(actor, draft);
    }

    /**
     * A measure that is carried over, or several executors of it.
     *
     * @param from the measure of the plan before
     * @param parties who had not done it
     */
    public record Carried(RowId from, MeasureContent content, List<Party> parties) {

        public Carried {
            parties = List.copyOf(parties);
        }
    }

    /**
     * Adds what is carried over to a draft, under a heading of its own at the end.
     *
     * @return the rows, in their order
     */
    @Transactional
    public List<RowId> carry(Actor actor, PlanId draft, String heading, List<Carried> carried) {
        Plan plan = access.draftToEdit(actor, draft);
        List<PastedRow> rows = new ArrayList<>();
        rows.add(PastedRow.section("", heading));
        carried.forEach(row -> rows.add(new PastedRow.Item(row.content(), List.of(), row.parties())));
        List<RowId> added = newRows.add(plan, RowPlace.end(), rows);
        List<RowId> measures = added.subList(1, added.size());
        link(carried.stream().map(Carried::from).toList(), measures, true);
        entities.clear();
        return measures;
    }

    /** What the plan had carried over itself is not done again each year. */
    private static List<PlanRow> yearly(List<PlanRow> rows, Set<RowId> carried) {
        List<PlanRow> yearly = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PlanRow row = rows.get(i);
            if (row instanceof MeasureRow) {
                if (!carried.contains(row.id())) {
                    yearly.add(row);
                }
            } else if (i + 1 == rows.size() || !carried.contains(rows.get(i + 1).id())) {
                yearly.add(row);
            }
        }
        return yearly;
    }

    private List<PastedRow> rewritten(List<PlanRow> rows, Plan source, Plan made, YearShift shift) {
        DeadlineReader.Session session = deadlines.open();
        Set<Party> known = executors.active(source.school());
        List<PastedRow> rewritten = new ArrayList<>();
        for (PlanRow row : rows) {
            if (row instanceof MeasureRow measure) {
                MeasureContent content = new MeasureContent(
                        measure.number(),
                        shift.text(measure.title()),
                        shift.text(measure.expectedResult()),
                        shift.phrase(measure.deadline().phrase()),
                        measure.responsible().text());
                rewritten.add(new PastedRow.Item(
                        content,
                        windows(
                                measure.deadline(),
                                session.read(content.deadlinePhrase(), made.period(), RowPosition.UNKNOWN),
                                shift),
                        parties(measure.responsible(), known)));
            } else {
                rewritten.add(PastedRow.section(row.number(), shift.text(row.title())));
            }
        }
        return rewritten;
    }

    /** Only where a person had said something else than the phrase, and it is not to be said anew each year. */
    private static List<DeadlineWindow> windows(DeadlineView deadline, DeadlineReading read, YearShift shift) {
        return deadline.overridden() && !DeadlineReader.needsDate(read)
                ? deadline.windows().stream()
                        .map(window -> shift.window(window.asRead()))
                        .toList()
                : List.of();
    }

    /** Whom a person had chosen, as far as they are still there; what was matched with the text is matched anew. */
    private static List<Party> parties(ResponsibleView responsible, Set<Party> known) {
        return responsible.chosen()
                ? responsible.parties().stream()
                        .map(ResponsibleView.Named::party)
                        .filter(known::contains)
                        .toList()
                : List.of();
    }

    private void link(List<RowId> from, List<RowId> to, boolean carried) {
        link("measure", "follows_measure_id = link.origin, carried = " + carried, from, to, true);
        link("section", "follows_section_id = link.origin", from, to, false);
    }

    private void link(String table, String set, List<RowId> from, List<RowId> to, boolean measures) {
        List<Long> rows = new ArrayList<>();
        List<Long> origins = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            if (to.get(i).isMeasure() == measures) {
                rows.add(to.get(i).value());
                origins.add(from.get(i).value());
            }
        }
        jdbc.sql("update " + table + " t set " + set + """
                         from unnest(:rows::bigint[], :origins::bigint[]) as link (row, origin)
                        where t.municipality_id = :municipality and t.id = link.row
                        """)
                .param("rows", rows.toArray(Long[]::new))
                .param("origins", origins.toArray(Long[]::new))
                .param("municipality", MunicipalityScope.current().id().value())
                .update();
    }
}
