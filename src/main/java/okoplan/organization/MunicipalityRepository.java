package okoplan.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MunicipalityRepository extends Repository<Municipality, Long> {

    Municipality saveAndFlush(Municipality municipality);

    Optional<Municipality> findById(long id);

    List<Municipality> findAllByOrderById();
}
