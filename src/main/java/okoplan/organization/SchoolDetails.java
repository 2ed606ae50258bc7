package okoplan.organization;

import org.jspecify.annotations.Nullable;

/**
 * What is kept about a school.
 *
 * @param position place in the municipality's list of schools
 * @param federalLogin login in the federal system of assessment, {@code eduNNNNNN}
 */
public record SchoolDetails(
        int position,
        String name,
        String shortName,
        @Nullable String federalLogin) {}
