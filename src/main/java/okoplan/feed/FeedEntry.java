package okoplan.feed;

import java.time.LocalDate;

/**
 * A deadline of the calendar, which lasts the whole day.
 *
 * @param uid stays the same while it is the same deadline
 * @param sequence grows with each change
 * @param url of its page
 */
record FeedEntry(String uid, LocalDate day, int sequence, String summary, String description, String url) {}
