package okoplan.notification.digest;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;

/**
 * When a municipality tells its people what.
 *
 * @param hour of the day, 0 to 23 in the municipality's time zone, from which the day's digest is made
 * @param reminderDays so many days before the due date it is reminded of, from the most to the fewest; none: only on the day itself
 * @param staffAfter so many days late it is told to whoever made the plan
 * @param headAfter so many days late it is told to the head; not fewer
 * @param weeklyDay on which the head is told of the week; the next working day where it is a day off
 * @param interim whether what lasts the whole period is named before its last day, see {@link InterimReminders}
 */
record DigestSettings(
        int hour, List<Integer> reminderDays, int staffAfter, int headAfter, DayOfWeek weeklyDay, boolean interim) {

    static final int MOST_REMINDERS = 5;
    static final int MOST_DAYS_BEFORE = 60;
    static final int MOST_DAYS_AFTER = 365;

    static final DigestSettings STANDARD = new DigestSettings(8, List.of(7, 1), 3, 10, DayOfWeek.MONDAY, true);

    DigestSettings {
        reminderDays = reminderDays.stream()
                .distinct()
                .sorted(Collections.reverseOrder())
                .toList();
        if (reminderDays.size() > MOST_REMINDERS
                || reminderDays.stream().anyMatch(days -> days < 1 || days > MOST_DAYS_BEFORE)) {
            throw new IllegalArgumentException("reminders of " + reminderDays + " days");
        }
        if (staffAfter < 1 || headAfter < staffAfter || headAfter > MOST_DAYS_AFTER) {
            throw new IllegalArgumentException("escalation after " + staffAfter + " and " + headAfter + " days");
        }
    }

    /** What is due within so many days is reminded of. */
    int daysAhead() {
        return reminderDays.isEmpty() ? 0 : reminderDays.get(0);
    }
}
