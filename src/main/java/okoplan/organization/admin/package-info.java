/** The administrator's pages for the municipality, its schools, organisations, groups and persons. */
@NullMarked
package okoplan.organization.admin;

import org.jspecify.annotations.NullMarked;
