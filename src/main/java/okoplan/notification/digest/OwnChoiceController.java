package okoplan.notification.digest;

import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/account/notifications")
class OwnChoiceController {

    private final OwnChoice own;
    private final Letters letters;

    OwnChoiceController(OwnChoice own, Letters letters) {
        this.own = own;
        this.letters = letters;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("form", OwnChoiceForm.from(own.of(actor)));
        model.addAttribute("address", own.address(actor));
        model.addAttribute("mail", letters.canBeSent());
        model.addAttribute("weekly", actor.is(Role.HEAD));
        return "notification/choice";
    }

    /** Who is no head is not asked about the week, and keeps what was chosen once. */
    @PostMapping
    String change(Actor actor, @ModelAttribute("form") OwnChoiceForm form, RedirectAttributes flash) {
        if (!actor.is(Role.HEAD)) {
            form.setWeeklyMail(own.of(actor).weeklyMail());
        }
        own.change(actor, form.choice());
        flash.addFlashAttribute(Flash.NAME, Flash.of("digest.choice.changed"));
        return "redirect:/account/notifications";
    }
}
