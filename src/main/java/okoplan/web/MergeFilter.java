package okoplan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import okoplan.shared.conflict.Conflict;
import okoplan.shared.conflict.Merging;
import okoplan.typed.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the choice between two versions, so that no page needs to know of it: the merged form arrives as if it had been typed
 * so, and whoever takes the other's version is led to the page as it is now.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class MergeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String resolve = request.getMethod().equals("POST") ? request.getParameter(Conflict.RESOLVE) : null;
        if (resolve == null || request.getParameter(Conflict.THEIRS) == null) {
            chain.doFilter(request, response);
        } else if (resolve.equals("THEIRS")) {
            String page = request.getParameter(KeptForms.PAGE);
            response.sendRedirect(request.getContextPath() + (KeptForms.isOwnPage(page) ? page : "/"));
        } else {
            chain.doFilter(new Merged(request, Merging.merged(request.getParameterMap())), response);
        }
    }

    private static final class Merged extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        Merged(HttpServletRequest request, Map<String, String[]> parameters) {
            super(request);
            this.parameters = parameters;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
