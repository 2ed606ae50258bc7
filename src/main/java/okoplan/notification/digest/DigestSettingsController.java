package okoplan.notification.digest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import okoplan.shared.Actor;
import okoplan.shared.StaleVersionException;
import okoplan.shared.conflict.Conflict;
import okoplan.shared.conflict.Part;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Option;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/notifications")
class DigestSettingsController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final DigestSettingsStore store;
    private final LetterStates states;
    private final MessageSource messages;

    DigestSettingsController(DigestSettingsStore store, LetterStates states, MessageSource messages) {
        this.store = store;
        this.states = states;
        this.messages = messages;
    }

    @InitBinder
    void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping
    String show(Actor actor, Model model) {
        return page(actor, DigestSettingsForm.from(store.get(actor)), model);
    }

    @PostMapping
    String change(
            Actor actor,
            @ModelAttribute("form") @Valid DigestSettingsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (form.days().isEmpty()) {
            errors.rejectValue("reminders", "digest.settings.reminders.form");
        }
        if (form.getStaffAfter() != null && form.getHeadAfter() != null && form.getHeadAfter() < form.getStaffAfter()) {
            errors.rejectValue("headAfter", "digest.settings.headAfter.order");
        }
        if (errors.hasErrors()) {
            return page(actor, form, model);
        }
        try {
            store.change(actor, form.getVersion() == null ? -1 : form.getVersion(), form.settings());
        } catch (StaleVersionException e) {
            DigestSettingsStore.Stored theirs = store.get(actor);
            DigestSettingsForm saved = DigestSettingsForm.from(theirs);
            model.addAttribute(
                    Conflict.NAME,
                    Conflict.of(
                            new Conflict.Subject(
                                    "notification_settings",
                                    actor.municipality().value()),
                            theirs.version(),
                            form,
                            saved,
                            DigestSettingsForm::new,
                            Part.described(saved, this::described)));
            form.setVersion(theirs.version());
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(actor, form, model);
        }
        flash.addFlashAttribute(Flash.NAME, Flash.of("digest.settings.changed"));
        return "redirect:/admin/notifications";
    }

    private String page(Actor actor, DigestSettingsForm form, Model model) {
        List<Option> days = Arrays.stream(DayOfWeek.values())
                .map(day -> Option.of(day, weekday(day)))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("days", days);
        model.addAttribute("letters", states.of(actor));
        return "notification/settings";
    }

    private Map<String, String> described(DigestSettingsForm form) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("digest.settings.hour", Objects.toString(form.getHour(), ""));
        shown.put("digest.settings.reminders", Objects.toString(form.getReminders(), ""));
        shown.put("digest.settings.staffAfter", Objects.toString(form.getStaffAfter(), ""));
        shown.put("digest.settings.headAfter", Objects.toString(form.getHeadAfter(), ""));
        shown.put("digest.settings.weeklyDay", form.getWeeklyDay() == null ? "" : weekday(form.getWeeklyDay()));
        shown.put(
                "digest.settings.interim",
                messages.getMessage(form.isInterim() ? "organization.yes" : "organization.no", null, RUSSIAN));
        return shown;
    }

    private String weekday(DayOfWeek day) {
        return messages.getMessage("digest.weekday." + day, null, RUSSIAN);
    }
}
