package okoplan.shared;

/**
 * What a form is opened with.
 *
 * @param version what the form sends back, so that nobody's change is overwritten unseen
 * @param active whether it is in use; what is out of use is offered nowhere, but history still names it
 */
public record Versioned<I, D>(I id, int version, D details, boolean active) {}
