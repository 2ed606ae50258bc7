package okoplan.plan.responsible;

import java.util.List;

/**
 * Words of a phrase that name somebody.
 *
 * @param from first word
 * @param to the word after the last
 * @param parties usually one; several for «школы № 1, 2 и 5», none for a stranger
 * @param post whether a post stands before the name («директор школы № 3»), which may be a person's
 */
record Found(int from, int to, Sort sort, List<Party> parties, boolean post) {

    /** What the words name; of equally long findings the first sort wins. */
    enum Sort {
        PERSON,
        POST,
        NAMED,
        GENERIC,
        /** A person's name that the municipality does not know. */
        STRANGER
    }

    static Found one(int from, int to, Sort sort, Party party) {
        return new Found(from, to, sort, List.of(party), false);
    }

    int length() {
        return to - from;
    }

    boolean isBetterThan(Found other) {
        return length() > other.length() || (length() == other.length() && sort.compareTo(other.sort) < 0);
    }

    boolean isHuman() {
        return sort == Sort.PERSON || sort == Sort.STRANGER;
    }

    boolean isAllSchools() {
        return parties.equals(List.of(Party.allSchools()));
    }
}
