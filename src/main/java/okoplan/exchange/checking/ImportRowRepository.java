package okoplan.exchange.checking;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface ImportRowRepository extends Repository<ImportRow, Long> {

    ImportRow save(ImportRow row);

    <S extends ImportRow> List<S> saveAll(Iterable<S> rows);

    /** All rows to be looked at, not to be changed. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_READ_ONLY, value = "true"))
    @Query("select r from ImportRow r where r.importId = :made order by r.position")
    List<ImportRow> findAll(long made);

    @Query("select r from ImportRow r where r.importId = :made and r.id = :id")
    Optional<ImportRow> find(long made, long id);

    /** The nearest row above that goes into the plan. */
    @Query("""
            select r from ImportRow r
            where r.importId = :made and r.position < :position and r.leftOut = false
            order by r.position desc limit 1
            """)
    Optional<ImportRow> findAbove(long made, int position);

    /** Makes room for one row below a position; the rows that move are not to be in memory. */
    @Modifying
    @Query("update ImportRow r set r.position = r.position + 1 where r.importId = :made and r.position > :position")
    void makeRoomBelow(long made, int position);

    /** Takes back what was chosen among the meanings of deadlines. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update ImportRow r set r.chosenFrom = null, r.chosenDue = null, r.version = r.version + 1
            where r.importId = :made and r.chosenDue is not null
            """)
    void forgetChosen(long made);

    void delete(ImportRow row);

    @Modifying(flushAutomatically = true)
    @Query("delete from ImportRow r where r.importId = :made")
    void deleteAll(long made);
}
