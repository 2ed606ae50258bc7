package okoplan.organization;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SchoolGroupRepository extends Repository<SchoolGroup, Long> {

    SchoolGroup saveAndFlush(SchoolGroup entity);

    Optional<SchoolGroup> findById(long id);
}
