package okoplan.organization;

import java.util.Map;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.PageKey;
import okoplan.shared.PersonId;
import okoplan.shared.Saving;
import okoplan.shared.Slice;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the officials. Nobody is deleted: histories name them. */
@Service
@PreAuthorize(Allowed.ADMIN)
@Transactional
public class Persons implements Register<PersonId, PersonDetails, PersonView> {

    private static final Map<String, String> TAKEN = Map.of("person_once", "organization.person.taken");

    private final PersonRepository repository;
    private final RegisterQueries queries;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    Persons(
            PersonRepository repository,
            RegisterQueries queries,
            Directory directory,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.queries = queries;
        this.directory = directory;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<PersonView> list(RegisterFilter filter, @Nullable PageKey after, int limit) {
        return queries.persons(filter, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Versioned<PersonId, PersonDetails> get(PersonId id) {
        Person found = find(id);
        return new Versioned<>(found.id(), found.version(), found.details(), found.isActive());
    }

    @Override
    public PersonId create(PersonDetails details) {
        checkPlace(details);
        return save(new Person(details)).id();
    }

    @Override
    public void change(PersonId id, int version, PersonDetails details) {
        Person found = find(id);
        if (found.version() != version) {
            throw new StaleVersionException(id);
        }
        checkPlace(details);
        found.change(details);
        save(found);
        publish(found);
    }

    @Override
    public void deactivate(PersonId id) {
        Person found = find(id);
        found.deactivate();
        save(found);
        publish(found);
    }

    @Override
    public void activate(PersonId id) {
        Person found = find(id);
        found.activate();
        save(found);
        publish(found);
    }

    /** Another municipality's school or organisation does not exist here. */
    private void checkPlace(PersonDetails details) {
        if (details.organization() != null) {
            directory.organization(details.organization());
        }
        if (details.school() != null) {
            directory.school(details.school());
        }
    }

    private void publish(Person person) {
        events.publishEvent(new PersonChanged(person.id(), person.details(), person.isActive()));
    }

    private Person save(Person changed) {
        return Saving.checked(changed, TAKEN, () -> repository.saveAndFlush(changed));
    }

    private Person find(PersonId id) {
        return repository.findById(id.value()).orElseThrow(() -> new NotFoundException(id));
    }
}
