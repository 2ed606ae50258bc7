package okoplan.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okoplan.shared.Actor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Opens pages and sends forms, as people do in a browser. */
public record PageCalls(MockMvcTester mvc) {

    private static final String FIELDS = "input[type=hidden], input[type=text], input[type=radio][checked],"
            + " input[type=checkbox][checked], textarea, select";

    public MvcTestResult get(Actor by, String address) {
        return mvc.get().uri(URI.create(address)).with(SignedInAs.actor(by)).exchange();
    }

    public MvcTestResult post(Actor by, String address, Map<String, ?> fields) {
        MockMvcRequestBuilder request = mvc.post().uri(URI.create(address));
        fields.forEach((name, value) -> request.param(name, value.toString()));
        return request.with(SignedInAs.actor(by)).with(csrf()).exchange();
    }

    /** Sends a form with what stands in its fields; of those in {@code more} with that instead. */
    public MvcTestResult send(Actor by, Element form, Map<String, String> more) {
        return filled(form, more).with(SignedInAs.actor(by)).with(csrf()).exchange();
    }

    /** A form as {@link #send} sends it, but for who does. */
    public MockMvcRequestBuilder filled(Element form, Map<String, String> more) {
        MockMvcRequestBuilder request = mvc.post().uri(URI.create(form.attr("action")));
        form.select(FIELDS).stream()
                .filter(field -> field.hasAttr("name") && !field.attr("name").equals("_csrf"))
                .filter(field -> !more.containsKey(field.attr("name")))
                .forEach(field -> request.param(field.attr("name"), value(field)));
        more.forEach(request::param);
        return request;
    }

    public static Document document(MvcTestResult result) {
        return Jsoup.parse(text(result));
    }

    public static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(Element field) {
        if (field.tagName().equals("textarea")) {
            return field.wholeText();
        }
        return field.tagName().equals("select")
                ? field.select("option[selected]").val()
                : field.val();
    }
}
