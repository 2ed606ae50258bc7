package okoplan.execution;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import okoplan.calendar.Calendar;
import okoplan.organization.Municipalities;
import okoplan.shared.MunicipalityId;
import org.springframework.stereotype.Component;

/**
 * The day that counts for a due date: the next working day after a day off (Civil Code, article 193), where the municipality
 * wants it.
 */
@Component
class WorkingDueDate {

    private final Municipalities municipalities;
    private final Calendar calendar;

    WorkingDueDate(Municipalities municipalities, Calendar calendar) {
        this.municipalities = municipalities;
        this.calendar = calendar;
    }

    /** To be used throughout a unit of work, so that many dates cost one look at the calendar. */
    UnaryOperator<LocalDate> of(MunicipalityId municipality) {
        return municipalities.get(municipality).settings().dueMovesToWorkingDay()
                ? calendar.workingDays()::onOrAfter
                : UnaryOperator.identity();
    }
}
