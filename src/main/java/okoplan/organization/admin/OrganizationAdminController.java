package okoplan.organization.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okoplan.organization.OrganizationDetails;
import okoplan.organization.OrganizationKind;
import okoplan.organization.OrganizationView;
import okoplan.organization.Organizations;
import okoplan.shared.OrganizationId;
import okoplan.shared.Versioned;
import okoplan.shared.view.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/admin/organizations")
class OrganizationAdminController
        extends RegisterPages<OrganizationId, OrganizationDetails, OrganizationView, OrganizationForm> {

    private static final String KIND = "organization.kind.";

    private final Words words;

    OrganizationAdminController(Organizations organizations, Words words, RegisterColumns columns) {
        super(organizations, words, "organizations", columns.organizations());
        this.words = words;
    }

    @Override
    OrganizationId id(long value) {
        return new OrganizationId(value);
    }

    @Override
    OrganizationForm blank() {
        OrganizationForm form = new OrganizationForm();
        form.setKind(OrganizationKind.OTHER);
        return form;
    }

    @Override
    OrganizationForm filled(Versioned<OrganizationId, OrganizationDetails> entry) {
        return OrganizationForm.from(entry);
    }

    @Override
    void prepareForm(OrganizationForm form, Model model) {
        List<Option> kinds = words.options(KIND, OrganizationKind.values());
        model.addAttribute("kinds", kinds);
    }

    @Override
    Map<String, String> described(OrganizationForm form) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("organization.organizations.kind", form.getKind() == null ? "" : words.of(KIND + form.getKind()));
        shown.put("organization.organizations.name", Objects.toString(form.getName(), ""));
        shown.put("organization.organizations.shortName", Objects.toString(form.getShortName(), ""));
        return shown;
    }

    @Override
    Map<String, String> fieldsOfRules() {
        return Map.of("organization.organization.name-taken", "name");
    }

    @Override
    String title(OrganizationDetails details) {
        return details.shortName();
    }
}
