package okoplan.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import okoplan.OkoPlanTest;
import okoplan.access.SignedInAs;
import okoplan.shared.Actor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The tables of the dashboard beside the sheets of its workbook. */
@OkoPlanTest
class DashboardExportTests {

    private static final int LINES_ABOVE = 3;
    private static final Pattern TABLE = Pattern.compile("<table\\b.*?</table>", Pattern.DOTALL);
    private static final Pattern CAPTION = Pattern.compile("<caption[^>]*>(.*?)</caption>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL =
            Pattern.compile("<t([hd])\\b(?![^>]*aria-hidden)[^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

    private final MockMvc mvc;
    private final ApplicationContext context;

    DashboardExportTests(MockMvc mvc, ApplicationContext context) {
        this.mvc = mvc;
        this.context = context;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?mine=true", "?year=2026", "?year=2020"})
    void takesAwayTheTablesInFull(String query) throws Exception {
        ListGround ground = new ListGround(context).filled();
        for (Actor visitor : List.of(ground.head, ground.staff, ground.director)) {
            String full = (query.isEmpty() ? "?" : query + "&") + "full=schools,plans,executors,matrix";
            String page = open(visitor, "/oversight" + full).getContentAsString(StandardCharsets.UTF_8);
            Map<String, List<List<String>>> sheets = sheets(open(visitor, "/oversight.xlsx" + query));

            List<List<String>> figures = sheets.remove("Главные числа");
            assertThat(figures).hasSize(6);
            assertThat(sheets).isEqualTo(tables(page));
        }
    }

    @Test
    void showsADirectorNoOtherSchools() throws Exception {
        ListGround ground = new ListGround(context).filled();
        assertThat(sheets(open(ground.head, "/oversight.xlsx")))
                .containsKeys("Просрочено по школам", "Просрочено по школам и планам");
        assertThat(sheets(open(ground.director, "/oversight.xlsx")))
                .doesNotContainKeys("Просрочено по школам", "Просрочено по школам и планам")
                .containsKey("Просрочено по планам");
    }

    private static Map<String, List<List<String>>> tables(String page) {
        Map<String, List<List<String>>> tables = new TreeMap<>();
        for (MatchResult table : TABLE.matcher(page).results().toList()) {
            String caption = CAPTION.matcher(table.group())
                    .results()
                    .map(found -> ShownList.text(found.group(1)))
                    .findFirst()
                    .orElseThrow();
            tables.put(
                    caption,
                    ROW.matcher(table.group())
                            .results()
                            .map(row -> CELL.matcher(row.group(1))
                                    .results()
                                    .map(cell -> ShownList.text(cell.group(2)).replaceAll("^– нет$", ""))
                                    .toList())
                            .toList());
        }
        return tables;
    }

    private static Map<String, List<List<String>>> sheets(MockHttpServletResponse file) throws Exception {
        assertThat(file.getStatus()).isEqualTo(200);
        Map<String, List<List<String>>> sheets = new TreeMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            for (Sheet sheet : book) {
                assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("по состоянию на 23 ноября 2026");
                List<List<String>> rows = new ArrayList<>();
                for (int i = LINES_ABOVE; i <= sheet.getLastRowNum(); i++) {
                    rows.add(texts(sheet.getRow(i)));
                }
                sheets.put(sheet.getRow(0).getCell(0).getStringCellValue(), rows);
            }
        }
        return sheets;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i);
            texts.add(
                    cell.getCellType() == CellType.NUMERIC
                            ? String.valueOf((long) cell.getNumericCellValue())
                            : cell.getStringCellValue().strip());
        }
        return texts;
    }

    private MockHttpServletResponse open(Actor visitor, String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(address)).with(SignedInAs.actor(visitor)))
                .andReturn()
                .getResponse();
    }
}
