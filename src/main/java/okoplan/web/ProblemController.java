package okoplan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers for what fails outside of controllers: in filters, in security, in the container. */
@Controller
class ProblemController implements ErrorController {

    private final Problems problems;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    ProblemController(
            Problems problems,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.problems = problems;
        this.mappings = mappings;
    }

    @RequestMapping("/error")
    Object problem(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri.substring(request.getContextPath().length())
                : "";
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return problems.expired(request, path);
        }
        HttpStatus status = status(request);
        boolean missing = status == HttpStatus.FORBIDDEN && !isMapped(path);
        return problems.answer(missing ? HttpStatus.NOT_FOUND : status, request, path);
    }

    /** Security denies unknown addresses before anybody can find that there is no such page. */
    private boolean isMapped(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .map(RequestMappingInfo::getPathPatternsCondition)
                .filter(Objects::nonNull)
                .flatMap(condition -> condition.getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(parsed));
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
