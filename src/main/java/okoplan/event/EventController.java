package okoplan.event;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import okoplan.calendar.SchoolYear;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import okoplan.shared.conflict.Conflict;
import okoplan.shared.view.Flash;
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

/** Adding and changing events. Before an event moves, the page shows which deadlines move with it. */
@Controller
@RequestMapping("/calendar/events")
class EventController {

    private final Events events;

    EventController(Events events) {
        this.events = events;
    }

    @InitBinder
    void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/new")
    String fresh(Model model) {
        return form(new EventForm(), null, model);
    }

    @PostMapping
    String add(
            @ModelAttribute("form") @Valid EventForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return form(form, null, model);
        }
        events.add(form.details());
        return done("event.added", form.details(), redirect);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        return form(EventForm.from(events.get(new EventId(id))), id, model);
    }

    @PostMapping("/{id}")
    String change(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") @Valid EventForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Versioned<EventId, EventDetails> saved = events.get(new EventId(id));
        form.check(errors);
        if (errors.hasErrors()) {
            return form(form, id, model);
        }
        try {
            List<MovedDeadline> moves = events.moves(saved.id(), form.details().days());
            if (!moves.isEmpty() && !form.isConfirmed() && isFresh(form, saved)) {
                model.addAttribute("before", saved.details());
                model.addAttribute("after", form.details().days());
                model.addAttribute("moves", moves);
                model.addAttribute("possible", moves.stream().noneMatch(MovedDeadline::outside));
                form(form, id, model);
                return "event/moves";
            }
            int moved = events.change(
                    actor, saved.id(), form.getVersion() == null ? -1 : form.getVersion(), form.details());
            return moved == 0
                    ? done("event.changed", form.details(), redirect)
                    : done("event.moved", form.details(), redirect, moved);
        } catch (RuleViolationException e) {
            errors.rejectValue("from", e.messageKey(), e.arguments(), null);
        } catch (StaleVersionException e) {
            Versioned<EventId, EventDetails> theirs = events.get(saved.id());
            model.addAttribute(
                    Conflict.NAME,
                    Conflict.of(
                            new Conflict.Subject("calendar_event", id),
                            theirs.version(),
                            form,
                            EventForm.from(theirs),
                            EventForm::new,
                            EventForm.PARTS));
            form.setVersion(theirs.version());
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        form.setConfirmed(false);
        return form(form, id, model);
    }

    private static boolean isFresh(EventForm form, Versioned<EventId, EventDetails> saved) {
        return form.getVersion() != null && form.getVersion() == saved.version();
    }

    static String done(String message, EventDetails event, RedirectAttributes redirect, Integer... more) {
        redirect.addFlashAttribute(
                Flash.NAME,
                more.length == 0 ? Flash.of(message, event.name()) : Flash.of(message, event.name(), more[0]));
        return "redirect:/calendar?year=" + SchoolYear.of(event.days().from()).start();
    }

    private String form(EventForm form, @Nullable Long id, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("entryId", id);
        model.addAttribute("bound", id == null ? List.of() : events.bound(new EventId(id)));
        return "event/event";
    }
}
