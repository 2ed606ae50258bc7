package okoplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okoplan.access.CurrentActor;
import okoplan.shared.Actor;
import okoplan.shared.view.Flash;
import okoplan.shared.view.Successors;
import okoplan.shared.view.Undo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What is answered about something that is no more: the way to what has taken its place, and to a form the text that was typed
 * into it.
 */
@Component
class GonePages {

    private final ObjectProvider<Successors> successors;

    GonePages(ObjectProvider<Successors> successors) {
        this.successors = successors;
    }

    /** Empty where there is no more to say than that the page is missing. */
    Optional<ModelAndView> answer(HttpServletRequest request, String path) {
        Actor actor = CurrentActor.orNull();
        if (actor == null || path.startsWith("/api/") || request.getHeader("HX-Request") != null) {
            return Optional.empty();
        }
        Optional<Successors.Instead> instead = successors
                .orderedStream()
                .flatMap(known -> known.of(actor, path).stream())
                .findFirst();
        List<String> typed = request.getMethod().equals("GET") ? List.of() : typed(request);
        if (typed.isEmpty()) {
            return instead.map(next -> {
                FlashMap told = RequestContextUtils.getOutputFlashMap(request);
                told.put(Flash.NAME, next.message());
                if (next.undo() != null) {
                    told.put(Undo.NAME, next.undo());
                }
                return new ModelAndView("redirect:" + next.address());
            });
        }
        ModelAndView page =
                new ModelAndView("error/gone", instead.isPresent() ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND);
        page.addObject("typed", typed);
        instead.ifPresent(next -> page.addObject("instead", next));
        return Optional.of(page);
    }

    private static List<String> typed(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        return TypedText.of(fields);
    }
}
