package okoplan.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;

/** Where a step of signing in leads that signs nobody in: to the code, back to the password, or to the same page again. */
class SignInFailure implements AuthenticationFailureHandler {

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();
    private final AuthenticationFailureHandler sameAgain;
    private final CodeSignIn codes;

    SignInFailure(String sameAgain, CodeSignIn codes) {
        this.sameAgain = new ForwardAuthenticationFailureHandler(sameAgain);
        this.codes = codes;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (e instanceof CodeRequiredException required) {
            request.getSession();
            request.changeSessionId();
            codes.await(required.proved()).putInto(request);
            redirect.sendRedirect(request, response, CodeLogin.PATH);
        } else if (e instanceof CredentialsExpiredException) {
            AwaitedCode.removeFrom(request);
            redirect.sendRedirect(request, response, "/login?expired");
        } else {
            sameAgain.onAuthenticationFailure(request, response, e);
        }
    }
}
