package okoplan.event;

import okoplan.shared.Actor;
import okoplan.shared.Versioned;
import okoplan.shared.view.Undo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deleting an event. */
@Controller
@RequestMapping("/calendar/events/{id}/delete")
class EventRemovalController {

    private final Events events;

    EventRemovalController(Events events) {
        this.events = events;
    }

    @GetMapping
    String askToDelete(@PathVariable long id, Model model) {
        Versioned<EventId, EventDetails> saved = events.get(new EventId(id));
        model.addAttribute("event", saved);
        model.addAttribute("bound", events.bound(saved.id()).size());
        return "event/delete";
    }

    /** @param version of the event that the person saw */
    @PostMapping
    String delete(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        EventDetails deleted = events.get(new EventId(id)).details();
        long removal = events.delete(actor, new EventId(id), version);
        redirect.addFlashAttribute(Undo.NAME, new Undo("/calendar/events/removals/" + removal + "/restore"));
        return EventController.done("event.deleted", deleted, redirect);
    }
}
