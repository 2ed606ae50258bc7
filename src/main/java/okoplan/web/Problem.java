package okoplan.web;

import org.jspecify.annotations.Nullable;

/**
 * What an error page says.
 *
 * @param request number of the request, where the person should tell it
 * @param back address of the page the person came from
 */
public record Problem(
        String title,
        String text,
        @Nullable String request,
        @Nullable String back) {}
