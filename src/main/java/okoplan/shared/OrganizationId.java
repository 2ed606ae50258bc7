package okoplan.shared;

import java.io.Serializable;

/** Identifies a {@code Organization}; other features refer to it by this id only. */
public record OrganizationId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
