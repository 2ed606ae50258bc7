package okoplan.audit;

import java.time.Instant;
import okoplan.shared.AccountId;

/**
 * Who has changed something last.
 *
 * @param name the person's full name as it was then
 */
public record LastChange(AccountId account, String name, Instant at) {}
