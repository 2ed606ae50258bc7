package okoplan.organization;

import java.time.ZoneId;
import java.util.List;
import okoplan.shared.MunicipalityId;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The municipalities of this installation and their settings. */
@Service
public class Municipalities {

    private final MunicipalityRepository municipalities;

    Municipalities(MunicipalityRepository municipalities) {
        this.municipalities = municipalities;
    }

    @Transactional(readOnly = true)
    public MunicipalityView get(MunicipalityId id) {
        return find(id).view();
    }

    /** All of them: for background jobs that work through the municipalities one by one. */
    @Transactional(readOnly = true)
    public List<MunicipalityView> all() {
        return municipalities.findAllByOrderById().stream()
                .map(Municipality::view)
                .toList();
    }

    @Transactional
    public MunicipalityView create(String code, String name, ZoneId zone) {
        if (municipalities.existsByCode(code)) {
            throw new RuleViolationException("organization.municipality.code-taken", code);
        }
        return municipalities.save(new Municipality(code, name, zone)).view();
    }

    /** Changes the settings; {@code version} is the one the form was opened with. */
    @Transactional
    public void change(MunicipalityId id, int version, MunicipalitySettings settings) {
        Municipality municipality = find(id);
        if (municipality.version() != version) {
            throw new StaleVersionException(id);
        }
        municipality.change(settings);
    }

    private Municipality find(MunicipalityId id) {
        return municipalities.findById(id.value()).orElseThrow(() -> new NotFoundException(id));
    }
}
