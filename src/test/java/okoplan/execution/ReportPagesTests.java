package okoplan.execution;

import static okoplan.access.SignedInAs.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import okoplan.OkoPlanTest;
import okoplan.TestClock;
import okoplan.access.ActingAs;
import okoplan.calendar.Calendar;
import okoplan.execution.evidence.SampleFiles;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityId;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@OkoPlanTest
class ReportPagesTests {

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final OverdueFlagging flagging;
    private final TestClock clock;
    private final Calendar workingDays;
    private final Grounds grounds;
    private final long school;
    private final Actor director;

    ReportPagesTests(MockMvc mvc, JdbcClient jdbc, OverdueFlagging flagging, TestClock clock, Calendar calendar) {
        this.clock = clock;
        this.workingDays = calendar;
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.flagging = flagging;
        this.grounds = new Grounds(jdbc);
        this.school = grounds.school(1);
        this.director = grounds.director(school);
    }

    @Test
    void showsTheAssignmentWithItsForm() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY.plusDays(3));
        mvc.perform(get("/assignments/{id}", id).with(actor(director)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Провести совещание по итогам, пункт 1.1"),
                                containsString("через 3\u00a0дня"),
                                containsString("Школа № 1"),
                                containsString("Отправить отчёт"),
                                containsString("23.11.2026"))));
    }

    @Test
    void keepsAReportWithFilesAndLinks() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY.minusDays(3));
        flagging.flag(new MunicipalityId(grounds.municipality), TestClock.TODAY);
        byte[] docx = SampleFiles.docx();

        mvc.perform(report(id, "21 ноября")
                        .file(file("Справка о ВПР.docx", docx))
                        .file(file("снимок.png", SampleFiles.png()))
                        .param("links", "https://school.example.ru/vsoko\n")
                        .param("actualValue", "95 %")
                        .with(actor(director))
                        .with(csrf()))
                .andExpect(redirectedUrl("/assignments/" + id));

        assertThat(jdbc.sql("select status, overdue_since, review_due_on from assignment where id = ?")
                        .param(id)
                        .query()
                        .singleRow())
                .containsEntry("status", "REPORTED")
                .containsEntry("overdue_since", null)
                .containsEntry("review_due_on", java.sql.Date.valueOf("2026-11-30"));
        assertThat(grounds.count(
                        "select count(*) from lateness where assignment_id = ? and ended_on = '2026-11-23' and ended_by = 'REPORTED'",
                        id))
                .isOne();
        assertThat(jdbc.sql(
                                "select done_on || ' ' || actual_value || ' ' || on_behalf from report where assignment_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-11-21 95 % false");
        mvc.perform(get("/assignments/{id}", id).with(actor(director)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Справка о ВПР.docx"),
                                containsString("https://school.example.ru/vsoko"),
                                containsString("Стало просроченным"),
                                containsString("Ладыгина Вера Павловна"),
                                not(containsString("Отправить отчёт")))));
        mvc.perform(get("/evidence/{id}", evidence(id, "Справка о ВПР.docx")).with(actor(director)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(docx))
                .andExpect(
                        header().string(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"_______ _ ___.docx\"; filename*=UTF-8''"
                                                + "%D0%A1%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0%20%D0%BE%20%D0%92%D0%9F%D0%A0.docx"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void countsTheTermForReviewInWorkingDays() throws Exception {
        long id = grounds.assignment(school, LocalDate.of(2026, 12, 30));
        clock.moveTo(LocalDate.of(2026, 12, 30));
        mvc.perform(report(id, "30.12.2026").with(actor(director)).with(csrf()))
                .andExpect(redirectedUrl("/assignments/" + id));
        assertThat(jdbc.sql("select review_due_on from assignment where id = ?")
                        .param(id)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(ActingAs.call(director, workingDays::workingDays).plus(LocalDate.of(2026, 12, 30), 5))
                .isAfter("2027-01-11");
    }

    @Test
    void storesNothingWhenOneFileFails() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY);
        mvc.perform(report(id, "23.11.2026")
                        .file(file("справка.docx", SampleFiles.docx()))
                        .file(file("закрытый.pdf", SampleFiles.pdfWithPassword()))
                        .with(actor(director))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Есть проблема"),
                                containsString("Файл «закрытый.pdf» защищён паролем"),
                                containsString("Провели совещание директоров"))));
        assertThat(grounds.count("select count(*) from report where assignment_id = ?", id))
                .isZero();
        assertThat(grounds.count("select count(*) from evidence where municipality_id = ?", grounds.municipality))
                .isZero();
    }

    @Test
    void saysWhatToPutRightAndKeepsWhatWasTyped() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY);
        mvc.perform(report(id, "1 декабря 2026")
                        .file(file("справка.docx", SampleFiles.docx()))
                        .param("links", "www.school.ru")
                        .with(actor(director))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Проверьте ссылку «www.school.ru»"),
                                containsString("Файлы не сохранены. Выберите их снова"),
                                containsString("Провели совещание директоров"),
                                containsString("<title>Ошибка:"))));
        mvc.perform(report(id, "1 декабря 2026").with(actor(director)).with(csrf()))
                .andExpect(content().string(containsString("Дата исполнения ещё не наступила")));
        mvc.perform(report(id, "когда-то").with(actor(director)).with(csrf()))
                .andExpect(content()
                        .string(allOf(containsString("Укажите дату так"), containsString("value=\"когда-то\""))));
        mvc.perform(report(id, "23.11.2006").with(actor(director)).with(csrf()))
                .andExpect(content().string(containsString("Проверьте год")));
        assertThat(grounds.count("select count(*) from report where assignment_id = ?", id))
                .isZero();
    }

    @Test
    void makesOneReportOfTheSameFormSentTwice() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(report(id, "23.11.2026")
                            .param("key", key)
                            .param("targets", id + ":0")
                            .with(actor(director))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/assignments/" + id));
        }
        assertThat(grounds.count("select count(*) from report where assignment_id = ?", id))
                .isOne();
        assertThat(grounds.count(
                        "select count(*) from assignment_event where assignment_id = ? and kind = 'REPORTED'", id))
                .isOne();
    }

    @Test
    void losesNoTextWhenSomebodyElseReportedMeanwhile() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY);
        mvc.perform(report(id, "23.11.2026").with(actor(director)).with(csrf()))
                .andExpect(redirectedUrl("/assignments/" + id));
        mvc.perform(report(id, "23.11.2026")
                        .param("targets", id + ":0")
                        .with(actor(grounds.deputy(school)))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Пока страница была открыта"),
                                containsString("Провели совещание директоров"))));
    }

    @Test
    void reportsOnSeveralAtOnceWithOneEvidence() throws Exception {
        long first = grounds.assignment(school, TestClock.TODAY);
        long second = grounds.assignment(school, TestClock.TODAY.plusDays(5));
        mvc.perform(get("/assignments/report")
                        .param("ids", String.valueOf(first), String.valueOf(second))
                        .with(actor(director)))
                .andExpect(content().string(containsString("Выбрано: 2 поручения")));
        mvc.perform(multipart("/assignments/report")
                        .file(file("справка.docx", SampleFiles.docx()))
                        .param("doneOn", "23.11.2026")
                        .param("text", "Провели совещание директоров")
                        .param("targets", first + ":0 " + second + ":0")
                        .param("key", UUID.randomUUID().toString())
                        .with(actor(director))
                        .with(csrf()))
                .andExpect(redirectedUrl("/assignments"));
        assertThat(grounds.count("select count(*) from report where assignment_id in (?, ?)", first, second))
                .isEqualTo(2);
        assertThat(grounds.count("select count(*) from evidence where municipality_id = ?", grounds.municipality))
                .isOne();
        assertThat(evidence(first, "справка.docx")).isEqualTo(evidence(second, "справка.docx"));
    }

    @Test
    void reportsOnNoneWhereOneOfThemIsAnotherSchools() throws Exception {
        long own = grounds.assignment(school, TestClock.TODAY);
        Grounds elsewhere = new Grounds(jdbc);
        for (long foreign : new long[] {
            grounds.assignment(grounds.school(2), TestClock.TODAY),
            elsewhere.assignment(elsewhere.school(1), TestClock.TODAY),
            999_999_999_999_999_999L
        }) {
            mvc.perform(multipart("/assignments/report")
                            .param("doneOn", "23.11.2026")
                            .param("text", "Провели совещание директоров")
                            .param("targets", own + ":0 " + foreign + ":0")
                            .param("key", UUID.randomUUID().toString())
                            .with(actor(director))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
            assertThat(grounds.count("select count(*) from report where assignment_id in (?, ?)", own, foreign))
                    .isZero();
        }
    }

    @Test
    void namesBothWhenTheDepartmentReportsForASchool() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY);
        mvc.perform(get("/assignments/{id}", id).with(actor(grounds.staff)))
                .andExpect(content().string(containsString("Вы вносите отчёт за исполнителя: Школа № 1")));
        mvc.perform(report(id, "23.11.2026").with(actor(grounds.staff)).with(csrf()))
                .andExpect(redirectedUrl("/assignments/" + id));
        mvc.perform(get("/assignments/{id}", id).with(actor(director)))
                .andExpect(content().string(containsString("Кудрявцева Ольга Павловна за исполнителя: Школа № 1")));
    }

    @Test
    void hidesAnotherSchoolsAssignmentsAndFiles() throws Exception {
        long id = grounds.assignment(school, TestClock.TODAY);
        mvc.perform(report(id, "23.11.2026")
                        .file(file("справка.docx", SampleFiles.docx()))
                        .with(actor(director))
                        .with(csrf()))
                .andExpect(redirectedUrl("/assignments/" + id));
        long evidence = evidence(id, "справка.docx");
        Grounds elsewhere = new Grounds(jdbc);
        for (Actor stranger : new Actor[] {
            grounds.director(grounds.school(2)), elsewhere.head, elsewhere.director(elsewhere.school(1))
        }) {
            mvc.perform(get("/assignments/{id}", id).with(actor(stranger))).andExpect(status().isNotFound());
            mvc.perform(get("/evidence/{id}", evidence).with(actor(stranger))).andExpect(status().isNotFound());
            mvc.perform(report(id, "23.11.2026").with(actor(stranger)).with(csrf()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/evidence/{id}", evidence).with(actor(grounds.staff))).andExpect(status().isOk());
        mvc.perform(get("/evidence/{id}", evidence)).andExpect(status().is3xxRedirection());
    }

    private MockMultipartHttpServletRequestBuilder report(long assignment, String doneOn) {
        return multipart("/assignments/{id}/report", assignment)
                .param("doneOn", doneOn)
                .param("text", "Провели совещание директоров");
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, null, content);
    }

    private long evidence(long assignment, String name) {
        return jdbc.sql("""
                        select e.id from evidence e join report_evidence re on re.evidence_id = e.id
                        join report r on r.id = re.report_id where r.assignment_id = ? and e.name = ?
                        """).params(assignment, name).query(Long.class).single();
    }
}
