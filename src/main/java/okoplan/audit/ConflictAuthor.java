package okoplan.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import okoplan.access.CurrentActor;
import okoplan.shared.Actor;
import okoplan.shared.Today;
import okoplan.shared.conflict.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Says beside two versions of a form who has saved the other one, and when. */
@Component
class ConflictAuthor implements HandlerInterceptor, WebMvcConfigurer {

    /** A form is kept no longer than this; what was changed earlier is no news to whoever opened it. */
    private static final Duration NEWS = Duration.ofDays(3);

    private final AuditQueries queries;
    private final Today today;

    ConflictAuthor(AuditQueries queries, Today today) {
        this.queries = queries;
        this.today = today;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Actor actor = CurrentActor.orNull();
        if (actor != null && page != null && page.getModel().get(Conflict.NAME) instanceof Conflict conflict) {
            queries.lastChange(
                            conflict.subject().table(),
                            conflict.subject().id(),
                            today.instant().minus(NEWS))
                    .ifPresent(change -> {
                        page.addObject("changedBy", change);
                        page.addObject("changedByMe", change.account().equals(actor.account()));
                    });
        }
    }
}
