package okoplan.exchange.reading;

import static okoplan.exchange.reading.Readings.read;
import static okoplan.exchange.reading.Readings.readPasted;
import static okoplan.exchange.reading.Readings.readText;
import static okoplan.exchange.reading.Readings.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okoplan.exchange.document.DocumentFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text, HTML and the clipboard. */
class TextReadersTests {

    private static final String TEXT =
            "План работы школы\nНомер\tМероприятие\tСрок\n1\tРазбор итогов проверки\tдо 15 июня\n";
    private static final String READ =
            "¶ План работы школы\n| Номер | Мероприятие | Срок |\n| 1 | Разбор итогов проверки | до 15 июня |";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "IBM866", "KOI8-R"})
    void tellsTheEncoding(String charset) {
        assertThat(written(read(TEXT.getBytes(Charset.forName(charset))))).isEqualTo(READ);
        if (charset.startsWith("UTF")) {
            assertThat(written(read(("\ufeff" + TEXT).getBytes(Charset.forName(charset)))))
                    .isEqualTo(READ);
        }
        assertThat(read(TEXT.getBytes(Charset.forName(charset))).format()).isEqualTo(DocumentFormat.TEXT);
    }

    @Test
    void keepsLinesWithoutTabsBetweenRowsInTheTable() {
        assertThat(written(readText("1\tа\nРаздел\n\n2\tб\nхвост\n\n\n\nЕщё\nпять\nстрок\nне\nтаблицы\n1\tв\tг")))
                .isEqualTo("""
                        | 1 | а |
                        | Раздел |
                        | 2 | б |
                        ¶ хвост
                        ¶ Ещё
                        ¶ пять
                        ¶ строк
                        ¶ не
                        ¶ таблицы
                        | 1 | в | г |""");
    }

    @Test
    void readsTablesDrawnWithSigns() {
        String read = "¶ План\n| № | Мера | Срок |\n| 1 | Сверка отметок | май |\n| 2 | Сбор | до 1 июня |";

        assertThat(
                        written(
                                readText(
                                        "План\n| № | Мера | Срок |\n|---|---|---|\n| 1 | Сверка отметок | май |\n| 2 | Сбор | до 1 июня |")))
                .isEqualTo(read);
        assertThat(written(readText("План\n№;Мера;Срок\n1;Сверка отметок;май\n2;\"Сбор\";до 1 июня")))
                .isEqualTo(read);
        assertThat(written(readText("""
                План
                +---+---------+-----------+
                | № | Мера    | Срок      |
                +---+---------+-----------+
                | 1 | Сверка  | май       |
                |   | отметок |           |
                +---+---------+-----------+
                | 2 | Сбор    | до 1 июня |
                +---+---------+-----------+
                """))).isEqualTo(read);
        assertThat(written(readText("""
                План
                №   Мера      Срок
                1   Сверка    май
                    отметок
                2   Сбор      до 1 июня
                """))).isEqualTo(read);
        assertThat(written(readText("Поручить; школам; центру;\nотчитаться; проверить;\nдоложить; закрыть;")))
                .doesNotContain("| ");
    }

    @Test
    void takesQuotesOffWhereASpreadsheetPutThem() {
        assertThat(written(readText("1\t\"две\nстроки\"\t\"и \"\"кавычки\"\"\"\n2\t\"Слово\" и дело\t\"Гимназия\"")))
                .isEqualTo("| 1 | две ⏎ строки | и \"кавычки\" |\n| 2 | \"Слово\" и дело | \"Гимназия\" |");
        assertThat(written(readText("\"№\"\t\"Мера\"\n1\t\"Сверка\""))).isEqualTo("| № | Мера |\n| 1 | Сверка |");
    }

    @Test
    void readsTablesOfHtml() {
        assertThat(written(readText("""
                        <!DOCTYPE html><html><body><h1>План</h1><p>на 2026&nbsp;год</p>
                        <table><tr><th rowspan=2>№<th colspan=2>Исполнение</tr><tr><td>срок<td>кто</tr>
                        <tr style="display: none"><td>скрыто<td><td></tr>
                        <tr><td>1<td>май<br>июнь<td><ol start=3><li>Орлова</li><li><p>Сомов</p></li></ol><ul><li>все</ul></tr></table>
                        <script>document.write('нет')</script><p hidden>нет</p></body></html>"""))).isEqualTo("""
                        ¶ План
                        ¶ на 2026 год
                        | ↓2 № | →2 Исполнение |
                        | срок | кто |
                        | 1 | май ⏎ июнь | {3.} Орлова ⏎ {4.} Сомов ⏎ {•} все |""");
    }

    @Test
    void looksThroughTablesThatOnlyPlaceOthers() {
        assertThat(written(readText("""
                        <table><tr><td>Меню</td></tr><tr><td><table><tr><td>№</td><td>Мера</td></tr>
                        <tr><td>1</td><td>Сверка <table><tr><td>а</td><td>б</td></tr></table></td></tr></table></td></tr></table>"""))).isEqualTo("¶ Меню\n| № | Мера |\n| 1 | Сверка ⏎ а б |");
    }

    @Test
    void readsTheNumbersThatWordWrites() {
        assertThat(written(readText("""
                        <html><head><meta charset="utf-8"></head><body><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>
                        <![if !supportLists]><span style='mso-list:Ignore'>1.2.<span>&nbsp;&nbsp; </span></span><![endif]>Сверка</p>
                        <p><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;</span></span>разбор<span style='mso-hide:all'>тайна</span></p>
                        <p>Итог<del>и</del></p></body></html>"""))).isEqualTo("¶ {1.2.} Сверка\n¶ {•} разбор\n¶ Итог");
    }

    @Test
    void believesTheBytesMoreThanWhatHtmlSaysOfItsEncoding() {
        String html = "<html><head><meta charset=\"%s\"></head><body><p>Сверка отметок с журналом</p></body></html>";

        assertThat(written(read(html.formatted("windows-1251").getBytes(Charset.forName("windows-1251")))))
                .isEqualTo("¶ Сверка отметок с журналом");
        assertThat(written(read(html.formatted("utf-8").getBytes(Charset.forName("windows-1251")))))
                .isEqualTo("¶ Сверка отметок с журналом");
        assertThat(written(read(html.formatted("utf-8").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("¶ Сверка отметок с журналом");
    }

    @Test
    void prefersATableInWhatWasPasted() {
        assertThat(written(readPasted("<table><tr><td>1</td><td>а<br>б</td></tr></table>", "1\tа б")))
                .isEqualTo("| 1 | а ⏎ б |");
        assertThat(written(readPasted("<p>1 а</p>", "1\tа"))).isEqualTo("| 1 | а |");
        assertThat(written(readPasted("<ol><li>Сверка</ol>", "1. Сверка"))).isEqualTo("¶ {1.} Сверка");
        assertThat(written(readPasted("", "строка"))).isEqualTo("¶ строка");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word.html", "excel.html", "libreoffice.html"})
    void readsWhatOfficeProgramsPutOnTheClipboard(String name) throws IOException {
        try (InputStream in = TextReadersTests.class.getResourceAsStream("/paste/" + name)) {
            assertThat(in).isNotNull();
            String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(readPasted(html, "").tables()).isNotEmpty();
        }
    }
}
