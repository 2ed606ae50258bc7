package okoplan.exchange.reading;

import static okoplan.exchange.reading.OpenXmlFile.p;
import static okoplan.exchange.reading.OpenXmlFile.tbl;
import static okoplan.exchange.reading.OpenXmlFile.tc;
import static okoplan.exchange.reading.OpenXmlFile.tr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okoplan.exchange.fixture.PlanImport;

/** A plan of very many measures; as a program it reads one, in whatever memory it has. */
public final class LargeFile {

    private static final String TITLE = "План мероприятий по объективности оценки на 2026/2027 учебный год";
    private static final List<String> HEADINGS = List.of("№", "Мероприятие", "Срок", "Ответственные", "Результат");

    private LargeFile() {}

    public static byte[] docx(int measures) {
        String rows = rows(measures)
                .map(cells -> tr(cells.stream().map(cell -> tc(p(cell))).toArray(String[]::new)))
                .collect(Collectors.joining());
        return OpenXmlFile.docx(p(TITLE) + tbl(rows)).bytes();
    }

    public static byte[] xlsx(int measures) {
        String rows = rows(measures)
                .map(cells -> cells.stream()
                        .map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining());
        String title = "<row><c t=\"inlineStr\"><is><t>" + TITLE + "</t></is></c></row>";
        return OpenXmlFile.xlsx("<sheetData>" + title + rows + "</sheetData>").bytes();
    }

    private static Stream<List<String>> rows(int measures) {
        return Stream.concat(
                Stream.of(HEADINGS),
                IntStream.rangeClosed(1, measures)
                        .mapToObj(i -> List.of(
                                i + ".",
                                "Разобрать результаты проверочных работ на заседании объединения учителей № " + i,
                                i % 2 == 0 ? "октябрь – ноябрь 2026 г." : "до 15 июня 2027 г.",
                                "управление образования, директор школы № " + i,
                                "Справка")));
    }

    public static void main(String[] files) throws IOException {
        try (PlanImport reading = new PlanImport()) {
            int measures = reading.read(Files.readAllBytes(Path.of(files[0])))
                    .get(0)
                    .measures()
                    .size();
            System.out.println("measures " + measures);
        }
    }
}
