package okoplan.organization;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person saveAndFlush(Person entity);

    Optional<Person> findById(long id);
}
