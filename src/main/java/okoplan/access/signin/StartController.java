package okoplan.access.signin;

import okoplan.shared.Actor;
import okoplan.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page is the work: each role has its own. */
@Controller
class StartController {

    @GetMapping("/")
    String start(Actor actor) {
        if (actor.is(Role.HEAD)) {
            return "redirect:/oversight";
        }
        if (actor.is(Role.STAFF)) {
            return "redirect:/review";
        }
        return actor.is(Role.DIRECTOR) ? "redirect:/assignments" : "redirect:/admin";
    }
}
