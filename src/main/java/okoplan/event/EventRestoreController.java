package okoplan.event;

import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back the removal of an event. */
@Controller
@RequestMapping("/calendar/events/removals/{removal}/restore")
class EventRestoreController {

    private final Events events;

    EventRestoreController(Events events) {
        this.events = events;
    }

    @PostMapping
    String restore(@PathVariable long removal, RedirectAttributes redirect) {
        EventId id = events.restore(removal);
        redirect.addFlashAttribute(
                Flash.NAME, Flash.of("event.restored", events.get(id).details().name()));
        return "redirect:/calendar/events/" + id.value();
    }
}
