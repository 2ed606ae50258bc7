package okoplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import okoplan.access.CurrentActor;
import okoplan.shared.Actor;
import okoplan.shared.conflict.FormValues;
import okoplan.shared.view.PageAddress;
import okoplan.typed.FormOwner;
import okoplan.typed.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UrlPathHelper;

/**
 * Writes into every form of a page, beside the token against forgery, whose form it is and on which page it stands, so that it
 * can be kept when it is sent too late.
 */
class TypedForms implements RequestDataValueProcessor {

    private final RequestDataValueProcessor security;
    private final ObjectProvider<FormOwner> owners;

    TypedForms(RequestDataValueProcessor security, ObjectProvider<FormOwner> owners) {
        this.security = security;
        this.owners = owners;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String httpMethod) {
        return security.processAction(request, action, httpMethod);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return security.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = security.getExtraHiddenFields(request);
        Actor actor = CurrentActor.orNull();
        if (fields == null || fields.isEmpty() || actor == null) {
            return fields;
        }
        Map<String, String> more = new HashMap<>(fields);
        OfPage page = ofPage(request, actor);
        more.put(KeptForms.OWNER, page.owner());
        // What is given here is written into the page as it is
        more.put(KeptForms.PAGE, page.address());
        if (request.getAttribute(FormValues.OPENED) instanceof String opened) {
            more.put(FormValues.OPENED, HtmlUtils.htmlEscape(opened));
        }
        Object kept = request.getAttribute(KeptForms.KEPT);
        if (kept != null) {
            more.put(KeptForms.KEPT, kept.toString());
        }
        return more;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return security.processUrl(request, url);
    }

    /** The same in all forms of a page. */
    private OfPage ofPage(HttpServletRequest request, Actor actor) {
        if (request.getAttribute(OfPage.NAME) instanceof OfPage known) {
            return known;
        }
        OfPage page = new OfPage(owners.getObject().sign(actor.account()), HtmlUtils.htmlEscape(page(request)));
        request.setAttribute(OfPage.NAME, page);
        return page;
    }

    private record OfPage(String owner, String address) {

        static final String NAME = OfPage.class.getName();
    }

    /** Address of the page; a page that answers a form says its own or is the one that the form stood on. */
    private static String page(HttpServletRequest request) {
        if (request.getAttribute(PageAddress.NAME) instanceof String own) {
            return own;
        }
        if (!request.getMethod().equals("GET")) {
            String page = request.getParameter(KeptForms.PAGE);
            return page != null && KeptForms.isOwnPage(page) ? page : "/";
        }
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        String query = request.getQueryString();
        String rest =
                query == null ? "" : query.replaceAll("(^|&)kept=\\d+", "").replaceFirst("^&", "");
        return rest.isEmpty() ? path : path + "?" + rest;
    }
}
