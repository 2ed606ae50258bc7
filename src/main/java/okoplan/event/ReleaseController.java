package okoplan.event;

import okoplan.shared.Actor;
import okoplan.shared.MeasureId;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a deadline that was hung on the wrong event back to its phrase. */
@Controller
@RequestMapping("/calendar/events/{id}/bindings/{measure}/release")
class ReleaseController {

    private final Bindings bindings;

    ReleaseController(Bindings bindings) {
        this.bindings = bindings;
    }

    @PostMapping
    String release(Actor actor, @PathVariable long id, @PathVariable long measure, RedirectAttributes redirect) {
        bindings.release(actor, new EventId(id), new MeasureId(measure));
        redirect.addFlashAttribute(Flash.NAME, Flash.of("event.released"));
        return "redirect:/calendar/events/" + id;
    }
}
