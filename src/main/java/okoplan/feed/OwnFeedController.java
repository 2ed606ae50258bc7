package okoplan.feed;

import okoplan.shared.Actor;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The person's own secret address. */
@Controller
@RequestMapping("/account/calendar")
class OwnFeedController {

    private final CalendarFeeds feeds;

    OwnFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        feeds.of(actor).ifPresent(state -> model.addAttribute("state", state));
        return "feed/own";
    }

    /** The address is shown in the answer itself: it is kept nowhere. */
    @PostMapping
    String renew(Actor actor, Model model) {
        String secret = feeds.renew(actor);
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar/{secret}.ics")
                        .buildAndExpand(secret)
                        .toUriString());
        return show(actor, model);
    }

    @PostMapping("/end")
    String end(Actor actor, RedirectAttributes flash) {
        feeds.end(actor);
        flash.addFlashAttribute(Flash.NAME, Flash.of("feed.ended"));
        return "redirect:/account/calendar";
    }
}
