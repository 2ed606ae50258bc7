package okoplan.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which days are worked: the Labour Code's rule, the government's transfers, and what the municipality has corrected. A
 * snapshot; ask {@link Calendar} for a new one in the next unit of work.
 */
public final class WorkingDays {

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();

    private WorkingDays(List<Transfer> corrections) {
        NationalTransfers.all().forEach(transfer -> exceptions.put(transfer.day(), transfer.working()));
        corrections.forEach(transfer -> exceptions.put(transfer.day(), transfer.working()));
    }

    /** The country's calendar with a municipality's corrections. */
    public static WorkingDays with(List<Transfer> corrections) {
        return new WorkingDays(corrections);
    }

    /** The country's calendar. */
    public static WorkingDays nationwide() {
        return new WorkingDays(List.of());
    }

    public boolean isWorking(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception == null ? !LabourCode.isDayOff(day) : exception;
    }

    /** The day itself, or the next working day after a day off (Civil Code, article 193). */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate working = day;
        while (!isWorking(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** The working day that comes so many working days after the given one, which is itself not counted. */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = workingDays; left > 0; left--) {
            result = onOrAfter(result.plusDays(1));
        }
        return result;
    }

    /** The working day that comes so many working days before the given one, which is itself not counted. */
    public LocalDate minus(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = workingDays; left > 0; left--) {
            do {
                result = result.minusDays(1);
            } while (!isWorking(result));
        }
        return result;
    }
}
