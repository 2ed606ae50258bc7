package okoplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import okoplan.plan.responsible.Candidates;
import okoplan.plan.responsible.Executors;
import okoplan.plan.responsible.Match;
import okoplan.plan.responsible.Party;
import okoplan.plan.responsible.PartyKind;
import okoplan.plan.responsible.ResponsibleMatcher;

/** Reads responsible phrases one after another with the executors of one plan, asking the database no more. */
public final class ResponsibleReadings {

    private final List<ResponsibleView.Named> choices;
    private final Map<Party, ResponsibleView.Named> names;
    private final ResponsibleMatcher matcher;
    private final Candidates candidates;

    ResponsibleReadings(Executors executors, String allSchools) {
        this.choices = choices(executors, allSchools);
        this.names = choices.stream()
                .collect(Collectors.toMap(ResponsibleView.Named::party, Function.identity(), (a, b) -> a));
        this.matcher = new ResponsibleMatcher(executors);
        this.candidates = new Candidates(executors);
    }

    /** Who is meant by the phrase. */
    public ResponsibleView read(String text) {
        Match match = matcher.match(text);
        return new ResponsibleView(
                text, match.parties().stream().map(this::named).toList(), match.rest(), false);
    }

    /** Everybody who can be chosen. */
    public List<ResponsibleView.Named> choices() {
        return choices;
    }

    /** Those who could be meant by words that name nobody for certain, the likeliest first. */
    public List<ResponsibleView.Named> candidates(String words) {
        return candidates.of(words).stream().map(this::named).toList();
    }

    /** With the name of the party; without one when it is no longer among the executors. */
    public ResponsibleView.Named named(Party party) {
        return names.getOrDefault(party, new ResponsibleView.Named(party, "", ""));
    }

    public boolean knows(Party party) {
        return names.containsKey(party);
    }

    private static List<ResponsibleView.Named> choices(Executors all, String allSchools) {
        List<ResponsibleView.Named> choices = new ArrayList<>();
        if (all.ownSchool() == null) {
            choices.add(new ResponsibleView.Named(Party.allSchools(), allSchools, ""));
        }
        all.named()
                .forEach(entry -> choices.add(new ResponsibleView.Named(
                        entry.party(), entry.shortName(), entry.name().equals(entry.shortName()) ? "" : entry.name())));
        all.persons()
                .forEach(person -> choices.add(new ResponsibleView.Named(
                        new Party(PartyKind.PERSON, person.id()), shortName(person), person.post())));
        return List.copyOf(choices);
    }

    private static String shortName(Executors.PersonEntry person) {
        String middle = person.middleName();
        return person.lastName() + " " + person.firstName().charAt(0) + "."
                + (middle == null || middle.isEmpty() ? "" : middle.charAt(0) + ".");
    }
}
