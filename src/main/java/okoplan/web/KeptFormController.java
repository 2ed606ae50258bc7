package okoplan.web;

import jakarta.servlet.http.HttpSession;
import okoplan.shared.Actor;
import okoplan.shared.view.Flash;
import okoplan.typed.KeptForm;
import okoplan.typed.KeptForms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Where signing in leads after a form that came too late: to its page, filled; whoever else signs in goes to the start. */
@Controller
@RequestMapping("/kept-forms/{id}")
class KeptFormController {

    private static final String REMEMBERED = "SPRING_SECURITY_SAVED_REQUEST";

    private final KeptForms forms;

    KeptFormController(KeptForms forms) {
        this.forms = forms;
    }

    @GetMapping
    String open(Actor actor, @PathVariable long id, HttpSession session) {
        session.removeAttribute(REMEMBERED);
        return forms.find(actor, id).map(KeptFormController::filled).orElse("redirect:/");
    }

    /** Leads back to the page with the button, which may be any. */
    @PostMapping("/remove")
    String remove(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = KeptForms.PAGE, defaultValue = "") String page,
            RedirectAttributes redirect) {
        forms.forget(actor, id);
        redirect.addFlashAttribute(Flash.NAME, Flash.of("web.typed.forgotten"));
        return "redirect:" + (KeptForms.isOwnPage(page) ? page : "/");
    }

    private static String filled(KeptForm form) {
        return "redirect:"
                + UriComponentsBuilder.fromUriString(form.page())
                        .queryParam(TypedGuard.KEPT, form.id())
                        .build()
                        .toUriString();
    }
}
