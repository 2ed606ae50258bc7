package okoplan.organization.admin;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okoplan.organization.Directory;
import okoplan.organization.SchoolGroupDetails;
import okoplan.organization.SchoolGroupView;
import okoplan.organization.SchoolGroups;
import okoplan.organization.SchoolView;
import okoplan.shared.SchoolGroupId;
import okoplan.shared.Versioned;
import okoplan.shared.view.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/admin/groups")
class GroupAdminController extends RegisterPages<SchoolGroupId, SchoolGroupDetails, SchoolGroupView, GroupForm> {

    private final Directory directory;

    GroupAdminController(SchoolGroups groups, Words words, Directory directory, RegisterColumns columns) {
        super(groups, words, "groups", columns.groups());
        this.directory = directory;
    }

    @Override
    SchoolGroupId id(long value) {
        return new SchoolGroupId(value);
    }

    @Override
    GroupForm blank() {
        return new GroupForm();
    }

    @Override
    GroupForm filled(Versioned<SchoolGroupId, SchoolGroupDetails> entry) {
        return GroupForm.from(entry);
    }

    /** Schools in use, and those out of use that are in the group already. */
    @Override
    void prepareForm(GroupForm form, Model model) {
        List<Option> schools = Stream.concat(
                        directory.schools().stream(), directory.schools(form.schoolIds()).values().stream())
                .distinct()
                .sorted(Comparator.comparingInt(SchoolView::position)
                        .thenComparing(school -> school.id().value()))
                .map(school -> Option.of(school.id(), school.shortName()))
                .toList();
        model.addAttribute("schools", schools);
    }

    @Override
    Map<String, String> described(GroupForm form) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("organization.groups.name", Objects.toString(form.getName(), ""));
        shown.put(
                "organization.groups.schools",
                directory.schools(form.schoolIds()).values().stream()
                        .sorted(Comparator.comparingInt(SchoolView::position))
                        .map(SchoolView::shortName)
                        .collect(Collectors.joining(", ")));
        return shown;
    }

    @Override
    Map<String, String> fieldsOfRules() {
        return Map.of("organization.group.name-taken", "name");
    }

    @Override
    String title(SchoolGroupDetails details) {
        return details.name();
    }
}
