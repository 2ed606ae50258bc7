package okoplan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page whose templates keep their variables in a map. Thymeleaf keeps them as attributes of the request, and reaches those through
 * every wrapper that a filter has put around it; a list of fifty rows does that some thousand times.
 */
final class PageView extends ThymeleafView {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.getBufferSize() < WebConfiguration.PAGE_BUFFER) {
            response.setBufferSize(WebConfiguration.PAGE_BUFFER);
        }
        super.render(model, new Variables(request), response);
    }

    /** Knows what was read and written since the rendering began; nothing of that reaches the request itself. */
    private static final class Variables extends HttpServletRequestWrapper {

        private static final Object ABSENT = new Object();

        private final Map<String, Object> known = new HashMap<>();

        private Variables(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            Object value = known.get(name);
            if (value == null) {
                value = super.getAttribute(name);
                known.put(name, value == null ? ABSENT : value);
            }
            return value == ABSENT ? null : value;
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            known.put(name, value == null ? ABSENT : value);
        }

        @Override
        public void removeAttribute(String name) {
            known.put(name, ABSENT);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            Set<String> names = new LinkedHashSet<>(Collections.list(super.getAttributeNames()));
            known.forEach((name, value) -> {
                if (value == ABSENT) {
                    names.remove(name);
                } else {
                    names.add(name);
                }
            });
            return Collections.enumeration(names);
        }
    }
}
