package okoplan.oversight;

/**
 * What is open besides the overdue.
 *
 * @param dueSoon assignments still to be done that are due soon
 * @param reviewLate reports that have waited for review longer than they should
 * @param undated measures whose assignments wait for a date
 * @param unconfirmed continuous assignments whose day of confirmation has passed
 */
record OpenCounts(long dueSoon, long reviewLate, long undated, long unconfirmed) {}
