package okoplan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Which method answers a page. Addresses with an id in them are compared with each of some hundred mappings, method and headers
 * first; a mapping whose address begins with other words is passed by before that, which is a sixth of the time of a small form.
 */
final class PageMappings extends RequestMappingHandlerMapping {

    /** With the slash before what may also be nothing: {@code /plans/**} is {@code /plans} too. */
    private static final Pattern FIRST_VARIABLE = Pattern.compile("/?(?:\\*\\*|\\{\\*).*|[{*?].*");

    /** How the addresses of a mapping begin: filled while the application starts, only read afterwards. */
    private final Map<RequestMappingInfo, List<String>> beginnings = new HashMap<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        beginnings.put(
                mapping,
                mapping.getPatternValues().stream()
                        .map(pattern -> FIRST_VARIABLE.matcher(pattern).replaceFirst(""))
                        .toList());
        super.registerHandlerMethod(handler, method, mapping);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        // Written in percents, a path says the same in other letters
        return super.lookupHandlerMethod(path, path.indexOf('%') < 0 ? new Asked(request, path) : request);
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        return request instanceof Asked asked && !asked.mayBe(beginnings.getOrDefault(mapping, List.of("")))
                ? null
                : super.getMatchingMapping(mapping, request);
    }

    /** A request whose path and method are asked for some hundred times. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String path;
        private final String method;

        Asked(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
            this.method = request.getMethod();
        }

        @Override
        public String getMethod() {
            return method;
        }

        boolean mayBe(List<String> beginnings) {
            for (String beginning : beginnings) {
                if (path.startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        }
    }
}
