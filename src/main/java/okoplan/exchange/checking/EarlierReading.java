package okoplan.exchange.checking;

import java.time.Instant;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * That the same file was read before.
 *
 * @param document where the file is kept
 * @param check the unfinished check; null when it was finished
 * @param plan the plan made of it; null while the check is unfinished
 */
record EarlierReading(
        long document,
        String title,
        String byName,
        Instant at,
        @Nullable Long check,
        @Nullable PlanId plan) {}
