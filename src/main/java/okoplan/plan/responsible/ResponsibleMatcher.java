package okoplan.plan.responsible;

import java.util.List;

/** Matches responsible phrases with the executors of one municipality. */
public final class ResponsibleMatcher {

    private final Executors executors;

    public ResponsibleMatcher(Executors executors) {
        this.executors = executors;
    }

    public Match match(String phrase) {
        return new Match(List.of(), executors.persons().isEmpty() ? phrase : phrase.strip());
    }
}
