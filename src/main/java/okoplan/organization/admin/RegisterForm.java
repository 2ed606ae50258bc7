package okoplan.organization.admin;

import org.jspecify.annotations.Nullable;

/** What is typed about an entry of a list; {@link #details()} is called only when nothing is wrong with it. */
interface RegisterForm<D> {

    D details();

    /** Version the form was opened with; null for a new entry. */
    @Nullable
    Integer getVersion();

    void setVersion(@Nullable Integer version);
}
