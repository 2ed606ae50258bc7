package okoplan.shared;

import java.io.Serializable;

/** Identifies a {@code Plan}; other features refer to it by this id only. */
public record PlanId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
