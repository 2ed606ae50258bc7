package okoplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import okoplan.OkoPlanTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class ProblemPagesTests {

    private final MockMvcTester mvc;

    ProblemPagesTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void saysThatAPageIsMissing() {
        MvcTestResult page = mvc.get().uri("/setup/nothing/here").exchange();
        assertThat(page).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page).bodyText().contains("Страница не найдена").contains("/css/oko-");
    }

    @Test
    void answersProgramsWithAProblem() {
        MvcTestResult answer = failed(HttpStatus.UNAUTHORIZED, "/api/v1/plans");
        assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(401);
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("Эта страница открывается после входа.");
    }

    @Test
    void saysThatAPageWasOpenForTooLong() {
        assertThat(answer(HttpStatus.FORBIDDEN, "/plans")
                        .requestAttr(WebAttributes.ACCESS_DENIED_403, new MissingCsrfTokenException(""))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("Страница устарела");
    }

    @Test
    void tellsAForbiddenPageFromAMissingOne() {
        assertThat(failed(HttpStatus.FORBIDDEN, "/error"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("Нет прав на эту страницу");
        assertThat(failed(HttpStatus.FORBIDDEN, "/no/such/page"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Страница не найдена");
    }

    private MvcTestResult failed(HttpStatus status, String path) {
        return answer(status, path).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder answer(HttpStatus status, String path) {
        return mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status.value())
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path);
    }
}
