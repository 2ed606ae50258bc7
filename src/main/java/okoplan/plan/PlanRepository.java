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

    void delete(Plan plan);
}
