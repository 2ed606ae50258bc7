package okoplan.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeasureRepository extends Repository<Measure, Long> {

    Measure save(Measure measure);

    @Query("select m from Measure m where m.planId = :plan and m.id = :id")
    Optional<Measure> find(long plan, long id);

    /** The measure of a working copy that stands for one in force. */
    @Query("select m from Measure m where m.originMeasureId = :origin")
    Optional<Measure> findStandIn(long origin);

    void delete(Measure measure);

    @Query("select m from Measure m where m.planId = :plan order by m.position")
    List<Measure> findAll(long plan);
}
