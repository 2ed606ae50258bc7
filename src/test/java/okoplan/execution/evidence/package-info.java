/** Tests of what is taken as evidence. */
@org.jspecify.annotations.NullMarked
package okoplan.execution.evidence;
