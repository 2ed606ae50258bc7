package okoplan.execution;

import static okoplan.access.SignedInAs.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.execution.evidence.SampleFiles;
import okoplan.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@OkoPlanTest
class ReportDraftPagesTests {

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final Grounds grounds;
    private final long assignment;
    private final Actor director;
    private final Actor deputy;

    ReportDraftPagesTests(MockMvc mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.grounds = new Grounds(jdbc);
        long school = grounds.school(1);
        this.assignment = grounds.assignment(school, TestClock.TODAY.plusDays(3));
        this.director = grounds.director(school);
        this.deputy = grounds.deputy(school);
    }

    @Test
    void showsAgainWhatWasTypedAndWhenItWasSaved() throws Exception {
        mvc.perform(draft("Готовим справку").header("X-Requested-With", "fetch").with(actor(director)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Черновик сохранён 23\u00a0ноября 2026, 09:00"),
                                not(containsString("<html")))));
        mvc.perform(page(director))
                .andExpect(content()
                        .string(allOf(
                                containsString("Готовим справку"),
                                containsString("22.11.2026"),
                                containsString("https://school.example.ru/otchet"),
                                containsString("Черновик сохранён"),
                                containsString("data-address=\"/assignments/" + assignment + "/draft\""),
                                containsString("Удалить черновик"))));
        mvc.perform(page(deputy)).andExpect(content().string(not(containsString("Готовим справку"))));
        mvc.perform(page(grounds.staff)).andExpect(content().string(not(containsString("Готовим справку"))));
    }

    @Test
    void keepsWhatNoReportCouldSay() throws Exception {
        String text = "Ы".repeat(25_000);
        MockMultipartHttpServletRequestBuilder request = multipart("/assignments/{id}/draft", assignment);
        mvc.perform(request.param("doneOn", "32 мартобря")
                .param("text", text)
                .with(actor(director))
                .with(csrf()));
        mvc.perform(page(director))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(text),
                                containsString("value=\"32 мартобря\""),
                                containsString("Укажите дату так"))));
    }

    @Test
    void leavesOnThePageWhatIsTooLongEvenForADraft() throws Exception {
        mvc.perform(draft("Готовим справку").with(actor(director)));
        String text = "Ы".repeat(100_001);
        mvc.perform(draft(text).header("X-Requested-With", "fetch").with(actor(director)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("в нём больше 100\u00a0000 знаков"), containsString("data-unkept"))));
        mvc.perform(draft(text).with(actor(director)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString(text), containsString("Сократите текст"))));
        mvc.perform(page(director)).andExpect(content().string(containsString("Готовим справку")));
        mvc.perform(draft("Готовим дальше").header("X-Requested-With", "fetch").with(actor(director)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("data-unkept"))));
    }

    @Test
    void keepsFilesUntilTheReportIsSentWithThem() throws Exception {
        mvc.perform(draft("Готовим")
                        .file(file("справка.docx", SampleFiles.docx()))
                        .with(actor(director)))
                .andExpect(redirectedUrl("/assignments/" + assignment + "#report"));
        long kept = jdbc.sql("select evidence_id from report_draft_evidence where assignment_id = ?")
                .param(assignment)
                .query(Long.class)
                .single();
        mvc.perform(page(director)).andExpect(content().string(containsString("справка.docx")));
        mvc.perform(get("/evidence/{id}", kept).with(actor(director))).andExpect(status().isOk());
        mvc.perform(get("/evidence/{id}", kept).with(actor(deputy))).andExpect(status().isNotFound());

        sendWith(kept);
        assertThat(grounds.count(
                        "select count(*) from report_evidence re join report r on r.id = re.report_id where r.assignment_id = ? and re.evidence_id = ?",
                        assignment,
                        kept))
                .isOne();
        assertThat(grounds.count("select count(*) from report_draft where assignment_id = ?", assignment))
                .isZero();
    }

    @Test
    void keepsNoFileThatWasLeftOutOfTheReport() throws Exception {
        mvc.perform(draft("Готовим")
                .file(file("справка.docx", SampleFiles.docx()))
                .file(file("лишнее.docx", SampleFiles.docx()))
                .with(actor(director)));
        long kept = jdbc.sql("""
                        select d.evidence_id from report_draft_evidence d join evidence e on e.id = d.evidence_id
                        where d.assignment_id = ? and e.name = 'справка.docx'
                        """).param(assignment).query(Long.class).single();
        sendWith(kept);
        assertThat(jdbc.sql("select name from evidence where municipality_id = ? and kind = 'FILE'")
                        .param(grounds.municipality)
                        .query(String.class)
                        .list())
                .containsExactly("справка.docx");
    }

    @Test
    void attachesNobodyElsesFiles() throws Exception {
        mvc.perform(draft("Моё").file(file("моё.docx", SampleFiles.docx())).with(actor(director)));
        long foreign = jdbc.sql("select evidence_id from report_draft_evidence where assignment_id = ?")
                .param(assignment)
                .query(Long.class)
                .single();
        mvc.perform(multipart("/assignments/{id}/report", assignment)
                        .param("doneOn", "23.11.2026")
                        .param("text", "Готово")
                        .param("kept", String.valueOf(foreign))
                        .with(actor(deputy))
                        .with(csrf()))
                .andExpect(redirectedUrl("/assignments/" + assignment));
        assertThat(grounds.count("select count(*) from report_evidence where evidence_id = ?", foreign))
                .isZero();
    }

    @Test
    void keepsTheWordsWhenAFileIsRefused() throws Exception {
        mvc.perform(draft("Текст важнее")
                        .file(file("закрытый.pdf", SampleFiles.pdfWithPassword()))
                        .header("X-Requested-With", "fetch")
                        .with(actor(director)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Файл «закрытый.pdf» защищён паролем")));
        mvc.perform(page(director)).andExpect(content().string(containsString("Текст важнее")));
    }

    @Test
    void givesBackADraftThatWasThrownAway() throws Exception {
        mvc.perform(draft("Готовим справку").with(actor(director)));
        mvc.perform(post("/assignments/{id}/draft/remove", assignment)
                        .with(actor(director))
                        .with(csrf()))
                .andExpect(redirectedUrl("/assignments/" + assignment + "#report"));
        mvc.perform(page(director)).andExpect(content().string(not(containsString("Готовим справку"))));
        mvc.perform(post("/assignments/{id}/draft/restore", assignment)
                .with(actor(director))
                .with(csrf()));
        mvc.perform(page(director)).andExpect(content().string(containsString("Готовим справку")));
    }

    @Test
    void takesNoDraftOfWhatIsReportedAlready() throws Exception {
        mvc.perform(multipart("/assignments/{id}/report", assignment)
                .param("doneOn", "23.11.2026")
                .param("text", "Готово")
                .with(actor(director))
                .with(csrf()));
        mvc.perform(draft("Запоздалое").header("X-Requested-With", "fetch").with(actor(director)))
                .andExpect(status().isOk());
        assertThat(grounds.count("select count(*) from report_draft where assignment_id = ?", assignment))
                .isZero();
    }

    private void sendWith(long kept) throws Exception {
        mvc.perform(multipart("/assignments/{id}/report", assignment)
                        .param("doneOn", "23.11.2026")
                        .param("text", "Справка готова")
                        .param("kept", String.valueOf(kept))
                        .with(actor(director))
                        .with(csrf()))
                .andExpect(redirectedUrl("/assignments/" + assignment));
    }

    private MockMultipartHttpServletRequestBuilder draft(String text) {
        MockMultipartHttpServletRequestBuilder request = multipart("/assignments/{id}/draft", assignment);
        request.param("doneOn", "22.11.2026")
                .param("text", text)
                .param("links", "https://school.example.ru/otchet")
                .with(csrf());
        return request;
    }

    private org.springframework.test.web.servlet.RequestBuilder page(Actor reader) {
        return get("/assignments/{id}", assignment).with(actor(reader));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, null, content);
    }
}
