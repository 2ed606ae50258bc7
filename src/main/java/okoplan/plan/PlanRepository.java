package okoplan.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanRepository extends Repository<Plan, Long> {

    Plan save(Plan plan);

    @Query("select p from Plan p where p.id = :id")
    Optional<Plan> find(long id);

    /** Changes to one plan wait for each other, so that its rows keep one order and approval sees all of them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.id = :id")
    Optional<Plan> findLocked(long id);

    /** The plan in force that a working copy is going to change; empty of anything else. */
    @Query("select p.amendsPlanId from Plan p where p.id = :id and p.amendsPlanId is not null")
    Optional<Long> findAmended(long id);

    /** The working copy that is going to change a plan in force. */
    @Query("select p.id from Plan p where p.amendsPlanId = :id")
    Optional<Long> findAmendment(long id);

    void delete(Plan plan);
}
