package okoplan.access.signin;

import okoplan.access.PasswordLinks;
import okoplan.access.PasswordRules;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page behind a one-time link for a new password. */
@Controller
@RequestMapping("/password-link/{token}")
class PasswordLinkController {

    private final PasswordLinks links;

    PasswordLinkController(PasswordLinks links) {
        this.links = links;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        return page(token, new PasswordForm(), model);
    }

    @PostMapping
    String set(
            @PathVariable String token, @ModelAttribute("form") PasswordForm form, BindingResult errors, Model model) {
        String fresh = form.getFresh() == null ? "" : form.getFresh();
        if (fresh.isEmpty()) {
            errors.rejectValue("fresh", "access.password.fresh.required");
        } else if (!fresh.equals(form.getRepeated())) {
            errors.rejectValue("repeated", "access.password.different");
        } else {
            try {
                links.use(token, fresh);
                return "redirect:/login?changed";
            } catch (RuleViolationException e) {
                errors.rejectValue("fresh", e.messageKey(), e.arguments(), null);
            }
        }
        return page(token, form, model);
    }

    private String page(String token, PasswordForm form, Model model) {
        String username = links.usernameOf(token).orElseThrow(() -> new NotFoundException("password link"));
        model.addAttribute("username", username);
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        model.addAttribute("length", PasswordRules.MIN_LENGTH);
        return "access/password-link";
    }
}
