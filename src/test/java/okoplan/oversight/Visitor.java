package okoplan.oversight;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.access.ActingAs;
import okoplan.shared.Actor;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A signed-in person who opens pages, reads the numbers on them and counts the lists behind. */
public final class Visitor {

    /**
     * A number that leads somewhere.
     *
     * @param url the address as written in the page
     */
    public record LinkedNumber(String url, long value) {}

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern NEXT = Pattern.compile("<a\\b[^>]*?rel=\"next\"[^>]*?href=\"([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("class=\"[^\"]*\\brow-link\\b");

    private final MockMvc mvc;
    private final Actor actor;

    public Visitor(MockMvc mvc, Actor actor) {
        this.mvc = mvc;
        this.actor = actor;
    }

    /** For requests that a test performs itself. */
    public static RequestPostProcessor as(Actor actor) {
        return authentication(ActingAs.call(
                actor,
                () -> Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())));
    }

    public MockHttpServletResponse open(String url) {
        try {
            return mvc.perform(get(URI.create(url)).with(as(actor))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(url, e);
        }
    }

    public String page(String url) {
        MockHttpServletResponse response = open(url);
        if (response.getStatus() != 200) {
            throw new AssertionError(url + " is answered with " + response.getStatus());
        }
        try {
            return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every link of the page whose words are, or in a figure begin with, a number. */
    public List<LinkedNumber> numbers(String page) {
        List<LinkedNumber> numbers = new ArrayList<>();
        Matcher links = LINK.matcher(page);
        while (links.find()) {
            String words = links.group(2)
                    .replaceAll("<span class=\"(?:visually-hidden|figure-label)\">[^<]*</span>", "")
                    .replaceAll("<[^>]*>", "")
                    .replaceAll("[\\s\u00a0]+", "");
            String url = links.group(1).replace("&amp;", "&");
            if (words.matches("\\d+") && (url.startsWith("/assignments") || url.startsWith("/oversight/"))) {
                numbers.add(new LinkedNumber(url, Long.parseLong(words)));
            }
        }
        return numbers;
    }

    /** How many rows the list has, over all its pages. */
    public int length(String url) {
        int rows = 0;
        String next = url;
        while (next != null) {
            String page = page(next);
            rows += (int) ROW.matcher(page).results().count();
            Matcher link = NEXT.matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        return rows;
    }
}
