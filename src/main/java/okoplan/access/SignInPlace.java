package okoplan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/**
 * Where a session was begun.
 *
 * @param address of the computer, as the server saw it
 * @param device browser and system in short, «Firefox, Windows»; empty when it did not say
 */
record SignInPlace(String address, String device) implements Serializable {

    private record Named(String sign, String name) {}

    /** Each browser also names those it descends from, so the most particular stands first. */
    private static final List<Named> BROWSERS = List.of(
            new Named("YaBrowser", "Яндекс Браузер"),
            new Named("Edg", "Edge"),
            new Named("OPR", "Opera"),
            new Named("Firefox", "Firefox"),
            new Named("Chrome", "Chrome"),
            new Named("Safari", "Safari"));

    private static final List<Named> SYSTEMS = List.of(
            new Named("Android", "Android"),
            new Named("iPhone", "iPhone"),
            new Named("iPad", "iPad"),
            new Named("Windows", "Windows"),
            new Named("Mac OS", "macOS"),
            new Named("Linux", "Linux"));

    static SignInPlace of(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new SignInPlace(request.getRemoteAddr(), agent == null ? "" : device(agent));
    }

    /** As it was noted when the session began; null in sessions of an older release. */
    static @Nullable SignInPlace of(Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null
                        && context.getAuthentication() != null
                        && context.getAuthentication().getDetails() instanceof SignInPlace place
                ? place
                : null;
    }

    static String device(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<Named> known, String agent) {
        return known.stream()
                .filter(each -> agent.contains(each.sign))
                .map(Named::name)
                .findFirst()
                .orElse("");
    }
}
