package okoplan.execution;

import okoplan.shared.AssignmentId;
import org.jspecify.annotations.Nullable;

/**
 * An assignment named by a form.
 *
 * @param version it had when the form was opened; null when the form does not say
 */
public record ReportedAssignment(AssignmentId id, @Nullable Integer version) {}
