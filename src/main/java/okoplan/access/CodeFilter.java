package okoplan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Takes the form with the code. Its place among the filters is that of the form with the password. */
class CodeFilter extends UsernamePasswordAuthenticationFilter {

    private final CodeSignIn signIn;

    CodeFilter(CodeSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String typed = request.getParameter("code");
        Object place = authenticationDetailsSource.buildDetails(request);
        Authentication signedIn = signIn.signIn(AwaitedCode.in(request), typed == null ? "" : typed, place);
        ((AbstractAuthenticationToken) signedIn).setDetails(place);
        AwaitedCode.removeFrom(request);
        return signedIn;
    }
}
