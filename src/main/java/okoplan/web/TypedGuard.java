package okoplan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import okoplan.access.CurrentActor;
import okoplan.shared.Actor;
import okoplan.shared.conflict.Conflict;
import okoplan.shared.conflict.FormValues;
import okoplan.shared.view.PageAddress;
import okoplan.typed.KeptForm;
import okoplan.typed.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Fills a page's form with what was kept of it, and forgets that once the form has been taken; a page without such a form shows
 * what was typed, to be copied. The page after a form that was
 * taken says so to the script that keeps what is typed on the computer.
 */
@Component
class TypedGuard implements HandlerInterceptor {

    /** Parameter of a page's address: fill its form with this kept one. */
    static final String KEPT = "kept";

    /** Of the request: what was typed and no form of the page says. */
    private static final String WORDS = "keptWords";

    /** Of the request: whether a form of the page says some of what was typed. */
    private static final String FILLED = "keptFilled";

    private static final String NUMBER = "\\d{1,18}";
    private static final String TYPED = "oko-typed";
    private static final Pattern TYPED_KEY = Pattern.compile("[\\w-]{1,60}");
    private static final int MOST_LINES = 5_000;

    /** Names that pages give to their forms in the model. */
    private static final List<String> FORMS = List.of("form", "review");

    private final KeptForms forms;
    private final ObjectProvider<ConversionService> conversion;

    TypedGuard(KeptForms forms, @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion) {
        this.forms = forms;
        this.conversion = conversion;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        kept(request).ifPresent(form -> {
            request.setAttribute("keptForm", form);
            if (request.getMethod().equals("GET")) {
                request.setAttribute(WORDS, TypedText.of(form.fields()));
            } else {
                request.setAttribute(FILLED, true);
                request.setAttribute(KeptForms.KEPT, form.id());
            }
        });
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page == null || view == null) {
            return;
        }
        KeptForm kept = request.getAttribute("keptForm") instanceof KeptForm form ? form : null;
        if (!request.getMethod().equals("GET") && page.getModel().get(PageAddress.NAME) instanceof String own) {
            request.setAttribute(PageAddress.NAME, own);
        }
        Object opened = page.getModel().get(FORMS.get(0));
        if (opened != null && FormValues.isVersioned(opened)) {
            request.setAttribute(FormValues.OPENED, opened(request, page, opened, kept));
        }
        if (request.getMethod().equals("GET")) {
            // Only a form that says again what was typed may make it forgotten when it is sent
            if (kept != null && fill(page, kept)) {
                request.setAttribute(FILLED, true);
                request.setAttribute(KeptForms.KEPT, kept.id());
                leaveOver(request, page, kept);
            }
        } else if (view.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            taken(request);
        } else if (kept != null) {
            leaveOver(request, page, kept);
        }
    }

    /** What the form said when it was opened: on its page, before, or as it was seen in a conflict. */
    private static String opened(HttpServletRequest request, ModelAndView page, Object form, @Nullable KeptForm kept) {
        if (page.getModel().get(Conflict.NAME) instanceof Conflict conflict) {
            return conflict.seen();
        }
        if (kept != null && request.getMethod().equals("GET")) {
            return String.join("", kept.fields().getOrDefault(FormValues.OPENED, List.of()));
        }
        String before = request.getParameter(FormValues.OPENED);
        return before == null || request.getMethod().equals("GET") ? FormValues.json(FormValues.of(form)) : before;
    }

    private void taken(HttpServletRequest request) {
        Actor actor = CurrentActor.orNull();
        String kept = request.getParameter(KeptForms.KEPT);
        if (actor != null && kept != null && kept.matches(NUMBER)) {
            forms.forget(actor, Long.parseLong(kept));
        }
        String typed = request.getParameter(TYPED);
        if (typed != null && TYPED_KEY.matcher(typed).matches()) {
            RequestContextUtils.getOutputFlashMap(request).put("typedSent", typed);
        }
    }

    /** The form that the address of a page asks for, or that the form at hand came from. */
    private Optional<KeptForm> kept(HttpServletRequest request) {
        Actor actor = CurrentActor.orNull();
        String id = request.getParameter(request.getMethod().equals("GET") ? KEPT : KeptForms.KEPT);
        return actor == null || id == null || !id.matches(NUMBER)
                ? Optional.empty()
                : forms.find(actor, Long.parseLong(id));
    }

    /** Whether a form of the page says now what was typed, or some of it. */
    private boolean fill(ModelAndView page, KeptForm kept) {
        boolean typed = !TypedText.of(kept.fields()).isEmpty();
        boolean filled = false;
        for (String name : FORMS) {
            Object form = page.getModel().get(name);
            if (form != null) {
                WebDataBinder binder = new WebDataBinder(form, name);
                binder.setConversionService(conversion.getObject());
                binder.setAutoGrowCollectionLimit(MOST_LINES);
                MutablePropertyValues values = new MutablePropertyValues();
                for (Map.Entry<String, List<String>> field : kept.fields().entrySet()) {
                    values.add(
                            field.getKey(),
                            field.getValue().size() == 1
                                    ? field.getValue().get(0)
                                    : field.getValue().toArray(String[]::new));
                }
                binder.bind(values);
                page.addAllObjects(binder.getBindingResult().getModel());
                filled |= kept.fields().entrySet().stream()
                        .filter(field -> !typed
                                || !TypedText.of(field.getKey(), field.getValue())
                                        .isEmpty())
                        .anyMatch(field -> takes(form, field.getKey()));
            }
        }
        return filled;
    }

    /** What was typed into fields that the page's forms do not have is shown beside them. */
    private static void leaveOver(HttpServletRequest request, ModelAndView page, KeptForm kept) {
        Map<String, List<String>> left = new LinkedHashMap<>(kept.fields());
        FORMS.stream()
                .map(page.getModel()::get)
                .filter(Objects::nonNull)
                .forEach(form -> left.keySet().removeIf(name -> takes(form, name)));
        List<String> words = TypedText.of(left);
        if (words.isEmpty()) {
            request.removeAttribute(WORDS);
        } else {
            request.setAttribute(WORDS, words);
        }
    }

    private static boolean takes(Object form, String field) {
        return PropertyAccessorFactory.forBeanPropertyAccess(form).isWritableProperty(field);
    }
}
