package okoplan.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser of their own. */
final class User {

    /** An answer and how long it took to come whole. */
    record Answer(int status, String body, String location, long nanos) {

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("answered " + status + " instead of " + wanted + " " + location);
            }
            return this;
        }

        /** The value of a hidden field. */
        String field(String name) {
            Matcher tag = Pattern.compile("<input[^>]* name=\"" + name + "\"[^>]*>").matcher(body);
            if (!tag.find()) {
                throw new IllegalStateException("no field " + name);
            }
            Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(tag.group());
            return value.find() ? value.group(1) : "";
        }
    }

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private User(URI address) {
        this.address = address;
    }

    static User signedIn(URI address, String username) {
        User user = new User(address);
        String token = user.get("/login").expect(200).field("_csrf");
        Answer answer = user.post("/login", Map.of("username", username, "password", Database.PASSWORD, "_csrf", token))
                .expect(302);
        if (answer.location().contains("login")) {
            throw new IllegalStateException(username + " is not let in");
        }
        return user;
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    Answer post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Answer send(HttpRequest request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            long nanos = System.nanoTime() - start;
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""),
                    nanos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
