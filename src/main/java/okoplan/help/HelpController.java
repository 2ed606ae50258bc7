package okoplan.help;

import java.util.List;
import java.util.Locale;
import okoplan.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of help. */
@Controller
class HelpController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final HelpSettings settings;
    private final MessageSource messages;

    HelpController(HelpSettings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** What may be done, with the words for each role, in the order of the roles. */
    record ActionRow(String text, List<String> rights) {}

    record SettingRow(String name, String standard, String text) {}

    @GetMapping("/help")
    String show(Model model) {
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

    private String text(String key) {
        return messages.getMessage(key, null, RUSSIAN);
    }
}
