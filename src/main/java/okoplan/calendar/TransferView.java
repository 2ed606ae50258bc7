package okoplan.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A day against the rule, as the administrator sees it.
 *
 * @param id null for the country's own transfers, which are corrected but not changed
 */
public record TransferView(@Nullable TransferId id, Transfer details) {

    public boolean isOwn() {
        return id != null;
    }
}
