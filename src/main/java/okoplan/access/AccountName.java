package okoplan.access;

import okoplan.shared.AccountId;

/**
 * Whose account it is, as histories show it.
 *
 * @param initials «Орлова М.С.»
 */
public record AccountName(AccountId id, String fullName, String initials, String post) {}
