package okoplan.organization;

import java.util.Map;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.OrganizationId;
import okoplan.shared.PageKey;
import okoplan.shared.Saving;
import okoplan.shared.Slice;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the organisations that are not schools. Nothing is deleted, only taken out of use. */
@Service
@PreAuthorize(Allowed.ADMIN)
@Transactional
public class Organizations implements Register<OrganizationId, OrganizationDetails, OrganizationView> {

    private static final Map<String, String> TAKEN =
            Map.of("organization_name_unique", "organization.organization.name-taken");

    private final OrganizationRepository repository;
    private final RegisterQueries queries;

    Organizations(OrganizationRepository repository, RegisterQueries queries) {
        this.repository = repository;
        this.queries = queries;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<OrganizationView> list(RegisterFilter filter, @Nullable PageKey after, int limit) {
        return queries.organizations(filter, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Versioned<OrganizationId, OrganizationDetails> get(OrganizationId id) {
        Organization found = find(id);
        return new Versioned<>(found.id(), found.version(), found.details(), found.isActive());
    }

    @Override
    public OrganizationId create(OrganizationDetails details) {
        return save(new Organization(details)).id();
    }

    @Override
    public void change(OrganizationId id, int version, OrganizationDetails details) {
        Organization found = find(id);
        if (found.version() != version) {
            throw new StaleVersionException(id);
        }
        found.change(details);
        save(found);
    }

    @Override
    public void deactivate(OrganizationId id) {
        find(id).deactivate();
    }

    @Override
    public void activate(OrganizationId id) {
        find(id).activate();
    }

    private Organization save(Organization changed) {
        return Saving.checked(changed, TAKEN, () -> repository.saveAndFlush(changed));
    }

    private Organization find(OrganizationId id) {
        return repository.findById(id.value()).orElseThrow(() -> new NotFoundException(id));
    }
}
