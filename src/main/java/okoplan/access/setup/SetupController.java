package okoplan.access.setup;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okoplan.access.PasswordRules;
import okoplan.organization.RussianZones;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Option;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page behind the one-time link. */
@Controller
@RequestMapping("/setup/{token}")
class SetupController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Map<String, String> FIELDS = Map.of(
            "organization.municipality.code-taken", "code",
            "organization.municipality.code-form", "code",
            "access.account.username-form", "username",
            "access.account.username-taken", "username");

    private final SetupLinks links;
    private final Setup setup;
    private final MessageSource messages;

    SetupController(SetupLinks links, Setup setup, MessageSource messages) {
        this.links = links;
        this.setup = setup;
        this.messages = messages;
    }

    @InitBinder
    void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
        binder.registerCustomEditor(String.class, "password", new StringTrimmerEditor("", false));
        binder.registerCustomEditor(String.class, "repeated", new StringTrimmerEditor("", false));
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        requireOpen(token);
        SetupForm form = new SetupForm();
        form.setZone("Europe/Moscow");
        return page(form, model);
    }

    /** Sent twice, the second time finds the work done and leads to the sign-in as the first. */
    @PostMapping
    String complete(
            @PathVariable String token,
            @ModelAttribute("form") @Valid SetupForm form,
            BindingResult errors,
            Model model) {
        if (links.wasUsed(token)) {
            return "redirect:/login?created";
        }
        requireOpen(token);
        check(form, errors);
        if (errors.hasErrors()) {
            return page(form, model);
        }
        try {
            if (!setup.complete(token, form) && !links.wasUsed(token)) {
                throw new NotFoundException("set-up link");
            }
        } catch (RuleViolationException e) {
            errors.rejectValue(FIELDS.getOrDefault(e.messageKey(), "password"), e.messageKey(), e.arguments(), null);
            return page(form, model);
        }
        return "redirect:/login?created";
    }

    private static void check(SetupForm form, BindingResult errors) {
        if (form.getZone() != null && !RussianZones.contains(form.getZone())) {
            errors.rejectValue("zone", "organization.settings.zone.required");
        }
        String password = form.getPassword() == null ? "" : form.getPassword();
        if (!password.isEmpty() && !password.equals(form.getRepeated())) {
            errors.rejectValue("repeated", "access.password.different");
        }
    }

    private void requireOpen(String token) {
        if (!links.isOpen(token)) {
            throw new NotFoundException("set-up link");
        }
    }

    private String page(SetupForm form, Model model) {
        List<Option> zones = RussianZones.all().stream()
                .map(zone -> Option.of(zone, messages.getMessage("organization.zone." + zone, null, RUSSIAN)))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("zones", zones);
        model.addAttribute("length", PasswordRules.MIN_LENGTH);
        return "access/setup";
    }
}
