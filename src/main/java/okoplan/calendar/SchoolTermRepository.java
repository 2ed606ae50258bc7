package okoplan.calendar;

import java.util.List;
import org.springframework.data.repository.Repository;

interface SchoolTermRepository extends Repository<SchoolTerm, Long> {

    SchoolTerm save(SchoolTerm term);

    List<SchoolTerm> findAllByOrderByFrom();

    List<SchoolTerm> findBySchoolYear(int schoolYear);

    void delete(SchoolTerm term);
}
