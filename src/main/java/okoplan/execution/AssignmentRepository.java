package okoplan.execution;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssignmentRepository extends Repository<Assignment, Long> {

    /** Locks in the order of ids, so that two that lock several of the same wait for each other in turn. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Assignment a where a.id in :ids order by a.id")
    List<Assignment> lock(Collection<Long> ids);
}
