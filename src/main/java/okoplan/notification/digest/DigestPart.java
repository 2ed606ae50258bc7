package okoplan.notification.digest;

import java.util.List;

/**
 * One list of a letter.
 *
 * @param name of its words
 * @param url of the whole list, from the root of the site
 * @param days what the words say of it: due within or late for so many
 * @param total how many the list has; the lines are the first of them
 */
record DigestPart(String name, String url, int days, long total, List<Line> lines) {

    /**
     * One assignment.
     *
     * @param url of its page
     * @param executor who is to do it; blank where the reader knows
     * @param due words for the date
     */
    record Line(String text, String url, String executor, String due) {}

    long left() {
        return total - lines.size();
    }
}
