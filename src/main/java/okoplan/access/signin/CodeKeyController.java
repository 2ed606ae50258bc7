package okoplan.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import okoplan.access.OwnSecondFactor;
import okoplan.access.totp.QrPicture;
import okoplan.access.totp.TotpKey;
import okoplan.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Turning the codes at sign-in on: a key for the phone, and a first code as the proof that it arrived. */
@Controller
@RequestMapping("/account/code")
class CodeKeyController {

    private static final String ISSUER = "ОКО-План";

    private final OwnSecondFactor factor;

    CodeKeyController(OwnSecondFactor factor) {
        this.factor = factor;
    }

    /** Begins with a new key. */
    @PostMapping
    String begin(Actor actor, Principal me, @ModelAttribute("form") CodeForm form, BindingResult errors, Model model) {
        if (CodeErrors.tried(errors, () -> factor.begin(actor, form.typedPassword()))) {
            return "redirect:/account/code";
        }
        model.addAttribute("form", form);
        model.addAttribute("username", me.getName());
        return "access/own-account";
    }

    @GetMapping
    String key(Actor actor, Principal me, Model model) {
        return key(actor, me, new CodeForm(), model);
    }

    /** The recovery codes are shown in the answer itself: they are kept nowhere. */
    @PostMapping("/confirm")
    String confirm(
            Actor actor,
            Principal me,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String own = session == null ? null : session.getId();
        if (CodeErrors.tried(errors, () -> model.addAttribute("codes", factor.confirm(actor, form.typedCode(), own)))) {
            model.addAttribute("begun", true);
            return "access/recovery-codes";
        }
        return key(actor, me, form, model);
    }

    private String key(Actor actor, Principal me, CodeForm form, Model model) {
        Optional<TotpKey> begun = factor.begun(actor);
        if (begun.isEmpty()) {
            return "redirect:/account";
        }
        model.addAttribute("form", form);
        model.addAttribute("key", begun.get().text());
        model.addAttribute("picture", QrPicture.of(begun.get().uri(ISSUER, me.getName())));
        return "access/code-key";
    }
}
