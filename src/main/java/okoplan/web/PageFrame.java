package okoplan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import okoplan.access.CurrentActor;
import okoplan.shared.Actor;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UrlPathHelper;
import org.thymeleaf.context.LazyContextVariable;

/**
 * Gives every page what layout.html shows. Request attributes, not model attributes: so error pages have them too, a
 * redirect does not carry them into its address, and what is not shown (in a fragment for htmx) is not read.
 */
@Component
class PageFrame implements HandlerInterceptor {

    private final PageFacts facts;
    private final Today today;

    PageFrame(PageFacts facts, Today today) {
        this.facts = facts;
        this.today = today;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = path(request);
        request.setAttribute("currentPath", path);
        String query = request.getQueryString();
        request.setAttribute("exportUrl", lazy(() -> ListAddresses.workbook(path, query)));
        if (isList(handler)) {
            request.setAttribute("isList", true);
            request.setAttribute("wholeUrl", lazy(() -> ListAddresses.whole(path, query)));
        }
        Actor actor = CurrentActor.orNull();
        if (actor == null) {
            return true;
        }
        Once<PageFacts.Facts> read = new Once<>(() -> facts.of(actor));
        request.setAttribute("me", actor);
        request.setAttribute("helpPath", Navigation.help(actor));
        request.setAttribute("today", today.dateIn(actor.zone()));
        request.setAttribute("municipalityName", lazy(() -> read.get().municipality()));
        request.setAttribute("unreadCount", lazy(() -> read.get().unread()));
        request.setAttribute(
                "waitingForm", lazy(() -> Optional.ofNullable(read.get().kept())));
        request.setAttribute("keysOn", lazy(() -> read.get().keys()));
        request.setAttribute(
                "navigation", lazy(() -> Navigation.of(actor, path, read.get().unread())));
        return true;
    }

    /** Whether the page shows a part of a list and can show it whole. */
    private static boolean isList(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethod().getParameters())
                        .anyMatch(parameter -> parameter.getName().equals(ListAddresses.WHOLE));
    }

    /** A page with form errors says so in its title and its status. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !hasErrors(page.getModel())) {
            return;
        }
        request.setAttribute("pageHasErrors", true);
        if (!request.getMethod().equals("GET") && response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private static boolean hasErrors(Map<String, Object> model) {
        return model.values().stream().anyMatch(value -> value instanceof BindingResult result && result.hasErrors());
    }

    private static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    private static <T extends @Nullable Object> LazyContextVariable<T> lazy(Supplier<T> supplier) {
        return new LazyContextVariable<>() {
            @Override
            protected T loadValue() {
                return supplier.get();
            }
        };
    }

    private static final class Once<T> {

        private final Supplier<T> supplier;
        private List<T> value = List.of();

        Once(Supplier<T> supplier) {
            this.supplier = supplier;
        }

        T get() {
            if (value.isEmpty()) {
                value = List.of(supplier.get());
            }
            return value.get(0);
        }
    }
}
