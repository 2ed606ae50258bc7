package okoplan.organization.admin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okoplan.organization.ConfirmationInterval;
import okoplan.organization.Municipalities;
import okoplan.organization.MunicipalityView;
import okoplan.organization.RussianZones;
import okoplan.shared.Actor;
import okoplan.shared.StaleVersionException;
import okoplan.shared.conflict.Conflict;
import okoplan.shared.conflict.Part;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Option;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
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
@RequestMapping("/admin/settings")
class SettingsController {

    private final Municipalities municipalities;
    private final Words words;

    SettingsController(Municipalities municipalities, Words words) {
        this.municipalities = municipalities;
        this.words = words;
    }

    @InitBinder
    void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping
    String show(Actor actor, Model model) {
        MunicipalityView municipality = municipalities.get(actor.municipality());
        return page(SettingsForm.from(municipality), municipality, model);
    }

    @PostMapping
    String change(
            Actor actor,
            @ModelAttribute("form") @Valid SettingsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (form.getZone() != null && !RussianZones.contains(form.getZone())) {
            errors.rejectValue("zone", "organization.settings.zone.required");
        }
        if (errors.hasErrors()) {
            return page(form, municipalities.get(actor.municipality()), model);
        }
        try {
            int version = form.getVersion() == null ? -1 : form.getVersion();
            municipalities.change(actor.municipality(), version, form.settings());
        } catch (StaleVersionException e) {
            MunicipalityView theirs = municipalities.get(actor.municipality());
            SettingsForm saved = SettingsForm.from(theirs);
            model.addAttribute(
                    Conflict.NAME,
                    Conflict.of(
                            new Conflict.Subject(
                                    "municipality", actor.municipality().value()),
                            theirs.version(),
                            form,
                            saved,
                            SettingsForm::new,
                            Part.described(saved, this::described)));
            form.setVersion(theirs.version());
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(form, theirs, model);
        }
        flash.addFlashAttribute(Flash.NAME, Flash.of("organization.settings.changed"));
        return "redirect:/admin/settings";
    }

    private String page(SettingsForm form, MunicipalityView municipality, Model model) {
        List<Option> zones = RussianZones.all().stream()
                .map(zone -> Option.of(zone, zoneName(zone.getId())))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("code", municipality.code());
        model.addAttribute("zones", zones);
        model.addAttribute(
                "intervals",
                List.of(ConfirmationInterval.values()).stream()
                        .map(interval -> Option.of(interval, interval(interval)))
                        .toList());
        return "organization/settings";
    }

    private Map<String, String> described(SettingsForm form) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("organization.settings.name", Objects.toString(form.getName(), ""));
        shown.put("organization.settings.zone", form.getZone() == null ? "" : zoneName(form.getZone()));
        shown.put("organization.settings.flaggingHour", Objects.toString(form.getFlaggingHour(), ""));
        shown.put("organization.settings.reviewWorkingDays", Objects.toString(form.getReviewWorkingDays(), ""));
        shown.put(
                "organization.settings.dueMovesToWorkingDay",
                words.of(form.isDueMovesToWorkingDay() ? "organization.yes" : "organization.no"));
        shown.put(
                "organization.settings.confirmationInterval",
                form.getConfirmationInterval() == null ? "" : interval(form.getConfirmationInterval()));
        return shown;
    }

    private String interval(ConfirmationInterval interval) {
        return words.of("organization.interval." + interval);
    }

    private String zoneName(String id) {
        return RussianZones.contains(id) ? words.of("organization.zone." + id) : id;
    }
}
