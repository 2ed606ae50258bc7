package okoplan.shared;

import java.io.Serializable;

/** Identifies an {@code Extension}; other features refer to it by this id only. */
public record ExtensionId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
