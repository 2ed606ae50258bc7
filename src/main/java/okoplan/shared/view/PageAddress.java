package okoplan.shared.view;

/**
 * Of a page that answers a form: where the page can be opened by itself, when that is elsewhere than where the form stood. What is
 * typed into such a page leads there again. Put into the model under the name {@link #NAME}, inside the application, with the query.
 */
public final class PageAddress {

    public static final String NAME = "pageAddress";

    private PageAddress() {}
}
