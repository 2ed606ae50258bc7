package okoplan.exchange.reading;

import static okoplan.exchange.reading.Readings.read;
import static okoplan.exchange.reading.Readings.written;
import static org.assertj.core.api.Assertions.assertThat;

import okoplan.exchange.document.DocumentFormat;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.OfficeDocument.Note;
import org.junit.jupiter.api.Test;

/** One order and one workbook, saved by LibreOffice in every format that is read. */
class OfficeFilesTests {

    private static final String ORDER = """
            ¶ УТВЕРЖДАЮ
            ¶ Начальник управления образования
            ¶ Озёрского округа
            ¶ План мероприятий по повышению объективности оценки на 2026–2027 учебный год
            | № п/п | Мероприятие | Срок | Ответственный |
            | →4 {II.} Организация наблюдения |
            | {1.} | Подготовить новые памятки для: ⏎ {а)} наблюдателей; ⏎ {б)} организаторов | ↓2 сентябрь 2026 г. | Лыкова А.П., ⏎ методист |
            | {2.} | Обучить наблюдателей | Школы |
            | {3.} | {•} провести сверку ⏎ {•} составить справку | до 15.10.2026 | Сомов Д.Е. директор |
            2:¶ Второй план
            2:¶ {1.} Первое
            2:¶ {1.1.} Первое внутри
            2:¶ {1.2.} Второе внутри
            2:¶ {2.} Второе
            2:¶ {2.1.} Снова первое внутри
            2:¶ Слова в надписи
            2:¶ Последний абзац""";

    private static final String BOOK = """
            # Дорожная карта
            | →4 Дорожная карта на 2026 год |
            | № | Мероприятие | Срок | Показатель |
            | 1 | Сверить отметки ⏎ с журналом | 05.09.2026 | 90% |
            | 3 | Обсудить итоги | ↓2 Ноябрь 2026 | 2,50 |
            | 4 | Повторить проверку | =2+2 |
            3:# Приложение
            3:| Второй видимый лист |""";

    @Test
    void readsDocx() {
        OfficeDocument document = read("order.docx");

        assertThat(document.format()).isEqualTo(DocumentFormat.DOCX);
        assertThat(written(document)).isEqualTo(ORDER);
        assertThat(document.notes()).containsExactly(Note.TRACKED_CHANGES, Note.COMMENTS);
    }

    /** The binary format does not say where text boxes stand, nor which rows of a nested table belong together. */
    @Test
    void readsDoc() {
        OfficeDocument document = read("order.doc");

        assertThat(document.format()).isEqualTo(DocumentFormat.DOC);
        assertThat(written(document))
                .isEqualTo("¶ Слова в надписи\n"
                        + ORDER.replace("2:¶ Слова в надписи\n", "")
                                .replace("Сомов Д.Е. директор", "Сомов Д.Е. ⏎ директор"));
        assertThat(document.notes()).containsExactly(Note.TRACKED_CHANGES, Note.COMMENTS);
    }

    @Test
    void readsOdt() {
        OfficeDocument document = read("order.odt");

        assertThat(document.format()).isEqualTo(DocumentFormat.ODT);
        assertThat(written(document)).isEqualTo(ORDER);
        assertThat(document.notes()).containsExactly(Note.TRACKED_CHANGES, Note.COMMENTS);
    }

    @Test
    void readsXlsx() {
        OfficeDocument document = read("book.xlsx");

        assertThat(document.format()).isEqualTo(DocumentFormat.XLSX);
        assertThat(written(document)).isEqualTo(BOOK);
        assertThat(document.notes()).containsExactly(Note.HIDDEN_ROWS, Note.HIDDEN_COLUMNS, Note.HIDDEN_SHEETS);
    }

    @Test
    void readsXls() {
        OfficeDocument document = read("book.xls");

        assertThat(document.format()).isEqualTo(DocumentFormat.XLS);
        assertThat(written(document)).isEqualTo(BOOK);
        assertThat(document.notes()).containsExactly(Note.HIDDEN_ROWS, Note.HIDDEN_COLUMNS, Note.HIDDEN_SHEETS);
    }

    @Test
    void readsOds() {
        OfficeDocument document = read("book.ods");

        assertThat(document.format()).isEqualTo(DocumentFormat.ODS);
        assertThat(written(document)).isEqualTo(BOOK);
        assertThat(document.notes())
                .containsExactly(Note.HIDDEN_ROWS, Note.HIDDEN_COLUMNS, Note.HIDDEN_SHEETS, Note.COMMENTS);
    }

    @Test
    void countsRowsOfSheetsAsTheProgramDoes() {
        assertThat(read("book.xlsx").tables().findFirst().orElseThrow().rows())
                .extracting(row -> row.number())
                .containsExactly(1, 3, 4, 6, 7);
    }
}
