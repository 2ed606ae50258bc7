package okoplan.plan;

/** Whose plan it is. The names are part of the interface for programs. */
public enum PlanLevel {
    /** The department's plan for the whole municipality. */
    MUNICIPAL,
    /** A school's own plan, kept by its director. */
    SCHOOL
}
