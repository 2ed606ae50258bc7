package okoplan.operation;

import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at a browser without JavaScript: opens pages, fills in the forms on them and sends them. */
final class Person {

    static final String PASSWORD = "demo-oko-2026";

    /**
     * What came back.
     *
     * @param status of the answer that is shown, after any redirects
     */
    record Answer(int status, Document page, HttpResponse<String> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String path() {
            return response.uri().getPath();
        }
    }

    /** A file chosen in a form. */
    record Chosen(String field, String name, byte[] content) {}

    /**
     * A form as it stands on a page, with what it holds.
     *
     * @param action path that it is sent to
     */
    record Form(String action, boolean multipart, Map<String, String> fields, List<Chosen> files) {

        Form with(String field, String value) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            changed.put(field, value);
            return new Form(action, multipart, changed, files);
        }

        Form with(Chosen file) {
            List<Chosen> all = new ArrayList<>(files);
            all.add(file);
            return new Form(action, multipart, fields, all);
        }
    }

    private static final String BOUNDARY = "----form-of-a-person";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI site;

    Person(URI site) {
        this.site = site;
    }

    static Person signedIn(URI site, String username) {
        Person person = new Person(site);
        Answer answer = person.send(person.form("/login", "form[action$=/login]")
                .with("username", username)
                .with("password", PASSWORD));
        if (answer.path().equals("/login") || answer.status() != 200) {
            throw new AssertionError(username + " is not signed in: " + answer.status());
        }
        return person;
    }

    Answer open(String path) {
        return join(request(HttpRequest.newBuilder(site.resolve(path)).GET()));
    }

    /** The form on a page that the selector finds. */
    Form form(String path, String selector) {
        return form(open(path).page(), selector);
    }

    static Form form(Document page, String selector) {
        Element form = Objects.requireNonNull(
                page.selectFirst(selector), () -> selector + " is not on the page:\n" + page.text());
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name]")) {
            String type = field.attr("type");
            if (!type.equals("file")
                    && !type.equals("submit")
                    && (!type.equals("checkbox") || field.hasAttr("checked"))) {
                fields.put(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val());
            }
        }
        String action = form.hasAttr("action") ? form.attr("action") : page.location();
        return new Form(action, form.attr("enctype").startsWith("multipart"), fields, List.of());
    }

    Answer send(Form form) {
        return join(sending(form));
    }

    /** Sends and does not wait. */
    CompletableFuture<Answer> sending(Form form) {
        return sending(site, form);
    }

    CompletableFuture<Answer> sending(URI to, Form form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to.resolve(form.action()));
        if (form.multipart()) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(body(form)));
        } else {
            String body = form.fields().entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body));
        }
        return request(request);
    }

    private static byte[] body(Form form) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.fields().forEach((name, value) -> {
            part(body, "name=\"" + name + "\"", "");
            body.writeBytes((value + "\r\n").getBytes(StandardCharsets.UTF_8));
        });
        for (Chosen file : form.files()) {
            part(
                    body,
                    "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"",
                    "Content-Type: text/plain\r\n");
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String disposition, String type) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + type + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private CompletableFuture<Answer> request(HttpRequest.Builder request) {
        HttpRequest sent =
                request.header("Accept", "text/html").timeout(PATIENCE).build();
        return client.sendAsync(sent, BodyHandlers.ofString())
                .thenApply(response -> new Answer(
                        response.statusCode(),
                        Jsoup.parse(response.body(), response.uri().getPath()),
                        response));
    }

    private static Answer join(CompletableFuture<Answer> answer) {
        return answer.join();
    }
}
