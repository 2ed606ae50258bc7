package okoplan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** What of a request may stand in the log. */
final class Requests {

    private Requests() {}

    /** The address as it is mapped: what people search for and the secrets of links are not in it. */
    static String pattern(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "(before any page)";
    }
}
