package okoplan.organization;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SchoolRepository extends Repository<School, Long> {

    School saveAndFlush(School entity);

    Optional<School> findById(long id);
}
