/** Tests of assignments, reports, evidence and review. */
@org.jspecify.annotations.NullMarked
package okoplan.execution;
