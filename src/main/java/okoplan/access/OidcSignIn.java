package okoplan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Adds signing in and out by the OpenID provider to the chain, if there is one. */
@Component
class OidcSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String SIGNED_OUT = "/login?out";

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();
    private final OidcProperties properties;
    private final OidcProvider provider;
    private final SignedInLookup lookup;

    OidcSignIn(OidcProperties properties, SignedInLookup lookup) {
        this.properties = properties;
        this.provider = new OidcProvider(properties);
        this.lookup = lookup;
    }

    void addTo(HttpSecurity http) {
        if (!properties.isOn()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NothingKept())
                .userInfoEndpoint(users -> users.oidcUserService(new OidcAccounts(lookup, properties)))
                .authenticationDetailsSource(SignInPlace::of)
                .defaultSuccessUrl("/")
                .failureHandler(this::refused)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(OidcSignIn.this::refused);
                        return filter;
                    }
                }));
    }

    /** Ends the provider's session too, where it was the provider that let the person in. */
    LogoutSuccessHandler signOut() {
        if (!properties.isOn()) {
            SimpleUrlLogoutSuccessHandler local = new SimpleUrlLogoutSuccessHandler();
            local.setDefaultTargetUrl(SIGNED_OUT);
            return local;
        }
        OidcClientInitiatedLogoutSuccessHandler there = new OidcClientInitiatedLogoutSuccessHandler(provider);
        there.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        there.setDefaultTargetUrl(SIGNED_OUT);
        return there;
    }

    /** Where a form may lead: signing out is one, and its answer leads on to the provider. */
    String formTargets() {
        if (!properties.isOn()) {
            return "'self'";
        }
        URI issuer = URI.create(properties.issuer());
        return "'self' " + issuer.getScheme() + "://" + issuer.getAuthority();
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean unknown = e instanceof OAuth2AuthenticationException known
                && known.getError().getErrorCode().equals(OidcAccounts.UNKNOWN);
        if (!unknown) {
            LOG.warn("Sign-in by the OpenID provider failed: {}", String.valueOf(e.getMessage()));
        }
        redirect.sendRedirect(request, response, unknown ? "/login?unknown" : "/login?provider");
    }

    /** Nothing is asked of the provider afterwards, so its tokens are not kept. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as in the interface
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // not needed
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // not kept
        }
    }
}
