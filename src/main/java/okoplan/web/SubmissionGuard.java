package okoplan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import okoplan.access.CurrentActor;
import okoplan.shared.Actor;
import okoplan.shared.submission.Submission;
import okoplan.shared.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Recognises a form that is sent again, and leads the person to where the first sending has led. */
@Component
class SubmissionGuard implements HandlerInterceptor {

    private static final String REDIRECT = UrlBasedViewResolver.REDIRECT_URL_PREFIX;
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 100;

    private final Submissions submissions;

    SubmissionGuard(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Actor actor = CurrentActor.orNull();
        String page = request.getMethod().equals("POST") ? request.getParameter(Submission.FIELD) : null;
        if (actor != null && page != null && !page.isBlank()) {
            Map<String, String[]> fields = new HashMap<>(request.getParameterMap());
            fields.keySet().removeIf(name -> name.equals("_csrf") || name.startsWith("oko-"));
            Submissions.atHand(Submission.of(String.valueOf(actor.account()), request.getRequestURI(), fields));
        }
        return true;
    }

    /** Written before the answer is sent, so that a second request finds it. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (view != null && view.startsWith(REDIRECT)) {
            Submissions.atHand()
                    .ifPresent(submission -> submissions.answered(submission, view.substring(REDIRECT.length())));
        }
    }

    /**
     * Where the first sending has led. Its work is committed by now, but where it leads is known only when its handler has
     * returned, maybe on another copy of the application: that takes a moment, for which no lock stands.
     */
    Optional<String> answerOf(Submission submission) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<String> answer = submissions.answerOf(submission);
            if (answer.isPresent()) {
                return answer;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
