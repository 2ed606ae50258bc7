package okoplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UrlPathHelper;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what went wrong in plain words: a page for people, problem+json for programs, a line on the page at hand for what
 * htmx asked for.
 */
@Component
class Problems {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String API = "/api/";

    /** htmx raises the event named so; js/htmx-setup.js shows its words. */
    static final String EVENT = "oko:problem";

    private static final JsonMapper ASCII_JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final BundledMessages messages;

    Problems(BundledMessages messages) {
        this.messages = messages;
    }

    /** The usual words of a status. */
    Object answer(HttpStatus status, HttpServletRequest request, String path) {
        return answer(status, key(status), text(key(status) + ".text"), request, path);
    }

    /** The title of a status with words of the case at hand. */
    Object answer(HttpStatus status, String text, HttpServletRequest request, String path) {
        return answer(status, key(status), text, request, path);
    }

    /** A page opened before the session ended, or kept open too long. */
    Object expired(HttpServletRequest request, String path) {
        return answer(HttpStatus.FORBIDDEN, "web.error.expired", text("web.error.expired.text"), request, path);
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }

    private Object answer(HttpStatus status, String key, String text, HttpServletRequest request, String path) {
        String title = text(key + ".title");
        if (path.startsWith(API)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
            problem.setTitle(title);
            problem.setInstance(URI.create(UrlPathHelper.defaultInstance.getContextPath(request) + path));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        if (request.getHeader("HX-Request") != null) {
            return ResponseEntity.status(status)
                    .header("HX-Reswap", "none")
                    .header("HX-Trigger", ASCII_JSON.writeValueAsString(Map.of(EVENT, text)))
                    .build();
        }
        ModelAndView page = new ModelAndView("error/problem", status);
        page.addObject("problem", new Problem(title, text, requestId(status, request), back(request)));
        return page;
    }

    private String key(HttpStatus status) {
        String key = "web.error." + status.value();
        if (messages.has(key + ".title")) {
            return key;
        }
        return status.is5xxServerError() ? "web.error.500" : "web.error.400";
    }

    private static @Nullable String requestId(HttpStatus status, HttpServletRequest request) {
        return status.is5xxServerError() && request.getAttribute(RequestIdFilter.ATTRIBUTE) instanceof String id
                ? id
                : null;
    }

    /** Path of the page the request came from, if it is one of this application. */
    private static @Nullable String back(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI from = new URI(referer);
            boolean own = request.getServerName().equals(from.getHost());
            String path = from.getRawPath();
            if (!own || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return null;
            }
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
