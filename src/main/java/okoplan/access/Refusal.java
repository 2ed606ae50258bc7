package okoplan.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UrlPathHelper;

/** Answers what is not allowed. A sign-in page that stood open too long is shown anew instead of an error. */
class Refusal implements AccessDeniedHandler {

    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        if (e instanceof CsrfException && path.equals("/login")) {
            redirect.sendRedirect(request, response, "/login?expired");
        } else {
            // the page of errors says by it whether a right is missing or the page was open too long
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, e);
            refuse.handle(request, response, e);
        }
    }
}
