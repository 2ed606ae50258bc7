package okoplan.organization.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okoplan.organization.Directory;
import okoplan.organization.OrganizationView;
import okoplan.organization.PersonDetails;
import okoplan.organization.PersonView;
import okoplan.organization.Persons;
import okoplan.organization.SchoolView;
import okoplan.shared.PersonId;
import okoplan.shared.Versioned;
import okoplan.shared.view.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/admin/persons")
class PersonAdminController extends RegisterPages<PersonId, PersonDetails, PersonView, PersonForm> {

    /** Sorted by surname, name and id. */
    static final int KEY_SIZE = 3;

    private final Directory directory;

    PersonAdminController(Persons persons, Words words, Directory directory, RegisterColumns columns) {
        super(persons, words, "persons", columns.persons());
        this.directory = directory;
    }

    @Override
    PersonId id(long value) {
        return new PersonId(value);
    }

    @Override
    PersonForm blank() {
        return new PersonForm();
    }

    @Override
    PersonForm filled(Versioned<PersonId, PersonDetails> entry) {
        return PersonForm.from(entry);
    }

    /** Places in use, and the person's present one even if it is not. */
    @Override
    void prepareForm(PersonForm form, Model model) {
        Stream<OrganizationView> organizations = Stream.concat(
                directory.organizations().stream(),
                form.organization() == null
                        ? Stream.empty()
                        : directory.organizations(List.of(form.organization())).values().stream());
        Stream<SchoolView> schools = Stream.concat(
                directory.schools().stream(),
                form.school() == null ? Stream.empty() : directory.schools(List.of(form.school())).values().stream());
        List<Option> places = Stream.concat(
                        organizations
                                .distinct()
                                .map(place -> new Option(PersonForm.place(place.id()), place.shortName())),
                        schools.distinct().map(place -> new Option(PersonForm.place(place.id()), place.shortName())))
                .toList();
        model.addAttribute("places", places);
    }

    @Override
    Map<String, String> described(PersonForm form) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("organization.persons.lastName", Objects.toString(form.getLastName(), ""));
        shown.put("organization.persons.firstName", Objects.toString(form.getFirstName(), ""));
        shown.put("organization.persons.middleName", Objects.toString(form.getMiddleName(), ""));
        shown.put("organization.persons.post", Objects.toString(form.getPost(), ""));
        shown.put("organization.persons.place", place(form));
        shown.put("organization.persons.email", Objects.toString(form.getEmail(), ""));
        shown.put("organization.persons.phone", Objects.toString(form.getPhone(), ""));
        return shown;
    }

    private String place(PersonForm form) {
        if (form.organization() != null) {
            return directory.organization(form.organization()).shortName();
        }
        return form.school() == null ? "" : directory.school(form.school()).shortName();
    }

    @Override
    Map<String, String> fieldsOfRules() {
        return Map.of("organization.person.taken", "lastName", "access.account.director-needs-school", "place");
    }

    @Override
    String title(PersonDetails details) {
        return details.name().full();
    }

    @Override
    int keySize() {
        return KEY_SIZE;
    }
}
