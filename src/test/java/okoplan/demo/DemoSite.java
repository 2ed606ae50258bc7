package okoplan.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okoplan.OkoPlanApplication;
import okoplan.TestDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo as it is started by a new user, on an empty database, with one visitor. */
public final class DemoSite implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI root;

    private DemoSite(ConfigurableApplicationContext application) {
        this.application = application;
        this.root =
                URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port"));
    }

    /** On the day, an ISO date, that it takes today to be. */
    public static DemoSite startedOn(String today) {
        TestDatabase.Database database = TestDatabase.create();
        return new DemoSite(new SpringApplicationBuilder(OkoPlanApplication.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--okoplan.today=" + today,
                        "--okoplan.password-strength=10",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.flyway.user=" + database.owner(),
                        "--spring.flyway.password=" + database.password()));
    }

    /** Where it answers, without a slash at the end. */
    public String address() {
        return root.toString();
    }

    Document signIn(String username, String password) {
        Document form = page("/login");
        String fields = Map.of("username", username, "password", password, "_csrf", token(form)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(root.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build());
    }

    Document page(String address) {
        return send(HttpRequest.newBuilder(root.resolve(address)).build());
    }

    private Document send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(request.uri() + " is answered with " + answer.statusCode());
            }
            return Jsoup.parse(answer.body(), answer.uri().toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String token(Document page) {
        return page.select("meta[name=_csrf]").attr("content");
    }

    /** The rows of a list over all its pages. */
    List<Element> rows(String address) {
        List<Element> rows = new ArrayList<>();
        String next = address;
        while (!next.isEmpty()) {
            Document page = page(next);
            rows.addAll(page.select(".row-link"));
            next = page.select("a[rel=next]").attr("href");
        }
        return rows;
    }

    @Override
    public void close() {
        application.close();
    }
}
