package okoplan.calendar.admin;

import jakarta.validation.Valid;
import okoplan.calendar.TransferLines;
import okoplan.calendar.WorkingDayTransfers;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Days against the rule pasted as lines. */
@Controller
@RequestMapping("/admin/calendar/{year}/lines")
class TransferLinesController {

    private final WorkingDayTransfers transfers;

    TransferLinesController(WorkingDayTransfers transfers) {
        this.transfers = transfers;
    }

    @GetMapping
    String lines(@PathVariable int year, Model model) {
        return lines(new TransferLinesForm(), year, model);
    }

    @PostMapping
    String load(
            @PathVariable int year,
            @ModelAttribute("form") @Valid TransferLinesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        int sensible = CalendarPages.sensible(year);
        String text = form.getLines();
        if (errors.hasErrors() || text == null) {
            return lines(form, sensible, model);
        }
        TransferLines read = TransferLines.read(text, sensible);
        if (!read.unread().isEmpty()) {
            String numbers = String.join(
                    ", ", read.unread().stream().map(String::valueOf).toList());
            errors.rejectValue("lines", "calendar.lines.unread", new Object[] {numbers}, null);
            return lines(form, sensible, model);
        }
        transfers.load(read.transfers());
        flash.addFlashAttribute(
                Flash.NAME, Flash.of("calendar.lines.loaded", read.transfers().size()));
        return "redirect:/admin/calendar?year=" + sensible;
    }

    private static String lines(TransferLinesForm form, int year, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("year", CalendarPages.sensible(year));
        return "calendar/lines";
    }
}
