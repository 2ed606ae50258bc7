package okoplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.access.SignedInAs;
import okoplan.plan.ApprovalOrder;
import okoplan.plan.MeasureContent;
import okoplan.plan.NewPlan;
import okoplan.plan.PlanApproval;
import okoplan.plan.PlanDrafts;
import okoplan.plan.PlanEditing;
import okoplan.plan.PlanGround;
import okoplan.plan.RowPlace;
import okoplan.plan.SectionContent;
import okoplan.shared.Actor;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OkoPlanTest
class PlanExportPagesTests {

    private static final String TITLE = "План мероприятий «Объективность» на 2026/2027 учебный год";

    private final MockMvc mvc;
    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanApproval approval;
    private final JdbcClient jdbc;
    private PlanGround ground;
    private PlanId plan = new PlanId(0);

    PlanExportPagesTests(MockMvc mvc, PlanDrafts drafts, PlanEditing editing, PlanApproval approval, JdbcClient jdbc) {
        this.mvc = mvc;
        this.drafts = drafts;
        this.editing = editing;
        this.approval = approval;
        this.jdbc = jdbc;
        this.ground = new PlanGround(jdbc);
    }

    @BeforeEach
    void makePlan() {
        ground = new PlanGround(jdbc);
        Actor staff = ground.staff;
        plan = ground.as(staff, () -> drafts.create(staff, NewPlan.ofMunicipality(TITLE, PlanGround.SCHOOL_YEAR)));
        ground.run(staff, () -> {
            editing.addSection(staff, plan, RowPlace.end(), new SectionContent("I", "Подготовка"));
            add("1.10", "Сверить списки", "=СУММ(A1)", "15 октября 2026", "ОО");
            add("1.2", "Собрать справки", "-5 %", "декабрь 2026", "Управление образования");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {".docx", ".xlsx", "/print"})
    void showsADraftOnlyToTheDepartment(String form) throws Exception {
        fetch(ground.staff, form).andExpect(status().isOk());
        fetch(ground.head, form).andExpect(status().isOk());
        fetch(ground.director1, form).andExpect(status().isNotFound());
        fetch(new PlanGround(jdbc).head, form).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {".docx", ".xlsx", "/print"})
    void showsAPlanInForceToDirectorsButNotToOthers(String form) throws Exception {
        approve();
        fetch(ground.director1, form).andExpect(status().isOk());
        fetch(ground.director1, form + "?marks=true").andExpect(status().isOk());
        fetch(new PlanGround(jdbc).director1, form).andExpect(status().isNotFound());
        mvc.perform(get("/plans/987654321" + form).with(SignedInAs.actor(ground.head)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/plans/" + plan + form)).andExpect(status().is3xxRedirection());
    }

    @Test
    void sendsFilesUnderTheNameOfThePlan() throws Exception {
        fetch(ground.head, ".docx")
                .andExpect(content()
                        .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        fetch(ground.head, ".xlsx")
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        assertThat(nameOf(".docx")).isEqualTo("План мероприятий «Объективность» на 2026-2027 учебный год.docx");
        assertThat(nameOf(".xlsx")).isEqualTo("План мероприятий «Объективность» на 2026-2027 учебный год.xlsx");
    }

    @Test
    void marksADraftAsAProject() throws Exception {
        try (XWPFDocument document = word(ground.staff, "")) {
            assertThat(texts(document))
                    .containsExactly(
                            "ПРОЕКТ",
                            "Приложение",
                            "к приказу Управления образования Лугового района",
                            "от «____» ______________ 20____ г. №\u00a0____",
                            "План мероприятий",
                            "«Объективность» на 2026/2027 учебный год",
                            "Начальник управления\t____________________\tИ.Л. Горина");
        }
    }

    @Test
    void writesThePlanInForceInBothForms() throws Exception {
        approve();
        try (XWPFDocument document = word(ground.head, "")) {
            assertThat(texts(document)).startsWith("Приложение").contains("от 20 ноября 2026 г. №\u00a017-осн");
            assertThat(row(document, 0)).hasSize(5);
            assertThat(row(document, 1)).containsExactly("I. Подготовка");
            assertThat(row(document, 2))
                    .containsExactly("1.10", "Сверить списки", "15 октября 2026", "ОО", "=СУММ(A1)");
        }
        try (XWPFDocument document = word(ground.head, "?approval=STAMP")) {
            assertThat(texts(document))
                    .startsWith(
                            "УТВЕРЖДАЮ",
                            "Начальник управления",
                            "____________________ И.Л. Горина",
                            "приказ от 20 ноября 2026 г. №\u00a017-осн")
                    .endsWith("Ведущий специалист\t____________________\tИ.Л. Клёнов");
        }
        fetch(ground.head, ".docx?approval=ANY").andExpect(status().isBadRequest());
    }

    @Test
    void saysHowFarThePlanHasCome() throws Exception {
        approve();
        accept(ground.school1, LocalDate.of(2026, 10, 12));
        jdbc.sql("update assignment set overdue_since = '2026-10-16' where plan_id = ? and school_id = ?")
                .params(plan.value(), ground.school2.value())
                .update();
        try (XWPFDocument document = word(ground.head, "?marks=true")) {
            assertThat(row(document, 0)).endsWith("Отметка об исполнении");
            assertThat(row(document, 2)).endsWith("Исполнено частично 12.10.2026, 1 из 2 школ, просрочено – 1");
            assertThat(row(document, 3)).endsWith("Срок не наступил");
        }
        try (XWPFDocument document = word(ground.director1, "?marks=true")) {
            assertThat(row(document, 2)).endsWith("Исполнено 12.10.2026");
            assertThat(row(document, 3)).endsWith("");
        }
        try (XWPFDocument document = word(ground.director2, "?marks=true")) {
            assertThat(row(document, 2)).endsWith("Не исполнено, срок истёк 15.10.2026");
        }
        accept(ground.school2, LocalDate.of(2026, 10, 20));
        try (XWPFDocument document = word(ground.head, "?marks=true")) {
            assertThat(row(document, 2)).endsWith("Исполнено 20.10.2026, 2 из 2 школ");
        }
    }

    @Test
    void writesTextIntoTheWorkbookAsText() throws Exception {
        try (XSSFWorkbook book = excel(ground.head)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("ПРОЕКТ\nПриложение\n");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(TITLE);
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("I. Подготовка");
            XSSFRow measure = sheet.getRow(4);
            assertThat(measure.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(measure.getCell(0).getStringCellValue()).isEqualTo("1.10");
            assertThat(measure.getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(measure.getCell(4).getStringCellValue()).isEqualTo("=СУММ(A1)");
            assertThat(measure.getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(5).getCell(4).getStringCellValue()).isEqualTo("-5 %");
        }
    }

    @Test
    void showsThePageToBePrinted() throws Exception {
        fetch(ground.head, "/print")
                .andExpect(content().string(containsString("<title>План мероприятий «Объективность»")))
                .andExpect(content().string(containsString("ПРОЕКТ")))
                .andExpect(content().string(containsString("I. Подготовка")))
                .andExpect(content().string(containsString("15 октября 2026")))
                .andExpect(content().string(containsString("И.Л. Горина")))
                .andExpect(content().string(not(containsString("site-head"))))
                .andExpect(content().string(not(containsString("Отметка об исполнении</th>"))));
        fetch(ground.head, "/print?marks=true")
                .andExpect(content().string(containsString("Отметка об исполнении</th>")));
    }

    @Test
    void isLinkedFromThePlan() throws Exception {
        fetch(ground.staff, "")
                .andExpect(content().string(containsString("href=\"/plans/" + plan + ".docx\"")))
                .andExpect(content().string(containsString("href=\"/plans/" + plan + ".xlsx\"")))
                .andExpect(content().string(containsString("href=\"/plans/" + plan + "/print\"")))
                .andExpect(content().string(not(containsString("marks=true"))));
        approve();
        fetch(ground.staff, "")
                .andExpect(content().string(containsString("href=\"/plans/" + plan + ".docx?marks=true\"")))
                .andExpect(content().string(containsString("href=\"/plans/" + plan + ".xlsx?marks=true\"")));
    }

    @Test
    void readsThePlanInAFixedNumberOfQueries() throws Exception {
        approve();
        List<String> few = QueryCounter.of(() -> fetch(ground.head, ".docx?marks=true"));
        PlanId longer = plan;
        makePlan();
        ground.run(ground.staff, () -> {
            for (int i = 0; i < 30; i++) {
                add("2." + i, "Собрать справки", "", "декабрь 2026", "Управление образования, ОО");
            }
        });
        approve();
        assertThat(plan).isNotEqualTo(longer);
        assertThat(QueryCounter.of(() -> fetch(ground.head, ".docx?marks=true")))
                .hasSameSizeAs(few);
    }

    private void add(String number, String title, String result, String deadline, String responsible) {
        editing.addMeasure(
                ground.staff, plan, RowPlace.end(), new MeasureContent(number, title, result, deadline, responsible));
    }

    private void approve() {
        ApprovalOrder order = new ApprovalOrder("17-осн", LocalDate.of(2026, 11, 20));
        ground.run(ground.head, () -> approval.approve(ground.head, plan, order));
    }

    private void accept(SchoolId school, LocalDate day) {
        jdbc.sql("update assignment set status = 'ACCEPTED', overdue_since = null where plan_id = ? and school_id = ?")
                .params(plan.value(), school.value())
                .update();
        jdbc.sql("""
                        insert into report (id, municipality_id, assignment_id, done_on, text, status, submitted_on,
                                            submitted_at, submitted_by, on_behalf, reviewed_on, reviewed_at, reviewed_by)
                        select nextval('report_seq'), municipality_id, id, :day, 'Сделано', 'ACCEPTED', :day, now(),
                               :account, false, :day, now(), :account
                        from assignment where plan_id = :plan and school_id = :school
                        """)
                .param("day", day)
                .param("account", ground.staff.account().value())
                .param("plan", plan.value())
                .param("school", school.value())
                .update();
    }

    private ResultActions fetch(Actor actor, String form) throws Exception {
        return mvc.perform(get("/plans/" + plan + form).with(SignedInAs.actor(actor)));
    }

    private String nameOf(String form) throws Exception {
        String value = String.valueOf(
                fetch(ground.head, form).andReturn().getResponse().getHeader("Content-Disposition"));
        assertThat(value).startsWith("attachment; filename=\"plan-" + plan + form + "\"; filename*=UTF-8''");
        return URLDecoder.decode(value.replaceFirst(".*''", ""), StandardCharsets.UTF_8);
    }

    private XWPFDocument word(Actor actor, String parameters) throws Exception {
        return new XWPFDocument(bytes(actor, ".docx" + parameters));
    }

    private XSSFWorkbook excel(Actor actor) throws Exception {
        return new XSSFWorkbook(bytes(actor, ".xlsx"));
    }

    private ByteArrayInputStream bytes(Actor actor, String form) throws Exception {
        return new ByteArrayInputStream(fetch(actor, form)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static List<String> row(XWPFDocument document, int row) {
        return document.getTables().get(0).getRow(row).getTableCells().stream()
                .map(XWPFTableCell::getText)
                .toList();
    }
}
