package okoplan.organization;

import java.util.Map;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.PageKey;
import okoplan.shared.Saving;
import okoplan.shared.SchoolId;
import okoplan.shared.Slice;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of schools. Nothing is deleted: what plans and histories refer to is only taken out of use. */
@Service
@PreAuthorize(Allowed.ADMIN)
@Transactional
public class Schools implements Register<SchoolId, SchoolDetails, SchoolView> {

    private static final Map<String, String> TAKEN = Map.of(
            "school_name_unique",
            "organization.school.name-taken",
            "school_federal_login_unique",
            "organization.school.login-taken");

    private final SchoolRepository repository;
    private final RegisterQueries queries;

    Schools(SchoolRepository repository, RegisterQueries queries) {
        this.repository = repository;
        this.queries = queries;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<SchoolView> list(RegisterFilter filter, @Nullable PageKey after, int limit) {
        return queries.schools(filter, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Versioned<SchoolId, SchoolDetails> get(SchoolId id) {
        School found = find(id);
        return new Versioned<>(found.id(), found.version(), found.details(), found.isActive());
    }

    @Override
    public SchoolId create(SchoolDetails details) {
        return save(new School(details)).id();
    }

    @Override
    public void change(SchoolId id, int version, SchoolDetails details) {
        School found = find(id);
        if (found.version() != version) {
            throw new StaleVersionException(id);
        }
        found.change(details);
        save(found);
    }

    @Override
    public void deactivate(SchoolId id) {
        find(id).deactivate();
    }

    @Override
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
