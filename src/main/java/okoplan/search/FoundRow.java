package okoplan.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something found, as it was read.
 *
 * @param id of the row, by which the list goes on
 * @param target what its page is of
 * @param part of that page
 * @param body a longer text of it, may be empty
 * @param place whose it is or where it stands
 * @param other more of that, may be empty
 * @param status a name of the enum of this kind of things
 * @param late the date has passed
 * @param found how many there are in all, as far as they were counted
 */
record FoundRow(
        long id,
        long target,
        @Nullable Long part,
        String heading,
        @Nullable String headingMarks,
        String body,
        @Nullable String bodyMarks,
        @Nullable String place,
        @Nullable String placeMarks,
        String other,
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        @Nullable String status,
        boolean late,
        long found) {}
