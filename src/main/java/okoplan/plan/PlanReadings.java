package okoplan.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.ReadingWarning;
import okoplan.calendar.phrase.RowPosition;
import okoplan.plan.responsible.Executors;
import okoplan.plan.responsible.Match;
import okoplan.plan.responsible.Party;
import okoplan.plan.responsible.PartyKind;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What phrases would be read as in a plan, while they are being typed; stores nothing. */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional(readOnly = true)
public class PlanReadings {

    private static final int SUGGESTIONS = 12;

    private final PlanViews plans;
    private final RowOrder order;
    private final DeadlineReader deadlines;
    private final DeadlineWording wording;
    private final ExecutorLookup executors;

    PlanReadings(
            PlanViews plans,
            RowOrder order,
            DeadlineReader deadlines,
            DeadlineWording wording,
            ExecutorLookup executors) {
        this.plans = plans;
        this.order = order;
        this.deadlines = deadlines;
        this.wording = wording;
        this.executors = executors;
    }

    /**
     * Reads a phrase for a row.
     *
     * @param row null for a row that is not there yet
     */
    public DeadlineView deadline(Actor actor, PlanId id, @Nullable RowId row, String phrase) {
        PlanHeader plan = plans.header(actor, id);
        RowPosition position = row == null ? RowPosition.UNKNOWN : order.hint(id, row);
        return view(phrase, deadlines.open().read(phrase, plan.period(), position));
    }

    /** Reads many phrases, each for itself. */
    public List<DeadlineView> deadlines(Actor actor, PlanId id, List<String> phrases) {
        PlanHeader plan = plans.header(actor, id);
        DeadlineReader.Session session = deadlines.open();
        return phrases.stream()
                .map(phrase -> view(phrase, session.read(phrase, plan.period(), RowPosition.UNKNOWN)))
                .toList();
    }

    /** Tells whether words can be read as a deadline in this plan. */
    public Predicate<String> isDeadline(Actor actor, PlanId id) {
        PlanHeader plan = plans.header(actor, id);
        DeadlineReader.Session session = deadlines.open();
        return phrase -> {
            DeadlineKind kind =
                    session.read(phrase, plan.period(), RowPosition.UNKNOWN).kind();
            return kind != DeadlineKind.UNKNOWN && kind != DeadlineKind.NONE;
        };
    }

    /** Who is meant by a responsible phrase. */
    public ResponsibleView responsible(Actor actor, PlanId id, String text) {
        PlanHeader plan = plans.header(actor, id);
        Match match = executors.matcher(plan.school()).match(text);
        Map<Party, ResponsibleView.Named> names = choices(executors.load(plan.school())).stream()
                .collect(Collectors.toMap(ResponsibleView.Named::party, Function.identity(), (a, b) -> a));
        List<ResponsibleView.Named> parties = match.parties().stream()
                .map(party -> names.getOrDefault(party, new ResponsibleView.Named(party, "", "")))
                .toList();
        return new ResponsibleView(text, parties, match.rest(), false);
    }

    /** Everybody who can be chosen as responsible in this plan. */
    public List<ResponsibleView.Named> choices(Actor actor, PlanId id) {
        return choices(executors.load(plans.header(actor, id).school()));
    }

    /** Those whose name or post has these letters, best first. */
    public List<ResponsibleView.Named> suggestions(Actor actor, PlanId id, String letters) {
        String wanted = letters.strip().toLowerCase(Locale.ROOT);
        return choices(actor, id).stream()
                .filter(choice -> lower(choice.name()).contains(wanted)
                        || lower(choice.detail()).contains(wanted))
                .sorted(Comparator.comparing(choice -> !lower(choice.name()).startsWith(wanted)))
                .limit(SUGGESTIONS)
                .toList();
    }

    private List<ResponsibleView.Named> choices(Executors all) {
        List<ResponsibleView.Named> choices = new ArrayList<>();
        if (all.ownSchool() == null) {
            choices.add(new ResponsibleView.Named(Party.allSchools(), wording.allSchools(), ""));
        }
        all.named()
                .forEach(entry -> choices.add(new ResponsibleView.Named(
                        entry.party(), entry.shortName(), entry.name().equals(entry.shortName()) ? "" : entry.name())));
        all.persons()
                .forEach(person -> choices.add(new ResponsibleView.Named(
                        new Party(PartyKind.PERSON, person.id()), shortName(person), person.post())));
        return choices;
    }

    private static String shortName(Executors.PersonEntry person) {
        String middle = person.middleName();
        return person.lastName() + " " + person.firstName().charAt(0) + "."
                + (middle == null || middle.isEmpty() ? "" : middle.charAt(0) + ".");
    }

    private DeadlineView view(String phrase, DeadlineReading reading) {
        List<DeadlineView.Window> windows = reading.windows().stream()
                .map(window -> new DeadlineView.Window(window.from(), window.to(), null))
                .toList();
        return new DeadlineView(
                phrase,
                reading.kind(),
                windows,
                false,
                reading.needsDate(),
                reading.anchor(),
                reading.warnsOf(ReadingWarning.Kind.OUTSIDE_PERIOD),
                wording.text(reading),
                wording.warnings(reading),
                wording.alternatives(reading));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
