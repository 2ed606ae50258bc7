package okoplan.organization;

import okoplan.shared.PersonId;

/**
 * A person was changed, taken out of use or put back. Published inside the transaction: a listener may refuse the change
 * by throwing {@link okoplan.shared.RuleViolationException}.
 *
 * @param active whether the person is in use now
 */
public record PersonChanged(PersonId person, PersonDetails details, boolean active) {}
