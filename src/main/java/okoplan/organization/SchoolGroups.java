package okoplan.organization;

import java.util.Map;
import java.util.Set;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.PageKey;
import okoplan.shared.Saving;
import okoplan.shared.SchoolGroupId;
import okoplan.shared.SchoolId;
import okoplan.shared.Slice;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the groups of schools that plans name together. Nothing is deleted, only taken out of use. */
@Service
@PreAuthorize(Allowed.ADMIN)
@Transactional
public class SchoolGroups implements Register<SchoolGroupId, SchoolGroupDetails, SchoolGroupView> {

    private static final Map<String, String> TAKEN =
            Map.of("school_group_name_unique", "organization.group.name-taken");

    private final SchoolGroupRepository repository;
    private final RegisterQueries queries;
    private final Directory directory;

    SchoolGroups(SchoolGroupRepository repository, RegisterQueries queries, Directory directory) {
        this.repository = repository;
        this.queries = queries;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<SchoolGroupView> list(RegisterFilter filter, @Nullable PageKey after, int limit) {
        return queries.groups(filter, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Versioned<SchoolGroupId, SchoolGroupDetails> get(SchoolGroupId id) {
        SchoolGroup found = find(id);
        return new Versioned<>(found.id(), found.version(), found.details(), found.isActive());
    }

    @Override
    public SchoolGroupId create(SchoolGroupDetails details) {
        checkSchools(details);
        return save(new SchoolGroup(details)).id();
    }

    @Override
    public void change(SchoolGroupId id, int version, SchoolGroupDetails details) {
        SchoolGroup found = find(id);
        if (found.version() != version) {
            throw new StaleVersionException(id);
        }
        checkSchools(details);
        found.change(details);
        save(found);
    }

    @Override
    public void deactivate(SchoolGroupId id) {
        find(id).deactivate();
    }

    @Override
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
