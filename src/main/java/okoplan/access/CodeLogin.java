package okoplan.access;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractAuthenticationFilterConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Adds the second step of signing in to the chain, with what the first step has: a new session id, a new token for forms, the
 * page that was wanted. Not Spring Security's own factors: with them a session holds the account's roles after the password
 * already, and each rule has to ask for the factor besides; here nobody is signed in before both were right.
 */
class CodeLogin extends AbstractAuthenticationFilterConfigurer<HttpSecurity, CodeLogin, CodeFilter> {

    static final String PATH = "/login/code";

    CodeLogin(CodeSignIn signIn) {
        super(new CodeFilter(signIn), PATH);
    }

    @Override
    protected RequestMatcher createLoginProcessingUrlMatcher(String url) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, url);
    }
}
