package okoplan.calendar;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import okoplan.calendar.phrase.SchoolTermName;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.RuleViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the quarters and holidays of school years; those of one year are set together. */
@Service
@PreAuthorize(Allowed.ADMIN)
@Transactional
public class SchoolTerms {

    private final SchoolTermRepository repository;

    SchoolTerms(SchoolTermRepository repository) {
        this.repository = repository;
    }

    @Transactional(readOnly = true)
    public Map<SchoolTermName, DateRange> of(SchoolYear year) {
        Map<SchoolTermName, DateRange> days = new EnumMap<>(SchoolTermName.class);
        repository
                .findBySchoolYear(year.start())
                .forEach(term -> days.put(term.name(), term.term().days()));
        return days;
    }

    /** Sets all of a year; what is not named has no dates any more. */
    public void set(SchoolYear year, Map<SchoolTermName, DateRange> days) {
        days.forEach((name, range) -> check(year, name, range, days));
        List<SchoolTerm> known = repository.findBySchoolYear(year.start());
        Map<SchoolTermName, DateRange> left = new EnumMap<>(SchoolTermName.class);
        left.putAll(days);
        for (SchoolTerm term : known) {
            DateRange range = left.remove(term.name());
            if (range == null) {
                repository.delete(term);
            } else {
                term.move(range);
            }
        }
        left.forEach((name, range) -> repository.save(new SchoolTerm(year, name, range)));
    }

    private static void check(
            SchoolYear year, SchoolTermName name, DateRange range, Map<SchoolTermName, DateRange> all) {
        DateRange whole = year.days();
        if (!whole.contains(range.from()) || !whole.contains(range.to())) {
            throw new RuleViolationException("calendar.terms.outside-year", name.name());
        }
        for (Map.Entry<SchoolTermName, DateRange> other : all.entrySet()) {
            boolean later = other.getKey().compareTo(name) > 0;
            if (later
                    && other.getKey().kind() == name.kind()
                    && other.getValue().overlaps(range)) {
                throw new RuleViolationException(
                        "calendar.terms.overlap", other.getKey().name());
            }
        }
    }
}
