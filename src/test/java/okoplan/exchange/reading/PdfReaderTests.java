package okoplan.exchange.reading;

import static okoplan.exchange.reading.Readings.file;
import static okoplan.exchange.reading.Readings.read;
import static okoplan.exchange.reading.Readings.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfReaderTests {

    private static final String BEGINNING = """
            ¶ УТВЕРЖДАЮ
            ¶ Начальник управления образования
            ¶ Озёрского округа
            ¶ План мероприятий по повышению объективности оценки на 2026–2027 учебный год
            | № п/п | Мероприятие | Срок | Ответственный |
            | →4 II.Организация наблюдения |
            | 1. | Подготовить новые памятки для: ⏎ а)наблюдателей; ⏎ б)организаторов | ↓2 сентябрь 2026 г. | Лыкова А.П., ⏎ методист |
            | 2. | Обучить наблюдателей | Школы |
            | 3. | •провести сверку ⏎ •составить справку | до 15.10.2026 | Сомов Д.Е. директор |
            | 4 | Рассмотрение на педагогических советах вопроса о единых требованиях к отметке, номер 4 | сентябрь 2026 г. \
            | руководители школ, методист Лыкова А.П. |
            """;

    @Test
    void findsCellsByTheLinesBetweenThem() {
        assertThat(read("ruled.pdf").format()).isEqualTo(DocumentFormat.PDF);
        assertThat(written(read("ruled.pdf"))).startsWith(BEGINNING);
    }

    @Test
    void saysThePageOfEachRowAndLeavesPageNumbersOut() {
        String text = written(read("ruled.pdf"));

        assertThat(read("ruled.pdf").tables()).extracting(Table::page).containsExactly(1, 2);
        assertThat(text)
                .contains("2:| № п/п | Мероприятие | Срок | Ответственный |\n2:| 12 | Рассмотрение на")
                .doesNotContain("¶ 1\n", "¶ 2\n")
                .endsWith("""
                        3:¶ Второй план
                        3:¶ 1.Первое
                        3:¶ 1.1.Первое внутри
                        3:¶ 1.2.Второе внутри
                        3:¶ 2.Второе
                        3:¶ 2.1.Снова первое внутри
                        3:¶ Слова в надписи
                        3:¶ Последний абзац""");
    }

    @Test
    void findsColumnsByTheGapsBetweenThemWhereThereAreNoLines() {
        assertThat(written(read("plain.pdf"))).startsWith("""
                        ¶ УТВЕРЖДАЮ
                        ¶ Начальник управления образования
                        ¶ Озёрского округа
                        ¶ План мероприятий по повышению объективности оценки на 2026–2027 учебный год
                        | № п/п | Мероприятие | Срок | Ответственный |
                        | →2 II.Организация наблюдения |
                        | 1. | Подготовить новые памятки для: ⏎ а)наблюдателей; ⏎ б)организаторов | сентябрь 2026 г. | Лыкова А.П., ⏎ методист |
                        | 2. | Обучить наблюдателей |  | Школы |
                        | 3. | •провести сверку ⏎ •составить справку | до 15.10.2026 | Сомов Д.Е., директор |
                        | 4 | Рассмотрение на педагогических советах вопроса о единых требованиях к отметке, номер 4 |""");
    }

    @Test
    void turnsPagesTheWayTheirTextRuns() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file("ruled.pdf"))) {
            for (PDPage page : pdf.getPages()) {
                PDRectangle upright = page.getMediaBox();
                try (PDPageContentStream stream = new PDPageContentStream(pdf, page, AppendMode.PREPEND, false)) {
                    stream.transform(new Matrix(0, 1, -1, 0, upright.getHeight(), 0));
                }
                PDRectangle turned = new PDRectangle();
                turned.setUpperRightX(upright.getHeight());
                turned.setUpperRightY(upright.getWidth());
                page.setMediaBox(turned);
                page.setCropBox(page.getMediaBox());
            }
            assertThat(written(read(saved(pdf)))).startsWith(BEGINNING);
        }
    }

    @Test
    void readsWhatIsOnlyProtectedFromChanges() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file("ruled.pdf"))) {
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));

            assertThat(written(read(saved(pdf)))).startsWith(BEGINNING);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }
}
