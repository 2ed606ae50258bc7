package okoplan.calendar.admin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import okoplan.calendar.Transfer;
import okoplan.calendar.TransferId;
import okoplan.calendar.WorkingDayTransfers;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.RussianDates;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import okoplan.shared.conflict.Conflict;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Undo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding, correcting and deleting days against the rule. */
@Controller
@RequestMapping("/admin/calendar/transfers")
class TransferController {

    private final WorkingDayTransfers transfers;
    private final CalendarPages pages;

    TransferController(WorkingDayTransfers transfers, CalendarPages pages) {
        this.transfers = transfers;
        this.pages = pages;
    }

    @InitBinder
    void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/new")
    String fresh(Model model) {
        return form(new TransferForm(), null, model);
    }

    @PostMapping
    String add(
            @ModelAttribute("form") @Valid TransferForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                transfers.add(form.details());
                return done("calendar.transfers.added", form.details(), flash);
            } catch (RuleViolationException e) {
                errors.rejectValue("day", e.messageKey());
            }
        }
        return form(form, null, model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        return form(TransferForm.from(transfers.get(new TransferId(id))), id, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @ModelAttribute("form") @Valid TransferForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Versioned<TransferId, Transfer> saved = transfers.get(new TransferId(id));
        if (!errors.hasErrors()) {
            try {
                int version = form.getVersion() == null ? -1 : form.getVersion();
                transfers.change(new TransferId(id), version, form.details());
                return done("calendar.transfers.changed", form.details(), flash);
            } catch (RuleViolationException e) {
                errors.rejectValue("day", e.messageKey());
            } catch (StaleVersionException e) {
                model.addAttribute(
                        Conflict.NAME,
                        Conflict.of(
                                new Conflict.Subject("working_day_transfer", id),
                                saved.version(),
                                form,
                                TransferForm.from(saved),
                                TransferForm::new,
                                TransferForm.parts(pages::workingOrOff)));
                form.setVersion(saved.version());
                response.setStatus(HttpStatus.CONFLICT.value());
            }
        }
        return form(form, id, model);
    }

    @PostMapping("/{id}/delete")
    String delete(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        Transfer deleted = transfers.get(new TransferId(id)).details();
        long removal = transfers.delete(actor, new TransferId(id));
        flash.addFlashAttribute(Undo.NAME, new Undo("/admin/calendar/transfers/removals/" + removal + "/restore"));
        return done("calendar.transfers.deleted", deleted, flash);
    }

    @PostMapping("/removals/{removal}/restore")
    String restore(@PathVariable long removal, RedirectAttributes flash) {
        LocalDate day = transfers.restore(removal);
        flash.addFlashAttribute(Flash.NAME, Flash.of("calendar.transfers.restored", RussianDates.date(day)));
        return "redirect:/admin/calendar?year=" + day.getYear();
    }

    private static String done(String message, Transfer transfer, RedirectAttributes flash) {
        flash.addFlashAttribute(Flash.NAME, Flash.of(message, RussianDates.date(transfer.day())));
        return "redirect:/admin/calendar?year=" + transfer.day().getYear();
    }

    private String form(TransferForm form, @Nullable Long id, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("entryId", id);
        model.addAttribute("choices", pages.workingOrOff());
        return "calendar/transfer";
    }
}
