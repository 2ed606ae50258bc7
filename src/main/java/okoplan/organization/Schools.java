package okoplan.organization;

import java.util.Map;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.Saving;
import okoplan.shared.SchoolId;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of schools. Nothing is deleted: what plans and histories refer to is only taken out of use. */
@Service
@PreAuthorize(Allowed.ADMIN)
@Transactional
public class Schools {

    private static final Map<String, String> TAKEN = Map.of(
            "school_name_unique",
            "organization.school.name-taken",
            "school_federal_login_unique",
            "organization.school.login-taken");

    private final SchoolRepository repository;

    Schools(SchoolRepository repository) {
        this.repository = repository;
    }

    @Transactional(readOnly = true)
    public Versioned<SchoolId, SchoolDetails> get(SchoolId id) {
        School found = find(id);
        return new Versioned<>(found.id(), found.version(), found.details(), found.isActive());
    }

    public SchoolId create(SchoolDetails details) {
        return save(new School(details)).id();
    }

    /** Changes it; {@code version} is the one the form was opened with. */
    public void change(SchoolId id, int version, SchoolDetails details) {
        School found = find(id);
        if (found.version() != version) {
            throw new StaleVersionException(id);
        }
        found.change(details);
        save(found);
    }

    public void deactivate(SchoolId id) {
        find(id).deactivate();
    }

    public void activate(SchoolId id) {
        find(id).activate();
    }

    private School save(School changed) {
        return Saving.checked(changed, TAKEN, () -> repository.saveAndFlush(changed));
    }

    private School find(SchoolId id) {
        return repository.findById(id.value()).orElseThrow(() -> new NotFoundException(id));
    }
}
