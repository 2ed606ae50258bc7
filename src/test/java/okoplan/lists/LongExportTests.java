package okoplan.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import okoplan.OkoPlanTest;
import okoplan.QueryCounter;
import okoplan.access.SignedInAs;
import okoplan.shared.Slice;
import okoplan.shared.spreadsheet.Column;
import okoplan.shared.spreadsheet.ExportedList;
import okoplan.shared.spreadsheet.ListExport;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Lists far longer than memory should have to hold. */
@OkoPlanTest
class LongExportTests {

    private static final int ROWS = 50_000;

    private final MockMvc mvc;
    private final ListExport export;
    private final ApplicationContext context;

    LongExportTests(MockMvc mvc, ListExport export, ApplicationContext context) {
        this.mvc = mvc;
        this.export = export;
        this.context = context;
    }

    @Test
    void readsByPortions() throws Exception {
        ListGround ground = new ListGround(context);
        ground.manyAssignments(ROWS);
        List<MockHttpServletResponse> files = new ArrayList<>();
        List<String> statements = QueryCounter.of(() -> files.add(
                mvc.perform(MockMvcRequestBuilders.get("/assignments.xlsx").with(SignedInAs.actor(ground.head)))
                        .andReturn()
                        .getResponse()));
        List<String> portions = statements.stream()
                .filter(statement -> statement.contains("review_due_on"))
                .toList();
        assertThat(rows(files.get(0))).isEqualTo(ROWS + 4);
        assertThat(portions).hasSize(ROWS / 1_000).allMatch(statement -> statement.contains("limit ?"));
        assertThat(statements.size() - portions.size()).isLessThan(10);
    }

    /** Rows are made as they are asked for; by the end those that were written first must have been let go. */
    @Test
    void keepsNoRowsInMemory() throws IOException {
        ListGround ground = new ListGround(context);
        List<WeakReference<Integer[]>> written = new ArrayList<>();
        List<Long> stillHeld = new ArrayList<>();
        List<Column<Integer[]>> columns = List.of(
                Column.number("№", 10, row -> row[0]),
                Column.text("Мероприятие", 60, row -> "Провести сверку списков участников № " + row[0]));
        MockHttpServletResponse file = new MockHttpServletResponse();
        export.send(
                ground.head,
                new ExportedList<>("long", "Длинный список", List.of(), columns),
                (after, limit) -> {
                    int from = after == null ? 0 : Integer.parseInt(after);
                    List<Integer[]> rows = IntStream.range(from, from + limit)
                            .mapToObj(n -> new Integer[] {n})
                            .toList();
                    rows.forEach(row -> written.add(new WeakReference<>(row)));
                    boolean last = from + limit >= ROWS;
                    if (last) {
                        System.gc();
                        stillHeld.add(written.stream()
                                .filter(row -> !row.refersTo(null))
                                .count());
                    }
                    return new Slice<>(rows, last ? null : String.valueOf(from + limit));
                },
                file);
        assertThat(rows(file)).isEqualTo(ROWS + 4);
        assertThat(stillHeld).singleElement().satisfies(held -> assertThat(held).isLessThan(5_000));
    }

    private static int rows(MockHttpServletResponse file) throws IOException {
        assertThat(file.getStatus()).isEqualTo(200);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    BufferedReader xml = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
                    return (int) xml.lines()
                            .mapToLong(line -> line.split("<row ", -1).length - 1L)
                            .sum();
                }
            }
        }
        return 0;
    }
}
