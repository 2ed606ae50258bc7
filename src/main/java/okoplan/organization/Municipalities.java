package okoplan.organization;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityId;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import okoplan.shared.Saving;
import okoplan.shared.StaleVersionException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The municipalities of this installation and their settings. */
@Service
public class Municipalities {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private final MunicipalityRepository municipalities;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Municipalities(MunicipalityRepository municipalities, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.municipalities = municipalities;
        this.jdbc = jdbc;
        this.events = events;
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

    public boolean exist() {
        return jdbc.sql("select exists (select 1 from municipality)")
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public MunicipalityView create(String code, String name, ZoneId zone) {
        return create(reserveId(), code, name, zone);
    }

    /** An id that no municipality has or gets, so that its scope can be entered before the transaction that makes it. */
    public MunicipalityId reserveId() {
        return new MunicipalityId(
                jdbc.sql("select nextval('municipality_seq')").query(Long.class).single());
    }

    /** Makes a municipality with an id from {@link #reserveId()}; the code, in lower case, names it in public addresses. */
    @Transactional
    public MunicipalityView create(MunicipalityId id, String code, String name, ZoneId zone) {
        if (!CODE.matcher(code).matches()) {
            throw new RuleViolationException("organization.municipality.code-form");
        }
        int made = jdbc.sql("""
                        insert into municipality (id, code, name, time_zone) values (:id, :code, :name, :zone)
                        on conflict (code) do nothing
                        """)
                .param("id", id.value())
                .param("code", code)
                .param("name", name)
                .param("zone", zone.getId())
                .update();
        if (made == 0) {
            throw new RuleViolationException("organization.municipality.code-taken", code);
        }
        return get(id);
    }

    /** Changes the settings; {@code version} is the one the form was opened with. */
    @PreAuthorize(Allowed.ADMIN)
    @Transactional
    public void change(MunicipalityId id, int version, MunicipalitySettings settings) {
        Municipality municipality = find(id);
        if (municipality.version() != version) {
            throw new StaleVersionException(id);
        }
        municipality.change(settings);
        Saving.checked(id, Map.of(), () -> municipalities.saveAndFlush(municipality));
        events.publishEvent(new MunicipalityChanged(id, settings));
    }

    private Municipality find(MunicipalityId id) {
        return municipalities.findById(id.value()).orElseThrow(() -> new NotFoundException(id));
    }
}
