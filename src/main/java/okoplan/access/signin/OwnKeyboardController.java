package okoplan.access.signin;

import okoplan.access.OwnKeyboard;
import okoplan.shared.Actor;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turns the keys of pages on and off for the own account. */
@Controller
class OwnKeyboardController {

    private final OwnKeyboard keyboard;

    OwnKeyboardController(OwnKeyboard keyboard) {
        this.keyboard = keyboard;
    }

    /** @param shortcuts not sent by a box that is not ticked */
    @PostMapping("/account/keyboard")
    String change(Actor actor, @RequestParam(defaultValue = "false") boolean shortcuts, RedirectAttributes flash) {
        keyboard.change(actor, shortcuts);
        flash.addFlashAttribute(
                Flash.NAME, Flash.of(shortcuts ? "access.account.own.keys.on" : "access.account.own.keys.off"));
        return "redirect:/account";
    }
}
