package okoplan.exchange.checking;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanImportRepository extends Repository<PlanImport, Long> {

    PlanImport save(PlanImport made);

    @Query("select i from PlanImport i where i.id = :id")
    Optional<PlanImport> find(long id);

    /** Changes to one check wait for each other, so that its rows keep one order and a plan is made of it once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from PlanImport i where i.id = :id")
    Optional<PlanImport> findLocked(long id);

    @Query("select count(i) from PlanImport i where i.sourceDocumentId = :document")
    long countOfDocument(long document);

    void delete(PlanImport dropped);
}
