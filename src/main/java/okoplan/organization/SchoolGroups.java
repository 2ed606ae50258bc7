package okoplan.organization;

import java.util.Map;
import java.util.Set;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.Saving;
import okoplan.shared.SchoolGroupId;
import okoplan.shared.SchoolId;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the groups of schools that plans name together. Nothing is deleted, only taken out of use. */
@Service
@PreAuthorize(Allowed.ADMIN)
@Transactional
public class SchoolGroups {

    private static final Map<String, String> TAKEN =
            Map.of("school_group_name_unique", "organization.group.name-taken");

    private final SchoolGroupRepository repository;
    private final Directory directory;

    SchoolGroups(SchoolGroupRepository repository, Directory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    public Versioned<SchoolGroupId, SchoolGroupDetails> get(SchoolGroupId id) {
        SchoolGroup found = find(id);
        return new Versioned<>(found.id(), found.version(), found.details(), found.isActive());
    }

    public SchoolGroupId create(SchoolGroupDetails details) {
        checkSchools(details);
        return save(new SchoolGroup(details)).id();
    }

    /** Changes it; {@code version} is the one the form was opened with. */
    public void change(SchoolGroupId id, int version, SchoolGroupDetails details) {
        SchoolGroup found = find(id);
        if (found.version() != version) {
            throw new StaleVersionException(id);
        }
        checkSchools(details);
        found.change(details);
        save(found);
    }

    public void deactivate(SchoolGroupId id) {
        find(id).deactivate();
    }

    public void activate(SchoolGroupId id) {
        find(id).activate();
    }

    /** Another municipality's school does not exist here. */
    private void checkSchools(SchoolGroupDetails details) {
        Set<SchoolId> known = directory.schools(details.schools()).keySet();
        for (SchoolId school : details.schools()) {
            if (!known.contains(school)) {
                throw new NotFoundException(school);
            }
        }
    }

    private SchoolGroup save(SchoolGroup changed) {
        return Saving.checked(changed, TAKEN, () -> repository.saveAndFlush(changed));
    }

    private SchoolGroup find(SchoolGroupId id) {
        return repository.findById(id.value()).orElseThrow(() -> new NotFoundException(id));
    }
}
