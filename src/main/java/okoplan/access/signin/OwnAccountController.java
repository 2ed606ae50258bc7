package okoplan.access.signin;

import java.security.Principal;
import okoplan.access.OwnSecondFactor;
import okoplan.shared.Actor;
import okoplan.shared.view.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The person's own account; new recovery codes, and turning the codes at sign-in off. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

    private final OwnSecondFactor factor;

    OwnAccountController(OwnSecondFactor factor) {
        this.factor = factor;
    }

    @GetMapping
    String show(Actor actor, Principal me, Model model) {
        model.addAttribute("form", new CodeForm());
        model.addAttribute("username", me.getName());
        factor.state(actor).ifPresent(state -> model.addAttribute("factor", state));
        return "access/own-account";
    }

    @GetMapping("/code/renew")
    String askToRenew(Actor actor, Model model) {
        return proof(actor, "renew", new CodeForm(), model);
    }

    /** The recovery codes are shown in the answer itself: they are kept nowhere. */
    @PostMapping("/code/renew")
    String renew(Actor actor, @ModelAttribute("form") CodeForm form, BindingResult errors, Model model) {
        return CodeErrors.tried(
                        errors,
                        () -> model.addAttribute(
                                "codes", factor.renewCodes(actor, form.typedPassword(), form.typedCode())))
                ? "access/recovery-codes"
                : proof(actor, "renew", form, model);
    }

    @GetMapping("/code/off")
    String askToTurnOff(Actor actor, Model model) {
        return proof(actor, "off", new CodeForm(), model);
    }

    @PostMapping("/code/off")
    String turnOff(
            Actor actor,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (CodeErrors.tried(errors, () -> factor.turnOff(actor, form.typedPassword(), form.typedCode()))) {
            flash.addFlashAttribute(Flash.NAME, Flash.of("access.code.turned-off"));
            return "redirect:/account";
        }
        return proof(actor, "off", form, model);
    }

    /** @param purpose last part of the address, and of the names of its words */
    private String proof(Actor actor, String purpose, CodeForm form, Model model) {
        if (factor.state(actor).isEmpty()) {
            return "redirect:/account";
        }
        model.addAttribute("form", form);
        model.addAttribute("purpose", purpose);
        return "access/code-proof";
    }
}
