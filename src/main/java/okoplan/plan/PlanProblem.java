package okoplan.plan;

import org.jspecify.annotations.Nullable;

/**
 * Something to look at before a plan is approved.
 *
 * @param measure the row it is about; null when it is about the whole plan
 * @param text in words
 */
record PlanProblem(Severity severity, @Nullable MeasureRow measure, String text) {

    /** Whether it forbids approval. */
    enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** How the row is called: its number, else the beginning of its text. */
    public String rowName() {
        if (measure == null) {
            return "";
        }
        return measure.number().isEmpty() ? measure.title() : measure.number() + " " + measure.title();
    }
}
