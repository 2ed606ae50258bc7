package okoplan.execution.closing;

import org.jspecify.annotations.Nullable;

/** A row of a page that asks what becomes of something. */
sealed interface Undecided permits OpenMeasure, OpenAssignment {

    /** Of the measure or the assignment. */
    long id();

    /** Whether it may be taken for done, having no due date. */
    boolean ongoing();

    @Nullable
    Fate fate();

    String reason();

    /** Whether different things were said of its parts. */
    boolean isMixed();
}
