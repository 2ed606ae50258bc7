package okoplan.organization;

import java.time.ZoneId;

/**
 * What an administrator sets for the municipality.
 *
 * @param flaggingHour hour of the day, 0 to 23 in the municipality's time zone, from which overdue items are flagged
 * @param reviewWorkingDays working days the department has to review a report
 * @param dueMovesToWorkingDay whether a due date on a day off moves to the next working day (Civil Code, article 193)
 * @param confirmationInterval how often it is to be confirmed that what is done continuously goes on
 */
public record MunicipalitySettings(
        String name,
        ZoneId zone,
        int flaggingHour,
        int reviewWorkingDays,
        boolean dueMovesToWorkingDay,
        ConfirmationInterval confirmationInterval) {}
