package okoplan.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import okoplan.access.Sessions;
import okoplan.shared.view.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the person is signed in, and signing out elsewhere. */
@Controller
@RequestMapping("/sessions")
class SessionController {

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    String show(Principal me, HttpServletRequest request, Model model) {
        model.addAttribute("sessions", sessions.list(me.getName(), own(request)));
        return "access/sessions";
    }

    /** @param key of the session as in the list */
    @PostMapping("/end")
    String end(Principal me, @RequestParam String key, RedirectAttributes redirect) {
        sessions.endOne(me.getName(), key);
        redirect.addFlashAttribute(Flash.NAME, Flash.of("access.sessions.ended"));
        return "redirect:/sessions";
    }

    @PostMapping("/end-others")
    String endOthers(Principal me, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endAllBut(me.getName(), own(request));
        redirect.addFlashAttribute(Flash.NAME, Flash.of("access.sessions.others-ended"));
        return "redirect:/sessions";
    }

    private static @Nullable String own(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
