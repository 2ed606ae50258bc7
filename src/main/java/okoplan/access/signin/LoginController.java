package okoplan.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import okoplan.access.CurrentActor;
import okoplan.access.OidcProperties;
import okoplan.access.SignInHints;
import okoplan.access.TooManyTriesException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, and the same page again when a try was refused. */
@Controller
class LoginController {

    /** What brings people here, by parameter of the address. */
    private static final List<String> REASONS =
            List.of("kept", "expired", "out", "ended", "created", "changed", "unknown", "provider");

    private final ObjectProvider<SignInHints> hints;
    private final OidcProperties provider;

    LoginController(ObjectProvider<SignInHints> hints, OidcProperties provider) {
        this.hints = hints;
        this.provider = provider;
    }

    @GetMapping("/login")
    String login(@RequestParam Map<String, String> parameters, Model model) {
        if (CurrentActor.orNull() != null) {
            return "redirect:/";
        }
        REASONS.stream()
                .filter(parameters::containsKey)
                .findFirst()
                .ifPresent(reason -> model.addAttribute("reason", reason));
        model.addAttribute("form", new LoginForm());
        return page(model);
    }

    /** Security forwards a refused try here. */
    @PostMapping("/login/refused")
    String refused(
            @RequestParam(required = false) @Nullable String username,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LoginForm form = new LoginForm();
        form.setUsername(username);
        BindException errors = new BindException(form, "form");
        if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof TooManyTriesException e) {
            errors.reject(e.messageKey(), new Object[] {e.seconds()}, null);
            TooManyTries.answer(response, e);
        } else {
            errors.reject("access.login.wrong");
        }
        model.addAllAttributes(errors.getModel());
        return page(model);
    }

    private String page(Model model) {
        if (provider.isOn()) {
            model.addAttribute("provider", provider.name());
        }
        hints.ifAvailable(shown -> model.addAttribute("hints", shown));
        return "access/login";
    }
}
