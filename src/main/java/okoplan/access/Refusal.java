package okoplan.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import okoplan.shared.Actor;
import okoplan.typed.KeptForms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.UrlPathHelper;

/** Answers what is not allowed. A sign-in page that stood open too long is shown anew instead of an error. */
class Refusal implements AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);
    private static final String REMEMBERED = "SPRING_SECURITY_SAVED_REQUEST";

    private final KeptForms forms;
    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    Refusal(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        if (e instanceof CsrfException && path.equals("/login")) {
            redirect.sendRedirect(request, response, "/login?expired");
        } else if (e instanceof CsrfException && isPartOfPage(request) && CurrentActor.orNull() == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (e instanceof CsrfException && !isPartOfPage(request) && keep(request, response)) {
            LOG.debug("kept what was sent to {}", path);
        } else {
            // the page of errors says by it whether a right is missing or the page was open too long
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, e);
            refuse.handle(request, response, e);
        }
    }

    /** Keeps a form that came too late, and leads to where it can be sent again: at once, or after signing in. */
    private boolean keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = CurrentActor.orNull();
        Map<String, String[]> sent = request.getParameterMap();
        if (actor != null && !forms.owner(sent).filter(actor.account()::equals).isPresent()) {
            return false;
        }
        String page = forms.keep(sent).map(id -> "/kept-forms/" + id).orElse(null);
        if (page == null) {
            return false;
        }
        if (actor == null) {
            request.getSession().setAttribute(REMEMBERED, new SimpleSavedRequest(request.getContextPath() + page));
        }
        redirect.sendRedirect(request, response, actor == null ? "/login?kept" : page);
        return true;
    }

    /** Asked for by a script: its page is still there, with all that was typed. */
    private static boolean isPartOfPage(HttpServletRequest request) {
        return SecurityConfiguration.isProgram(request)
                || request.getHeader("HX-Request") != null
                || request.getHeader("X-Requested-With") != null;
    }
}
