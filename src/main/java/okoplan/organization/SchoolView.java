package okoplan.organization;

import okoplan.shared.PageKey;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A school as other features see it.
 *
 * @param position place in the municipality's list of schools
 * @param federalLogin login in the federal system of assessment, {@code eduNNNNNN}
 */
public record SchoolView(
        SchoolId id,
        int position,
        String name,
        String shortName,
        @Nullable String federalLogin,
        boolean active) {

    /** Where the municipality's list goes on after this school. */
    PageKey key() {
        return PageKey.of(position, id);
    }
}
