package okoplan.organization.schoollist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.access.TestTown;
import okoplan.organization.SchoolDetails;
import okoplan.organization.Schools;
import okoplan.shared.SchoolId;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OkoPlanTest
class SchoolListPagesTests {

    private static final String PATH = "/admin/schools/list-file";

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final TestTown town;

    SchoolListPagesTests(MockMvc mvc, ApplicationContext context, JdbcClient jdbc) {
        this.mvc = mvc;
        this.context = context;
        this.jdbc = jdbc;
        this.town = new TestTown(context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schools.xlsx", "schools-windows.csv", "schools-tabs.csv"})
    void showsWhatTheFileMeansAndStoresItWhenConfirmed(String file) throws Exception {
        school(
                1,
                "Муниципальное бюджетное общеобразовательное учреждение «Березовская средняя школа»",
                "Берёзовская",
                null);
        school(5, "Дальняя школа", "Дальняя", "edu000077");

        Document check = check(upload(fixture(file)));
        assertThat(check.select("table.long-words"))
                .as("breaks words of any length")
                .hasSize(1);
        assertThat(check.select("h1 + .lead-text, .lead-text").text())
                .isEqualTo("Новых: 2. Изменятся: 1. Без изменений: 0. С вопросами: 0.");
        assertThat(check.text())
                .contains("В файле нет 1 школы из системы")
                .contains("Не читаются столбцы: Адрес, Директор")
                .contains("Логин в ФИС ОКО: было нет станет edu000001")
                .contains("Краткое название: было Берёзовская станет Берёзовская СОШ");
        assertThat(names()).containsExactly("Берёзовская", "Дальняя");

        store(check).andExpect(redirectedUrl("/admin/schools"));
        assertThat(names()).containsExactly("Берёзовская СОШ", "Школа № 2", "Заречная НОШ", "Дальняя");
        store(check).andExpect(redirectedUrl("/admin/schools"));
        assertThat(names()).hasSize(4);
        Document again = check(upload(fixture(file)));
        assertThat(again.select("button[type=submit]").eachText()).noneMatch(text -> text.startsWith("Сохранить"));
        assertThat(again.text()).contains("Без изменений: 3").contains("Сохранять нечего");
    }

    @Test
    void leavesOutWhatIsInDoubt() throws Exception {
        SchoolId closed = school(8, "Ольховая школа", "Ольховая", null);
        town.as(() -> {
            context.getBean(Schools.class).deactivate(closed);
            return true;
        });
        Document check = check(upload(fixture("doubts.csv")));
        assertThat(check.select("tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("стоит в файле ещё раз"),
                        row -> assertThat(row).contains("стоит в файле ещё раз"),
                        row -> assertThat(row).contains("Не указано полное название"),
                        row -> assertThat(row).contains("не число"),
                        row -> assertThat(row).contains("нужны буквы edu"),
                        row -> assertThat(row).contains("выведена из использования"));
        school(9, "Дубовая школа", "Дубовая", "edu000009");
        Document two = check(
                upload(csv("Название,Краткое,Логин\nДубовая школа,Д,edu000009\nНовая,Н,\nОльховая школа,О,edu000009")));
        assertThat(two.text()).contains("Логин стоит в файле ещё раз").contains("Сохранить 1 школу");
    }

    @Test
    void comparesAnewWhenSomebodyHasChangedTheListMeanwhile() throws Exception {
        SchoolId first = school(1, "Первая школа", "Первая", null);
        Document check = check(upload(csv("Название;Краткое\nПервая школа;Школа первая\nВторая школа;Вторая")));
        town.as(() -> {
            context.getBean(Schools.class).change(first, 0, new SchoolDetails(1, "Первая школа", "Главная", null));
            return true;
        });
        Document anew = Jsoup.parse(store(check)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(anew.text()).contains("список школ изменился").contains("было Главная станет Школа первая");
        assertThat(names()).containsExactly("Главная");
        store(anew).andExpect(redirectedUrl("/admin/schools"));
        assertThat(names()).containsExactly("Школа первая", "Вторая");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Файл пуст",
                "Просто текст без таблицы | не найдены названия столбцов",
                "'Название;Адрес\nШкола;ул. Речная' | нет столбца «Краткое название»",
                "'Название;Краткое;Наименование\nа;б;в' | Столбец указан дважды: «Наименование»",
                "'Название;Краткое\n;' | нет ни одной школы",
                "'Название;Краткое\n\"Школа;Ш' | не закрыта кавычка",
                "'PK\u0003\u0004 no workbook' | не открывается как таблица Excel",
                "'%PDF-1.7' | Это не таблица"
            })
    void saysInWordsWhyAFileIsRefused(String text, String words) throws Exception {
        upload(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString(words)));
    }

    @Test
    void refusesWhatIsTooBigAndWhatOldExcelWrites() throws Exception {
        upload(new byte[TableFile.MOST_BYTES + 1]).andExpect(content().string(Matchers.containsString("больше 5 МБ")));
        upload(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0})
                .andExpect(content().string(Matchers.containsString("прежнего Excel")));
        String rows = "Школа;Ш\n".repeat(TableFile.MOST_ROWS + 1);
        upload(csv("Название;Краткое\n" + rows))
                .andExpect(content().string(Matchers.containsString("больше 5000 строк")));
        mvc.perform(multipart(PATH).with(SignedInAs.actor(town.admin)).with(csrf()))
                .andExpect(content().string(Matchers.containsString("Выберите файл со списком школ")));
    }

    @Test
    void saysOfOtherOfficeFilesThatTheyAreNoWorkbook() throws Exception {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Список школ");
            document.write(word);
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("школы.txt"));
            zip.write(new byte[] {1, 2, 3});
        }
        for (byte[] content : List.of(word.toByteArray(), archive.toByteArray())) {
            upload(content)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(Matchers.containsString("не открывается как таблица Excel")));
        }
    }

    @Test
    void readsItsOwnTemplateAndItsOwnExport() throws Exception {
        school(1, "Первая школа", "Первая", "edu000001");
        byte[] template = bytes(PATH + "/template.xlsx");
        upload(template).andExpect(content().string(Matchers.containsString("нет ни одной школы")));
        assertThat(check(upload(bytes("/admin/schools.xlsx"))).text()).contains("Без изменений: 1");
    }

    @Test
    void readsCodesAndDelimitersByContent() {
        String table = "\"Полное наименование\";Кратко\n\"Школа, \"\"Речная\"\"\";Ёлочка";
        for (byte[] content : List.of(
                csv(table),
                csv("\uFEFF" + table),
                table.getBytes(Charset.forName("windows-1251")),
                ("\uFEFF" + table.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE),
                csv(table.replace("\";", "\",")))) {
            assertThat(SchoolListReader.read(content).schools())
                    .containsExactly(new ListedSchool(2, "", "Школа, \"Речная\"", "Ёлочка", ""));
        }
    }

    private SchoolId school(int position, String name, String shortName, @Nullable String login) {
        return town.as(
                () -> context.getBean(Schools.class).create(new SchoolDetails(position, name, shortName, login)));
    }

    private List<String> names() {
        return jdbc.sql("select short_name from school where municipality_id = ? order by position, id")
                .param(town.id.value())
                .query(String.class)
                .list();
    }

    private ResultActions upload(byte[] content) throws Exception {
        return mvc.perform(multipart(PATH)
                .file(new MockMultipartFile("file", "список.csv", null, content))
                .with(SignedInAs.actor(town.admin))
                .with(csrf()));
    }

    private static Document check(ResultActions uploaded) throws Exception {
        return Jsoup.parse(
                uploaded.andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    private ResultActions store(Document check) throws Exception {
        var form = post(PATH + "/store").with(SignedInAs.actor(town.admin)).with(csrf());
        for (String field : List.of("rows", "mark", "submission")) {
            form.param(
                    field,
                    check.select("form[action$=/store] input[name=" + field + "]")
                            .attr("value"));
        }
        return mvc.perform(form);
    }

    private byte[] bytes(String path) throws Exception {
        return mvc.perform(get(path).with(SignedInAs.actor(town.admin)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static byte[] fixture(String name) throws Exception {
        return new ClassPathResource("organization/school-lists/" + name).getContentAsByteArray();
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
