package okoplan.search;

import java.util.List;

/**
 * Something found.
 *
 * @param address of its page
 * @param excerpt what was found in a longer text of it; empty when the heading says all
 * @param facts the line under it: whose it is, when, how it stands
 */
record Hit(String address, List<Piece> heading, List<Piece> excerpt, List<List<Piece>> facts) {

    Hit {
        heading = List.copyOf(heading);
        excerpt = List.copyOf(excerpt);
        facts = List.copyOf(facts);
    }
}
