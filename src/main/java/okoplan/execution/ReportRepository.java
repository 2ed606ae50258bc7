package okoplan.execution;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReportRepository extends Repository<Report, Long> {

    Report save(Report report);

    @Query("select r from Report r where r.id in :ids order by r.assignmentId")
    List<Report> findAll(Collection<Long> ids);

    @Query("select r.assignmentId from Report r where r.id in :ids")
    List<Long> assignments(Collection<Long> ids);

    @Query(nativeQuery = true, value = """
                    select assignment_id from report
                    where municipality_id = :municipality and assignment_id = any(:assignments) and submission_key = :key
                    """)
    List<Long> alreadySent(Long municipality, UUID key, Long[] assignments);
}
