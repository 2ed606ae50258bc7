package okoplan.shared;

import java.io.Serializable;

/** Identifies a section of a plan; other features refer to it by this id only. */
public record SectionId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
