package okoplan.organization.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import okoplan.organization.Directory;
import okoplan.organization.SchoolDetails;
import okoplan.organization.SchoolView;
import okoplan.organization.Schools;
import okoplan.shared.SchoolId;
import okoplan.shared.Versioned;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/admin/schools")
class SchoolAdminController extends RegisterPages<SchoolId, SchoolDetails, SchoolView, SchoolForm> {

    private final Directory directory;

    SchoolAdminController(Schools schools, Words words, Directory directory, RegisterColumns columns) {
        super(schools, words, "schools", columns.schools());
        this.directory = directory;
    }

    @Override
    SchoolId id(long value) {
        return new SchoolId(value);
    }

    /** The last place of the list is what a new school most often gets. */
    @Override
    SchoolForm blank() {
        SchoolForm form = new SchoolForm();
        form.setPosition(directory.schools().stream()
                        .mapToInt(SchoolView::position)
                        .max()
                        .orElse(0)
                + 1);
        return form;
    }

    @Override
    SchoolForm filled(Versioned<SchoolId, SchoolDetails> entry) {
        return SchoolForm.from(entry);
    }

    @Override
    Map<String, String> described(SchoolForm form) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("organization.schools.name", Objects.toString(form.getName(), ""));
        shown.put("organization.schools.shortName", Objects.toString(form.getShortName(), ""));
        shown.put("organization.schools.position", Objects.toString(form.getPosition(), ""));
        shown.put("organization.schools.federalLogin", Objects.toString(form.getFederalLogin(), ""));
        return shown;
    }

    @Override
    Map<String, String> fieldsOfRules() {
        return Map.of("organization.school.name-taken", "name", "organization.school.login-taken", "federalLogin");
    }

    @Override
    String title(SchoolDetails details) {
        return details.shortName();
    }
}
