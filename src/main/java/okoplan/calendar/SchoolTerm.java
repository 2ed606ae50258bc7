package okoplan.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import okoplan.calendar.phrase.SchoolTermName;
import okoplan.calendar.phrase.SchoolYearTerms;
import okoplan.shared.DateRange;
import org.hibernate.annotations.TenantId;

/** A quarter or a holiday of one school year, as the municipality has set it. */
@Entity
class SchoolTerm {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school_term_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    @Column(name = "school_year")
    private int schoolYear;

    @Enumerated(EnumType.STRING)
    private SchoolTermName name;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    @Version
    private int version;

    protected SchoolTerm() {}

    SchoolTerm(SchoolYear schoolYear, SchoolTermName name, DateRange days) {
        this.schoolYear = schoolYear.start();
        this.name = name;
        move(days);
    }

    final void move(DateRange days) {
        this.from = days.from();
        this.to = days.to();
    }

    SchoolTermName name() {
        return name;
    }

    SchoolYearTerms.Term term() {
        return new SchoolYearTerms.Term(name, new DateRange(from, to));
    }
}
