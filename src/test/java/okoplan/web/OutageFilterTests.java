package okoplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import okoplan.OkoPlanTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@OkoPlanTest
class OutageFilterTests {

    private final OutageFilter filter;
    private final ServletContext context;
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    OutageFilterTests(OutageFilter filter, ServletContext context) {
        this.filter = filter;
        this.context = context;
    }

    @Test
    void keepsWhatWasTypedWhenThePageOfAFailureNeedsTheDatabaseToo() throws Exception {
        RuntimeException lost =
                new DataAccessResourceFailureException("lost", new SQLException("Connection is closed"));
        filter.doFilter(failed("/plans"), response, failing(lost));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotEmpty();
        Document page = page();
        assertThat(page.text()).contains("Сервис временно недоступен", "Дорожная карта");
        assertThat(page.expectFirst("form").attr("action")).isEqualTo("/plans?from=list");
    }

    @Test
    void answersInRussianWhenThePageOfAFailureFails() throws Exception {
        filter.doFilter(failed("/plans"), response, failing(new IllegalStateException("of the page")));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(page().text())
                .contains("Ошибка на сервере", "Дорожная карта")
                .doesNotContain("of the page");
    }

    @Test
    void answersProgramsAsProgramsAreAnswered() throws Exception {
        filter.doFilter(failed("/api/v1/plans"), response, failing(new IllegalStateException("of the page")));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType()).startsWith("application/problem+json");
    }

    private Document page() throws Exception {
        return Jsoup.parse(response.getContentAsString());
    }

    /** As the container asks for the page of a failure: by GET and its own address, with what was sent. */
    private MockHttpServletRequest failed(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(context, "GET", "/error");
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute(RequestDispatcher.ERROR_METHOD, "POST");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_QUERY_STRING, "from=list");
        request.addParameter("title", "Дорожная карта");
        return request;
    }

    private static FilterChain failing(RuntimeException failure) {
        return (request, response) -> {
            throw new ServletException(failure);
        };
    }
}
