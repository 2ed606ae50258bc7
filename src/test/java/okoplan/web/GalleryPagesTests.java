package okoplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@GalleryTest
class GalleryPagesTests {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private final ResourceUrlProvider resources;

    GalleryPagesTests(@LocalServerPort int port, ResourceUrlProvider resources) {
        this.address = "http://localhost:" + port;
        this.resources = resources;
    }

    @Test
    void saysDatesAndStatusesInWords() throws Exception {
        assertThat(get("/gallery/list").body())
                .contains("<title>Поручения, страница 2 – ОКО-План</title>")
                .contains("просрочено на 20\u00a0дней", "срок 3\u00a0ноября", "дата не назначена")
                .contains("Просрочено", "На проверке", "На доработке, просрочено", "Исполнено")
                .contains("Выбрать весь список, а не только эту страницу: 1240 строк");
        assertThat(get("/gallery/misc").body())
                .contains("через 3\u00a0дня, в четверг, 26\u00a0ноября", "18 из 47, 38\u00a0%")
                .contains("<li><span class=\"due due-overdue\"><time datetime=\"2026-11-18\">просрочено на 5\u00a0дней"
                        + "<span class=\"sub\">срок 18\u00a0ноября</span></time></span></li>")
                .contains("<li><span class=\"due due-none\">дата не назначена</span></li>")
                .contains(
                        "<li><span class=\"due due-closed\"><time datetime=\"2026-11-23\">23\u00a0ноября</time></span></li>")
                .contains("<span class=\"tag tag-danger\">На доработке, просрочено</span>");
    }

    @Test
    void tellsWhatHappenedAfterARedirect() throws Exception {
        assertThat(get("/gallery/list?flash=1").body())
                .contains("План утверждён: 47 мероприятий, создано 564 поручения. Директора увидят их в своём списке");
    }

    @Test
    void listsErrorsInTheOrderOfTheFields() throws Exception {
        HttpResponse<String> page = post("/gallery/form", "title=&due=");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Ошибка: Новый план – ОКО-План</title>")
                .containsSubsequence(
                        "Есть проблема",
                        "href=\"#title\">Укажите название плана",
                        "href=\"#comment\">Напишите, что нужно исправить",
                        "href=\"#due\">Укажите срок",
                        "href=\"#level\">Выберите уровень плана")
                .contains("id=\"title-error\"", "aria-describedby=\"title-hint title-error\"", "aria-invalid=\"true\"");
    }

    @Test
    void readsTypedDatesAndKeepsWhatIsNoDate() throws Exception {
        assertThat(post("/gallery/form", "due=15+июня+2027").body()).contains("value=\"15.06.2027\"");
        assertThat(post("/gallery/form", "due=скоро").body())
                .contains("value=\"скоро\"", "Укажите дату так: 15.06.2026 или 15 июня 2026");
        assertThat(post("/gallery/form", "amount=много").body()).contains("Укажите целое число");
    }

    @Test
    void drawsChartsWithTheirNumbers() throws Exception {
        assertThat(get("/gallery/dashboard").body())
                .contains("12\u00a0345", "/gallery/list?school=3")
                .contains("<rect class=\"bar\" x=\"0\" y=\"0\" height=\"10\" width=\"100\">")
                .contains("heat-4", "heat-none", "Показать таблицей");
    }

    @Test
    void namesResourcesByContentOrVersion() throws Exception {
        Matcher style = Pattern.compile("href=\"(/css/oko-[0-9a-f]{32}\\.css)\"")
                .matcher(get("/gallery/misc").body());
        assertThat(style.find()).isTrue();
        HttpResponse<String> css = get(style.group(1));
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Cache-Control")).contains("max-age=31536000");
        assertThat(get("/gallery/misc").body())
                .containsPattern("/webjars/bootstrap/5[.\\d]*/css/bootstrap\\.min\\.css")
                .containsPattern("/webjars/htmx\\.org/2[.\\d]*/dist/htmx\\.min\\.js");
    }

    @Test
    void looksForNoLinkAmongTheFiles() throws Exception {
        ResourceHttpRequestHandler others =
                Objects.requireNonNull(resources.getHandlerMap().get("/**"));
        assertThat(others.getResourceResolvers())
                .singleElement()
                .satisfies(resolver ->
                        assertThat(resolver.getClass().getEnclosingClass()).isEqualTo(StaticResources.class));
        HttpResponse<String> hidden = get("/layout.html");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).containsPattern("/css/oko-[0-9a-f]{32}\\.css");
    }

    @Test
    void answersWhatGoesWrongInPlainWords() throws Exception {
        assertProblem("/gallery/problem/missing", 404, "Страница не найдена");
        assertProblem("/gallery/nothing", 404, "Страница не найдена");
        assertProblem("/gallery/problem/stale", 409, "Запись уже изменили");
        assertProblem("/gallery/problem/rule", 422, "В плане 3 раздела без мероприятий");
        assertProblem("/gallery/number?n=x", 400, "Запрос не понят");
        assertProblem("/gallery/number", 400, "Запрос не понят");
        assertThat(post("/gallery/misc", "").statusCode()).isEqualTo(405);
    }

    @Test
    void neverShowsAnExceptionButTheNumberOfTheRequest() throws Exception {
        HttpResponse<String> page = get("/gallery/problem/other");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains(
                        "Ошибка на сервере",
                        "Номер запроса: "
                                + page.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("secret", "Exception");
    }

    @Test
    void answersHtmxWithWordsInsteadOfAPage() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + "/gallery/problem/rule"))
                .header("HX-Request", "true"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("HX-Reswap")).contains("none");
        assertThat(answer.headers().firstValue("HX-Trigger").orElseThrow())
                .startsWith("{\"oko:problem\":\"\\u")
                .isASCII();
    }

    private void assertProblem(String path, int status, String words) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(status);
        assertThat(page.body()).contains(words, "На главную");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
