package okoplan.calendar.admin;

import java.util.List;
import java.util.Map;
import okoplan.calendar.SchoolTerms;
import okoplan.calendar.SchoolYear;
import okoplan.calendar.phrase.SchoolTermName;
import okoplan.shared.DateRange;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
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

/** Quarters and holidays of a school year. */
@Controller
@RequestMapping("/admin/calendar/terms/{year}")
class TermsController {

    private final SchoolTerms terms;
    private final CalendarPages pages;

    TermsController(SchoolTerms terms, CalendarPages pages) {
        this.terms = terms;
        this.pages = pages;
    }

    @InitBinder
    void limit(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(SchoolTermName.values().length);
    }

    @GetMapping
    String edit(@PathVariable int year, Model model) {
        SchoolYear schoolYear = new SchoolYear(CalendarPages.sensible(year));
        return form(TermsForm.from(terms.of(schoolYear)), schoolYear, model);
    }

    @PostMapping
    String set(
            @PathVariable int year,
            @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        SchoolYear schoolYear = new SchoolYear(CalendarPages.sensible(year));
        Map<SchoolTermName, DateRange> days = form.terms(errors);
        if (!errors.hasErrors()) {
            try {
                terms.set(schoolYear, days);
                flash.addFlashAttribute(Flash.NAME, Flash.of("calendar.terms.saved", schoolYear.toString()));
                return "redirect:/admin/calendar?year=" + schoolYear.start();
            } catch (RuleViolationException e) {
                SchoolTermName name = SchoolTermName.valueOf(String.valueOf(e.arguments()[0]));
                int row = List.of(SchoolTermName.values()).indexOf(name);
                errors.rejectValue("rows[" + row + "].from", e.messageKey());
            }
        }
        return form(form, schoolYear, model);
    }

    private String form(TermsForm form, SchoolYear year, Model model) {
        while (form.getRows().size() < SchoolTermName.values().length) {
            form.getRows().add(new TermsForm.Row());
        }
        model.addAttribute("form", form);
        model.addAttribute("schoolYear", year);
        model.addAttribute("names", pages.names());
        return "calendar/terms";
    }
}
