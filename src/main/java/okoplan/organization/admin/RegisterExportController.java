package okoplan.organization.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import okoplan.organization.Organizations;
import okoplan.organization.Persons;
import okoplan.organization.Register;
import okoplan.organization.RegisterFilterForm;
import okoplan.organization.SchoolGroups;
import okoplan.organization.Schools;
import okoplan.shared.Actor;
import okoplan.shared.PageKey;
import okoplan.shared.spreadsheet.Column;
import okoplan.shared.spreadsheet.ExportedList;
import okoplan.shared.spreadsheet.ListExport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The administrator's lists as workbooks. */
@Controller
class RegisterExportController {

    private final Schools schools;
    private final Organizations organizations;
    private final SchoolGroups groups;
    private final Persons persons;
    private final RegisterColumns columns;
    private final Words words;
    private final ListExport export;

    RegisterExportController(
            Schools schools,
            Organizations organizations,
            SchoolGroups groups,
            Persons persons,
            RegisterColumns columns,
            Words words,
            ListExport export) {
        this.schools = schools;
        this.organizations = organizations;
        this.groups = groups;
        this.persons = persons;
        this.columns = columns;
        this.words = words;
        this.export = export;
    }

    @GetMapping("/admin/schools.xlsx")
    void schools(Actor actor, @ModelAttribute("filter") RegisterFilterForm filter, HttpServletResponse response)
            throws IOException {
        send(actor, "schools", schools, columns.schools(), RegisterPages.KEY_SIZE, filter, response);
    }

    @GetMapping("/admin/organizations.xlsx")
    void organizations(Actor actor, @ModelAttribute("filter") RegisterFilterForm filter, HttpServletResponse response)
            throws IOException {
        send(actor, "organizations", organizations, columns.organizations(), RegisterPages.KEY_SIZE, filter, response);
    }

    @GetMapping("/admin/groups.xlsx")
    void groups(Actor actor, @ModelAttribute("filter") RegisterFilterForm filter, HttpServletResponse response)
            throws IOException {
        send(actor, "groups", groups, columns.groups(), RegisterPages.KEY_SIZE, filter, response);
    }

    @GetMapping("/admin/persons.xlsx")
    void persons(Actor actor, @ModelAttribute("filter") RegisterFilterForm filter, HttpServletResponse response)
            throws IOException {
        send(actor, "persons", persons, columns.persons(), PersonAdminController.KEY_SIZE, filter, response);
    }

    private <V> void send(
            Actor actor,
            String name,
            Register<?, ?, V> register,
            List<Column<V>> shown,
            int keySize,
            RegisterFilterForm filter,
            HttpServletResponse response)
            throws IOException {
        export.send(
                actor,
                new ExportedList<>(name, words.of("organization." + name + ".list"), filter.chosen(words::of), shown),
                (after, limit) -> register.list(filter.toFilter(), PageKey.decode(after, keySize), limit),
                response);
    }
}
