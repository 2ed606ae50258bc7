package okoplan.access.setup;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import okoplan.access.Accounts;
import okoplan.access.ActingAs;
import okoplan.access.NewAccount;
import okoplan.organization.Municipalities;
import okoplan.organization.OrganizationDetails;
import okoplan.organization.OrganizationKind;
import okoplan.organization.Organizations;
import okoplan.organization.PersonDetails;
import okoplan.organization.Persons;
import okoplan.shared.MunicipalityId;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a municipality with its department and its first administrator, all or nothing. */
@Service
class Setup {

    private final SetupLinks links;
    private final Municipalities municipalities;
    private final Organizations organizations;
    private final Persons persons;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    Setup(
            SetupLinks links,
            Municipalities municipalities,
            Organizations organizations,
            Persons persons,
            Accounts accounts,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.municipalities = municipalities;
        this.organizations = organizations;
        this.persons = persons;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** False when the link is used up, ran out or never was; the form must have been checked. */
    boolean complete(String token, SetupForm form) {
        MunicipalityId id = municipalities.reserveId();
        ZoneId zone = form.zoneId();
        return ActingAs.installation(
                id, zone, () -> Boolean.TRUE.equals(transaction.execute(status -> make(token, form, id, zone))));
    }

    private boolean make(String token, SetupForm form, MunicipalityId id, ZoneId zone) {
        if (!links.use(token)) {
            return false;
        }
        municipalities.create(id, text(form.getCode()), text(form.getMunicipality()), zone);
        OrganizationId department = organizations.create(new OrganizationDetails(
                OrganizationKind.DEPARTMENT, text(form.getDepartment()), text(form.getDepartment())));
        PersonId person =
                persons.create(new PersonDetails(form.name(), text(form.getPost()), department, null, null, null));
        accounts.create(new NewAccount(person, text(form.getUsername()), Set.of(Role.ADMIN), text(form.getPassword())));
        return true;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNull(typed);
    }
}
