package okoplan.shared;

import java.io.Serializable;

/** Identifies a {@code Account}; other features refer to it by this id only. */
public record AccountId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
