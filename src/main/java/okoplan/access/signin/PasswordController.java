package okoplan.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import okoplan.access.OwnPassword;
import okoplan.access.PasswordRules;
import okoplan.access.TooManyTriesException;
import okoplan.shared.Actor;
import okoplan.shared.RuleViolationException;
import okoplan.shared.view.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/password")
class PasswordController {

    private static final Map<String, String> FIELDS = Map.of("access.password.current-wrong", "current");

    private final OwnPassword password;

    PasswordController(OwnPassword password) {
        this.password = password;
    }

    @GetMapping
    String show(Model model) {
        return page(new PasswordForm(), model);
    }

    @PostMapping
    String change(
            Actor actor,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes flash) {
        String current = required(form.getCurrent(), "current", errors);
        String fresh = required(form.getFresh(), "fresh", errors);
        if (!fresh.equals(form.getRepeated() == null ? "" : form.getRepeated())) {
            errors.rejectValue("repeated", "access.password.different");
        }
        if (errors.hasErrors()) {
            return page(form, model);
        }
        try {
            HttpSession session = request.getSession(false);
            password.change(actor, current, fresh, session == null ? null : session.getId());
        } catch (TooManyTriesException e) {
            errors.rejectValue("current", "access.login.wait", new Object[] {e.seconds()}, null);
            return page(form, model);
        } catch (RuleViolationException e) {
            errors.rejectValue(FIELDS.getOrDefault(e.messageKey(), "fresh"), e.messageKey(), e.arguments(), null);
            return page(form, model);
        }
        flash.addFlashAttribute(Flash.NAME, Flash.of("access.password.changed"));
        return "redirect:/password";
    }

    private static String required(@Nullable String typed, String field, BindingResult errors) {
        if (typed == null || typed.isEmpty()) {
            errors.rejectValue(field, "access.password." + field + ".required");
            return "";
        }
        return typed;
    }

    private static String page(PasswordForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("length", PasswordRules.MIN_LENGTH);
        return "access/password";
    }
}
