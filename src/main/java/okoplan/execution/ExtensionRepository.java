package okoplan.execution;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExtensionRepository extends Repository<Extension, Long> {

    Extension save(Extension extension);

    @Query("select e from Extension e where e.id in :ids order by e.assignmentId, e.id")
    List<Extension> findAll(Collection<Long> ids);

    @Query("select e.assignmentId from Extension e where e.id in :ids")
    List<Long> assignments(Collection<Long> ids);

    @Query("select e.assignmentId from Extension e where e.submissionKey = :key and e.assignmentId in :assignments")
    List<Long> alreadySent(UUID key, Collection<Long> assignments);

    @Query("select count(e) from Extension e where e.status = 'PENDING' and e.assignmentId in :assignments")
    long pending(Collection<Long> assignments);
}
