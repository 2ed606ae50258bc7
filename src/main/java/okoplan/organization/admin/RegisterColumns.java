package okoplan.organization.admin;

import java.util.List;
import okoplan.organization.OrganizationView;
import okoplan.organization.PersonView;
import okoplan.organization.SchoolGroupView;
import okoplan.organization.SchoolView;
import okoplan.shared.spreadsheet.Column;
import org.springframework.stereotype.Component;

/** The columns of the administrator's lists, on their pages and in their workbooks. */
@Component
class RegisterColumns {

    private final Words words;

    RegisterColumns(Words words) {
        this.words = words;
    }

    List<Column<SchoolView>> schools() {
        return List.of(
                Column.number(words.of("organization.schools.position"), 10, SchoolView::position),
                Column.text(words.of("organization.schools.shortName"), 28, SchoolView::shortName),
                Column.<SchoolView>text(words.of("organization.use.heading"), 18, school -> use(school.active()))
                        .within(),
                Column.text(words.of("organization.schools.name"), 70, SchoolView::name),
                Column.code(words.of("organization.schools.federalLogin"), 16, SchoolView::federalLogin));
    }

    List<Column<OrganizationView>> organizations() {
        return List.of(
                Column.text(words.of("organization.organizations.shortName"), 28, OrganizationView::shortName),
                Column.<OrganizationView>text(words.of("organization.use.heading"), 18, place -> use(place.active()))
                        .within(),
                Column.text(words.of("organization.organizations.name"), 70, OrganizationView::name),
                Column.text(
                        words.of("organization.organizations.kind"),
                        26,
                        place -> words.of("organization.kind." + place.kind())));
    }

    List<Column<SchoolGroupView>> groups() {
        return List.of(
                Column.text(words.of("organization.groups.name"), 60, SchoolGroupView::name),
                Column.<SchoolGroupView>text(words.of("organization.use.heading"), 18, group -> use(group.active()))
                        .within(),
                Column.number(
                        words.of("organization.groups.size"),
                        12,
                        group -> group.schools().size()));
    }

    List<Column<PersonView>> persons() {
        return List.of(
                Column.text(words.of("organization.persons.name"), 36, PersonView::fullName),
                Column.<PersonView>text(words.of("organization.use.heading"), 18, person -> use(person.active()))
                        .within(),
                Column.text(words.of("organization.persons.post"), 36, PersonView::post),
                Column.text(words.of("organization.persons.place"), 28, PersonView::place),
                Column.code(words.of("organization.persons.phone"), 22, PersonView::phone));
    }

    private String use(boolean active) {
        return active ? "" : words.of("organization.use.off");
    }
}
