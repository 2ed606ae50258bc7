package okoplan.calendar;

import okoplan.calendar.phrase.SchoolYearTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of the municipality in scope. What it hands out is a snapshot to be used throughout a unit of work, so that
 * many dates cost one query.
 */
@Service
@Transactional(readOnly = true)
public class Calendar {

    private final WorkingDayTransferRepository transfers;
    private final SchoolTermRepository terms;

    Calendar(WorkingDayTransferRepository transfers, SchoolTermRepository terms) {
        this.transfers = transfers;
        this.terms = terms;
    }

    public WorkingDays workingDays() {
        return WorkingDays.with(transfers.findAllByOrderByDay().stream()
                .map(WorkingDayTransfer::details)
                .toList());
    }

    /** Quarters and holidays of all school years. */
    public SchoolYearTerms terms() {
        return new SchoolYearTerms(
                terms.findAllByOrderByFrom().stream().map(SchoolTerm::term).toList());
    }
}
