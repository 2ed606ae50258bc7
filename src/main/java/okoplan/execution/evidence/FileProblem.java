package okoplan.execution.evidence;

import java.util.Locale;

/** Why a file is not taken; each has words of its own that say what to do. */
public enum FileProblem {
    EMPTY,
    TOO_LARGE,
    TOO_MANY,
    /** Of a kind that is not taken at all. */
    KIND,
    /** The content is of another kind than the name says. */
    OTHER_KIND,
    PASSWORD,
    /** With programs inside. */
    MACROS,
    DAMAGED;

    public String messageKey() {
        return "execution.file." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
