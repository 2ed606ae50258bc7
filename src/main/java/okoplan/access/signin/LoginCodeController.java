package okoplan.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okoplan.access.AwaitedCode;
import okoplan.access.CurrentActor;
import okoplan.access.TooManyTriesException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page for the code after the password, and the same page again when the code was refused. */
@Controller
class LoginCodeController {

    @GetMapping("/login/code")
    String show(HttpServletRequest request, Model model) {
        if (CurrentActor.orNull() != null) {
            return "redirect:/";
        }
        if (AwaitedCode.in(request) == null) {
            return "redirect:/login";
        }
        model.addAttribute("form", new CodeForm());
        return "access/login-code";
    }

    /** Security forwards a refused code here. */
    @PostMapping("/login/code/refused")
    String refused(HttpServletRequest request, HttpServletResponse response, Model model) {
        BindException errors = new BindException(new CodeForm(), "form");
        if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof TooManyTriesException e) {
            errors.rejectValue("code", e.messageKey(), new Object[] {e.seconds()}, null);
            TooManyTries.answer(response, e);
        } else {
            errors.rejectValue("code", "access.code.wrong");
        }
        model.addAllAttributes(errors.getModel());
        return "access/login-code";
    }
}
