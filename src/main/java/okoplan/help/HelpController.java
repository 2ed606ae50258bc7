package okoplan.help;

import java.util.List;
import java.util.Locale;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of help: rights and settings, and one for the work of each role. */
@Controller
class HelpController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final HelpSettings settings;
    private final HelpGuide guide;
    private final MessageSource messages;

    HelpController(HelpSettings settings, HelpGuide guide, MessageSource messages) {
        this.settings = settings;
        this.guide = guide;
        this.messages = messages;
    }

    /** What may be done, with the words for each role, in the order of the roles. */
    record ActionRow(String text, List<String> rights) {}

    record SettingRow(String name, String standard, String text) {}

    @GetMapping("/help")
    String show(Actor actor, Model model) {
        model.addAttribute("guides", guide.pages(actor));
        List<Role> roles = List.of(Role.values());
        model.addAttribute("roles", roles);
        model.addAttribute(
                "actions",
                HelpAction.all().stream()
                        .map(action -> new ActionRow(
                                text("help.action." + action.name()),
                                roles.stream()
                                        .map(role -> text("help.right." + action.of(role)))
                                        .toList()))
                        .toList());
        model.addAttribute(
                "municipality",
                HelpSettings.ofMunicipality().stream()
                        .map(name -> new SettingRow(
                                text("help.municipality." + name), "", text("help.municipality." + name + ".text")))
                        .toList());
        model.addAttribute(
                "settings",
                settings.ofInstallation().stream()
                        .map(setting -> new SettingRow(
                                setting.variable(), setting.standard(), text("help.setting." + setting.name())))
                        .toList());
        return "help/help";
    }

    @GetMapping("/help/director")
    String director(Actor actor, Model model) {
        return guide(Role.DIRECTOR, actor, model);
    }

    @GetMapping("/help/staff")
    String staff(Actor actor, Model model) {
        return guide(Role.STAFF, actor, model);
    }

    @GetMapping("/help/head")
    String head(Actor actor, Model model) {
        return guide(Role.HEAD, actor, model);
    }

    @GetMapping("/help/admin")
    String admin(Actor actor, Model model) {
        return guide(Role.ADMIN, actor, model);
    }

    private String guide(Role role, Actor reader, Model model) {
        model.addAttribute("guide", guide.page(role, reader));
        model.addAttribute("guides", guide.pages(reader));
        model.addAttribute("parts", guide.parts(role, reader));
        return "help/guide";
    }

    private String text(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }
}
