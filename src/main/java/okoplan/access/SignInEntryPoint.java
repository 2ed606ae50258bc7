package okoplan.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;

/**
 * Where somebody goes who is not signed in: to the sign-in page, which says so when there was a session that has ended;
 * programs and parts of pages get the bare status.
 */
class SignInEntryPoint implements AuthenticationEntryPoint {

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (SecurityConfiguration.isProgram(request) || request.getHeader("HX-Request") != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        redirect.sendRedirect(request, response, ended ? "/login?expired" : "/login");
    }
}
