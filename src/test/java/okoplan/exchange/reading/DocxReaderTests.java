package okoplan.exchange.reading;

import static okoplan.exchange.reading.OpenXmlFile.docx;
import static okoplan.exchange.reading.OpenXmlFile.p;
import static okoplan.exchange.reading.OpenXmlFile.r;
import static okoplan.exchange.reading.OpenXmlFile.tbl;
import static okoplan.exchange.reading.OpenXmlFile.tc;
import static okoplan.exchange.reading.OpenXmlFile.tcWith;
import static okoplan.exchange.reading.OpenXmlFile.tr;
import static okoplan.exchange.reading.Readings.read;
import static okoplan.exchange.reading.Readings.written;
import static org.assertj.core.api.Assertions.assertThat;

import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.document.OfficeDocument.Note;
import org.junit.jupiter.api.Test;

class DocxReaderTests {

    private static String readBody(String body) {
        return written(read(docx(body).bytes()));
    }

    @Test
    void takesTrackedChangesAsAccepted() {
        OfficeDocument document = read(docx("<w:p>" + r("Провести ")
                        + "<w:del><w:r><w:delText>две </w:delText></w:r></w:del><w:ins>" + r("три ") + "</w:ins>"
                        + "<w:moveFrom>" + r("старых ") + "</w:moveFrom>" + r("сверки")
                        + "<w:moveTo>" + r(" отметок") + "</w:moveTo></w:p>")
                .bytes());

        assertThat(written(document)).isEqualTo("¶ Провести три сверки отметок");
        assertThat(document.notes()).containsExactly(Note.TRACKED_CHANGES);
    }

    @Test
    void joinsParagraphsWhoseMarkIsDeleted() {
        String mark = "<w:rPr><w:del w:id=\"1\" w:author=\"\"/></w:rPr>";

        assertThat(readBody(p(mark, "Первая часть ") + p("вторая часть") + p("Другой абзац")))
                .isEqualTo("¶ Первая часть вторая часть\n¶ Другой абзац");
    }

    @Test
    void leavesOutDeletedRowsAndCellsAndKeepsTheRowsNumbers() {
        OfficeDocument document = read(docx(tbl(
                        tr(tc(p("1")), tc(p("Оставить"))),
                        "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + tc(p("2")) + tc(p("Убрать")) + "</w:tr>",
                        "<w:tr><w:trPr><w:ins w:id=\"2\"/></w:trPr>" + tc(p("3")) + tc(p("Добавить")) + "</w:tr>",
                        tr(tc(p("4")), tcWith("<w:cellDel w:id=\"3\"/>", p("лишняя")), tc(p("Ячейка")))))
                .bytes());

        assertThat(written(document)).isEqualTo("| 1 | Оставить |\n| 3 | Добавить |\n| 4 | Ячейка |");
        assertThat(document.tables().findFirst().orElseThrow().rows())
                .extracting(row -> row.number())
                .containsExactly(1, 3, 4);
    }

    @Test
    void leavesOutHiddenTextAndRows() {
        String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r>";
        String shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>явь</w:t></w:r>";
        OfficeDocument document = read(docx("<w:p>" + hidden + shown + "</w:p>"
                        + tbl(
                                "<w:tr><w:trPr><w:hidden/></w:trPr>" + tc(p("скрыта")) + "</w:tr>",
                                tr(tc(
                                        p("видна"),
                                        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + hidden + "</w:p>"))))
                .bytes());

        assertThat(written(document)).isEqualTo("¶ явь\n| видна |");
        assertThat(document.notes()).containsExactly(Note.HIDDEN_ROWS);
    }

    @Test
    void leavesOutTextThatAStyleHides() {
        String styles = "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"Child\"><w:basedOn w:val=\"Secret\"/></w:style>";
        String body =
                "<w:p><w:r><w:rPr><w:rStyle w:val=\"Child\"/></w:rPr><w:t>тайна</w:t></w:r>" + r("явь") + "</w:p>";

        assertThat(written(read(docx(body).wordStyles(styles).bytes()))).isEqualTo("¶ явь");
    }

    @Test
    void showsResultsOfFieldsAndNotTheirInstructions() {
        String field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText><w:t>не видно</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("1 сентября")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String open = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>BROKEN</w:instrText></w:r>";

        assertThat(readBody("<w:p>" + field + "<w:fldSimple w:instr=\"X\">" + r(", срок") + "</w:fldSimple></w:p><w:p>"
                        + open + "</w:p>" + p("дальше")))
                .isEqualTo("¶ 1 сентября, срок\n¶ дальше");
    }

    @Test
    void keepsContentControlsButNotTheirPrompts() {
        String filled = "<w:sdt><w:sdtPr/><w:sdtContent>" + r("Срок: май") + "</w:sdtContent></w:sdt>";
        String prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("Введите текст")
                + "</w:sdtContent></w:sdt>";

        assertThat(readBody("<w:p>" + filled + prompt + "</w:p><w:sdt><w:sdtContent>" + p("Блок")
                        + "</w:sdtContent></w:sdt>"))
                .isEqualTo("¶ Срок: май\n¶ Блок");
    }

    @Test
    void readsATextBoxOnce() {
        String box = "<w:txbxContent>" + p("УТВЕРЖДАЮ") + "</w:txbxContent>";
        String run = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";

        assertThat(readBody("<w:p>" + run + r("Рядом") + "</w:p>")).isEqualTo("¶ УТВЕРЖДАЮ\n¶ Рядом");
    }

    @Test
    void tidiesSpacesHyphensAndBreaks() {
        assertThat(readBody("<w:p><w:r><w:t>до\u00a015  июня</w:t><w:tab/><w:t>2026\u202fг.</w:t><w:br/><w:t>ста</w:t>"
                        + "<w:softHyphen/><w:t>рт\u00adует</w:t><w:noBreakHyphen/><w:t>да</w:t></w:r></w:p>"))
                .isEqualTo("¶ до 15 июня 2026 г.\n¶ стартует-да");
    }

    @Test
    void leavesOutFootnotesAndComments() {
        OfficeDocument document = read(docx("<w:p>" + r("Текст") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
                        + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
                .part("word/comments.xml", "<c/>")
                .bytes());

        assertThat(written(document)).isEqualTo("¶ Текст");
        assertThat(document.notes()).containsExactly(Note.COMMENTS);
    }

    @Test
    void readsMergedCells() {
        String first = "<w:vMerge w:val=\"restart\"/>";
        String next = "<w:vMerge/>";

        assertThat(readBody(tbl(
                        tr(tcWith("<w:gridSpan w:val=\"3\"/>", p("Раздел"))),
                        tr(tc(p("1")), tcWith(first, p("весь год")), tc(p("а"))),
                        tr(tc(p("2")), tcWith(next, p("не видно")), tc(p("б"))),
                        "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tcWith(next, p("")) + tc(p("в"))
                                + "</w:tr>")))
                .isEqualTo("""
                        | →3 Раздел |
                        | 1 | ↓3 весь год | а |
                        | 2 | б |
                        | в |""");
    }

    @Test
    void takesOutColumnsThatOnlyMovedBordersMade() {
        assertThat(readBody(tbl(
                        tr(tcWith("<w:gridSpan w:val=\"2\"/>", p("№")), tc(p("Мероприятие"))),
                        tr(tcWith("<w:gridSpan w:val=\"2\"/>", p("1")), tc(p("Сверка"))))))
                .isEqualTo("| № | Мероприятие |\n| 1 | Сверка |");
    }

    @Test
    void makesLinesOfTablesInsideCells() {
        String inner = tbl(tr(tc(p("Сомов Д.Е.")), tc(p("директор"))), tr(tc(p("Орлова"), p("завуч")), tc(p("школа"))));

        assertThat(readBody(tbl(tr(tc(p("до"), inner, p("после")), tc(p("рядом"))))))
                .isEqualTo("| до ⏎ Сомов Д.Е. директор ⏎ Орлова ⏎ завуч ⏎ школа ⏎ после | рядом |");
    }

    @Test
    void tellsPagesByWhereWordBrokeThem() {
        String rendered = "<w:r><w:lastRenderedPageBreak/><w:t>на второй</w:t></w:r>";
        String both =
                "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>на третьей</w:t></w:r></w:p>";
        String cells = "<w:r><w:lastRenderedPageBreak/><w:t>дальше</w:t></w:r>";

        assertThat(readBody(p("на первой") + "<w:p>" + rendered + "</w:p>" + both
                        + tbl(
                                tr(
                                        tc("<w:p>" + r("начало ") + cells + "</w:p>"),
                                        tc("<w:p>" + r("тоже ") + cells + "</w:p>")),
                                tr(
                                        tc("<w:p><w:r><w:lastRenderedPageBreak/><w:t>5</w:t></w:r></w:p>"),
                                        tc(p("строка"))))))
                .isEqualTo("""
                        ¶ на первой
                        2:¶ на второй
                        3:¶ на третьей
                        3:| начало дальше | тоже дальше |
                        5:| 5 | строка |""");
    }

    @Test
    void readsTheStrictVariantAndFilesWithMacros() {
        byte[] strict = docx(p("Строгий вид"))
                .part(
                        "word/document.xml",
                        OpenXmlFile.document(p("Строгий вид"))
                                .replace(
                                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                        "http://purl.oclc.org/ooxml/wordprocessingml/main"))
                .part("word/vbaProject.bin", "Sub AutoOpen()")
                .bytes();

        assertThat(written(read(strict))).isEqualTo("¶ Строгий вид");
    }
}
