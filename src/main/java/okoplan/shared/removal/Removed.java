package okoplan.shared.removal;

import java.time.Instant;
import okoplan.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was removed and can be put back.
 *
 * @param subject what it is called by, in the words of the feature that removed it
 * @param label what it is called for people
 * @param owner what it was a part of
 * @param position its place there
 * @param back whether it was put back since
 */
public record Removed(
        long id,
        String subject,
        String label,
        @Nullable Long owner,
        @Nullable Integer position,
        AccountId by,
        String byName,
        Instant at,
        boolean back) {}
