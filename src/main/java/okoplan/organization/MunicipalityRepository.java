package okoplan.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MunicipalityRepository extends Repository<Municipality, Long> {

    Municipality save(Municipality municipality);

    Optional<Municipality> findById(long id);

    boolean existsByCode(String code);

    List<Municipality> findAllByOrderById();
}
