package okoplan.exchange.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.exchange.reading.LargeFile;
import okoplan.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OkoPlanTest
class ImportPagesTests {

    private static final String TABLE = """
            № п/п\tМероприятие\tСрок\tОтветственный
            1\tОбновить положение\tоктябрь 2026\tОО
            2\tПодвести итоги\tмай 2027\tУправление
            """;

    private final MockMvcTester mvc;
    private final ImportGround ground;
    private final JdbcClient jdbc;

    ImportPagesTests(MockMvcTester mvc, ApplicationContext context, JdbcClient jdbc) {
        this.mvc = mvc;
        this.ground = new ImportGround(context);
        this.jdbc = jdbc;
    }

    @Test
    void offersFileAndPastingToThoseWhoMakePlans() {
        assertThat(ground.get("/plans")).bodyText().contains("Создать план из документа", "href=\"/imports\"");
        assertThat(ground.get(ground.director1, "/imports"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Прочитать файл",
                        "Вставьте таблицу из Word или Excel",
                        "до 20 МБ",
                        "Ввести план вручную",
                        "Незаконченных проверок нет");
    }

    @Test
    void readsADocumentOfAnOfficeProgram() {
        long id = opened(send(ground.staff, "plan.docx"));

        CheckView check = ground.check(id);
        assertThat(check.header().title())
                .isEqualTo(
                        "План мероприятий по повышению объективности оценки в школах района на 2026/2027 учебный год");
        assertThat(check.header().period()).isEqualTo(Recognitions.YEAR);
        assertThat(check.header().orderNumber()).isEqualTo("48-осн");
        assertThat(check.getMeasures()).isEqualTo(5);
        assertThat(check.getSections()).isEqualTo(2);
        assertThat(ground.row(id, "2.3").source().table()).isEqualTo(1);
        assertThat(ground.get("/imports/" + id + "/source"))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    @Test
    void makesACheckOfEachPlanInTheFile() {
        long id = opened(send(ground.staff, "two-plans.docx"));

        assertThat(ground.get("/imports/" + id))
                .bodyText()
                .contains("В файле 2 плана", "по подготовке наблюдателей", "по перепроверке работ");
    }

    @Test
    void saysThatTheFileWasReadBefore() {
        long id = opened(send(ground.staff, "plan.docx"));

        assertThat(send(ground.staff, "plan.docx"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Этот файл уже читали",
                        "Незаконченная проверка",
                        "/imports/" + id,
                        "Всё равно прочитать ещё раз");
        assertThat(send(ground.director1, "plan.docx")).hasStatus3xxRedirection();

        ground.post("/imports/" + id + "/create");
        assertThat(send(ground.staff, "plan.docx"))
                .bodyText()
                .contains(
                        "План «План мероприятий",
                        "/plans/" + ground.check(id).header().plan());

        long document = ground.check(id).document().id();
        long again = opened(ground.post("/imports/again", "document", document));
        assertThat(ground.check(again).document().id()).isEqualTo(document);
        assertThat(ground.post(ground.director2, "/imports/again", "document", document))
                .hasStatus(HttpStatus.NOT_FOUND);
        ground.post("/imports/" + again + "/drop");
        assertThat(ground.get("/plans/" + ground.check(id).header().plan() + "/source"))
                .hasStatusOk();
    }

    @Test
    void forgetsTheFileOfADroppedCheck() {
        long id = opened(send(ground.staff, "plan.docx"));
        ground.post("/imports/" + id + "/drop");

        assertThat(send(ground.staff, "plan.docx")).hasStatus3xxRedirection();
    }

    @Test
    void readsWhatIsPasted() {
        long id = opened(ground.post("/imports/pasted", "text", TABLE, "html", ""));

        assertThat(ground.check(id).getMeasures()).isEqualTo(2);
        assertThat(ground.check(id).document().fileName()).isEqualTo("вставленная таблица.txt");
        assertThat(ground.post("/imports/pasted", "text", TABLE)).bodyText().contains("Этот файл уже читали");
        String html =
                "<table><tr><td>Мероприятие</td><td>Срок</td></tr><tr><td>Обновить положение</td><td>май 2027</td></tr></table>";
        long pasted = opened(ground.post("/imports/pasted", "html", html, "text", "Обновить положение\tмай 2027"));
        assertThat(ground.check(pasted).document().fileName()).isEqualTo("вставленная таблица.html");
        assertThat(opened(ground.post(
                        "/imports/again",
                        "document",
                        ground.check(pasted).document().id())))
                .isNotEqualTo(pasted);
    }

    @Test
    void refusesInPlainWordsAndKeepsNothing() {
        assertThat(upload(ground.staff, "", "", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("Выберите файл", "Есть проблема");
        assertThat(upload(ground.staff, "план.docx", "x", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("Файл пуст");
        assertThat(upload(ground.staff, "план.docx", "x", new byte[21 * 1024 * 1024]))
                .hasStatus(422)
                .bodyText()
                .contains("Файл больше 20 МБ");
        assertThat(send(ground.staff, "verse.docx")).hasStatus(422).bodyText().contains("внесите мероприятия вручную");
        assertThat(ground.post("/imports/pasted", "text", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Вставьте таблицу в поле");
        assertThat(ground.post("/imports/pasted", "text", "тихий вечер\nнад рекой"))
                .hasStatus(422)
                .bodyText()
                .contains("тихий вечер");
        assertThat(jdbc.sql("select count(*) from source_document where municipality_id = ?")
                        .param(ground.town.id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysHowManyRowsAVeryLargeDocumentHasAndKeepsNothing() {
        for (byte[] content : List.of(LargeFile.docx(10_000), LargeFile.xlsx(10_000))) {
            assertThat(upload(ground.staff, "план", "x", content))
                    .hasStatus(422)
                    .bodyText()
                    .satisfies(page -> assertThat(page.replace('\u00a0', ' '))
                            .contains(
                                    "В документе 10 000 строк, а в плане может быть не больше 3000",
                                    "Разделите план на несколько файлов"));
        }
        assertThat(ground.get("/imports")).bodyText().contains("Незаконченных проверок нет");
    }

    @Test
    void needsTheTokenAgainstForgery() {
        assertThat(mvc.post()
                        .uri("/imports/file")
                        .multipart()
                        .file(new MockMultipartFile("file", "план.docx", "x", new byte[] {1}))
                        .with(SignedInAs.actor(ground.staff)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult send(Actor actor, String fixture) {
        try {
            return upload(
                    actor,
                    fixture,
                    "application/octet-stream",
                    new ClassPathResource("exchange/checking/" + fixture).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MvcTestResult upload(Actor actor, String name, String type, byte[] content) {
        return mvc.post()
                .uri("/imports/file")
                .multipart()
                .file(new MockMultipartFile("file", name, type, content))
                .with(SignedInAs.actor(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static long opened(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        String address = String.valueOf(result.getResponse().getRedirectedUrl());
        assertThat(address).matches("/imports/\\d+");
        return Long.parseLong(address.substring("/imports/".length()));
    }
}
