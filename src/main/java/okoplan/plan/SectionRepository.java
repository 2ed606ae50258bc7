package okoplan.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SectionRepository extends Repository<Section, Long> {

    Section save(Section section);

    @Query("select s from Section s where s.planId = :plan")
    List<Section> findAll(long plan);

    void delete(Section section);

    @Query("select s from Section s where s.planId = :plan and s.id = :id")
    Optional<Section> find(long plan, long id);
}
