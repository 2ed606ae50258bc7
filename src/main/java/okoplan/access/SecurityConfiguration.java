package okoplan.access;

import jakarta.servlet.http.HttpServletRequest;
import okoplan.typed.KeptForms;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.util.UrlPathHelper;

/**
 * Who reaches which address. What is not listed is denied; services check roles again and make other municipalities' and
 * schools' data invisible.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, CodeSignIn codes, OidcSignIn provider, KeptForms forms)
            throws Exception {
        provider.addTo(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/css/**", "/js/**", "/webjars/**", "/favicon.ico", "/favicon.svg", "/error")
                        .permitAll()
                        .requestMatchers("/login", "/login/refused", "/login/code", "/login/code/refused")
                        .permitAll()
                        .requestMatchers("/setup/**", "/password-link/**", "/actuator/health")
                        .permitAll()
                        // On the port of metrics only: elsewhere the address does not exist
                        .requestMatchers(EndpointRequest.to("prometheus"))
                        .permitAll()
                        .requestMatchers("/admin/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/review/**", "/review.xlsx", "/extensions/**", "/extensions.xlsx")
                        .hasAnyRole("HEAD", "STAFF")
                        .requestMatchers("/plans/**", "/imports/**", "/assignments/**", "/reports/**", "/evidence/**")
                        .hasAnyRole("HEAD", "STAFF", "DIRECTOR")
                        .requestMatchers(
                                "/plans.xlsx", "/assignments.xlsx", "/oversight.xlsx", "/reports.xlsx", "/reports.docx")
                        .hasAnyRole("HEAD", "STAFF", "DIRECTOR")
                        .requestMatchers("/oversight/**")
                        .hasAnyRole("HEAD", "STAFF", "DIRECTOR")
                        .requestMatchers("/calendar/events/**")
                        .hasAnyRole("HEAD", "STAFF", "ADMIN")
                        // The address itself is the secret
                        .requestMatchers(HttpMethod.GET, "/calendar/*.ics")
                        .permitAll()
                        .requestMatchers("/calendar", "/calendar.xlsx")
                        .hasAnyRole("HEAD", "STAFF", "DIRECTOR", "ADMIN")
                        .requestMatchers("/schools/**")
                        .hasAnyRole("HEAD", "STAFF", "DIRECTOR", "ADMIN")
                        .requestMatchers("/api/v1/plan-recognitions")
                        .hasAnyRole("HEAD", "STAFF", "DIRECTOR")
                        .requestMatchers("/api/v1/**")
                        .hasAnyRole("HEAD", "STAFF", "DIRECTOR", "ADMIN")
                        .requestMatchers(
                                "/",
                                "/inbox/**",
                                "/inbox.xlsx",
                                "/password",
                                "/account/**",
                                "/sessions/**",
                                "/kept-forms/**",
                                "/search",
                                "/help/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/logout")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInPlace::of)
                        .defaultSuccessUrl("/")
                        .failureHandler(new SignInFailure("/login/refused", codes)))
                .with(
                        new CodeLogin(codes),
                        code -> code.authenticationDetailsSource(SignInPlace::of)
                                .defaultSuccessUrl("/")
                                .failureHandler(new SignInFailure("/login/code/refused", codes)))
                .logout(logout -> logout.logoutSuccessHandler(provider.signOut()))
                .requestCache(cache -> cache.requestCache(rememberedPages()))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new SignInEntryPoint()).accessDeniedHandler(new Refusal(forms)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(
                                CONTENT_SECURITY_POLICY + "; form-action " + provider.formTargets()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterAfter(new ScopeFilter(), AuthorizationFilter.class)
                .build();
    }

    /** Nobody looks at how long each filter takes, and being timed would take them longer than their work. */
    @Bean
    static SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** After signing in people go on where they wanted to: pages only, never a part of one, a file or an action. */
    @SuppressWarnings("NullAway") // null keeps the remembered address as it was typed; the setter lacks the annotation
    private static HttpSessionRequestCache rememberedPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && !isProgram(request)
                && wantsPage(request));
        return cache;
    }

    static boolean isProgram(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request).startsWith("/api/");
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }
}
