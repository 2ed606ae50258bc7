package okoplan.execution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import okoplan.organization.Municipalities;
import okoplan.shared.MunicipalityId;
import org.springframework.stereotype.Component;

/** By when the department has to review a report: so many working days as the municipality has set. */
@Component
class ReviewTerm {

    private final Municipalities municipalities;

    ReviewTerm(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    LocalDate endingFor(MunicipalityId municipality, LocalDate reported) {
        int left = municipalities.get(municipality).settings().reviewWorkingDays();
        LocalDate day = reported;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
