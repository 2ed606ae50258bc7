package okoplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import okoplan.OkoPlanTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OkoPlanTest
class ProblemPagesTests {

    private final MockMvcTester mvc;

    ProblemPagesTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void saysThatAPageIsMissing() {
        var result = mvc.get().uri("/setup/nothing").exchange();
        assertThat(result).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(result).bodyText().contains("Страница не найдена").contains("/css/oko-");
    }
}
