package okoplan.execution;

import java.time.LocalDate;
import okoplan.calendar.Calendar;
import okoplan.organization.Municipalities;
import okoplan.shared.MunicipalityId;
import org.springframework.stereotype.Component;

/** By when the department has to review a report: so many working days as the municipality has set. */
@Component
class ReviewTerm {

    private final Municipalities municipalities;
    private final Calendar calendar;

    ReviewTerm(Municipalities municipalities, Calendar calendar) {
        this.municipalities = municipalities;
        this.calendar = calendar;
    }

    LocalDate endingFor(MunicipalityId municipality, LocalDate reported) {
        int days = municipalities.get(municipality).settings().reviewWorkingDays();
        return calendar.workingDays().plus(reported, days);
    }
}
