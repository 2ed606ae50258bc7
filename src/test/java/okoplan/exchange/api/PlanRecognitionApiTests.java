package okoplan.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.access.TestTown;
import okoplan.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class PlanRecognitionApiTests {

    private static final String ADDRESS = "/api/v1/plan-recognitions";

    private final MockMvcTester mvc;
    private final TestTown town;
    private final JdbcClient jdbc;
    private final Actor staff;

    PlanRecognitionApiTests(MockMvcTester mvc, ApplicationContext context, JdbcClient jdbc) {
        this.mvc = mvc;
        this.town = new TestTown(context);
        this.jdbc = jdbc;
        this.staff = town.staff();
    }

    @Test
    void tellsPlansWithEverythingRecognised() throws Exception {
        MvcTestResult result = send(staff, fixture("plan.docx"));

        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(result).bodyJson().extractingPath("$.plans.length()").isEqualTo(1);
        assertThat(result).bodyJson().extractingPath("$.plans[0].level").isEqualTo("MUNICIPAL");
        assertThat(result).bodyJson().extractingPath("$.plans[0].period.from").isEqualTo("2026-09-01");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.plans[0].approval")
                .isEqualTo(
                        Map.of("kind", "приказ", "number", "48-осн", "date", "2026-08-20", "signedBy", "Н.П. Орлова"));
        assertThat(result).bodyJson().extractingPath("$.plans[0].columns[1]").isEqualTo("Мероприятия");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.plans[0].sections[1].number")
                .isEqualTo("2");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.plans[0].measures[0].number")
                .isEqualTo("1.1");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.plans[0].measures[0].section")
                .isEqualTo("Нормативное обеспечение");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.plans[0].measures[0].schedule.kind")
                .isEqualTo("MONTH_RANGE");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.plans[0].measures[0].schedule.windows[0].to")
                .isEqualTo("2026-10-31");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.plans[0].measures[0].responsibles[1]")
                .isEqualTo("Берёзкина А.П.");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.plans[0].measures[0].source.row")
                .isEqualTo(3);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.plans[0].measures[2].doubts[0]")
                .isEqualTo("Срок «как договоримся» не удалось прочитать");
        assertThat(result).bodyJson().extractingPath("$.plans[0].doubts").isNotNull();
    }

    @Test
    void storesNothing() throws Exception {
        send(staff, fixture("plan.docx"));

        assertThat(jdbc.sql("""
                        select (select count(*) from source_document where municipality_id = :town)
                             + (select count(*) from plan_import where municipality_id = :town)
                        """)
                        .param("town", town.id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesInWords() throws Exception {
        assertProblem(
                send(staff, fixture("verse.docx")), HttpStatus.UNPROCESSABLE_CONTENT, "внесите мероприятия вручную");
        assertProblem(send(staff, new byte[0]), HttpStatus.UNPROCESSABLE_CONTENT, "Файл пуст");
        assertProblem(send(staff, new byte[21 * 1024 * 1024]), HttpStatus.CONTENT_TOO_LARGE, "меньшего размера");
        assertThat(send(town.admin, fixture("plan.docx"))).hasStatus(HttpStatus.FORBIDDEN);
        assertProblem(
                mvc.post()
                        .uri(ADDRESS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(SignedInAs.actor(staff))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange(),
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "описании");
        assertProblem(
                mvc.post()
                        .uri(ADDRESS)
                        .multipart()
                        .with(SignedInAs.actor(staff))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange(),
                HttpStatus.BAD_REQUEST,
                "ошибкой");
    }

    @Test
    void isForSignedInSessions() {
        assertThat(mvc.post()
                        .uri(ADDRESS)
                        .multipart()
                        .file(new MockMultipartFile("file", new byte[] {1}))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MvcTestResult send(Actor actor, byte[] content) {
        return mvc.post()
                .uri(ADDRESS)
                .multipart()
                .file(new MockMultipartFile("file", "план.docx", "application/octet-stream", content))
                .with(SignedInAs.actor(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, HttpStatus status, String words) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.detail").asString().contains(words);
    }

    private static byte[] fixture(String name) throws IOException {
        return new ClassPathResource("exchange/checking/" + name).getContentAsByteArray();
    }
}
