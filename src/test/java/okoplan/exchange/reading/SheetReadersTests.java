package okoplan.exchange.reading;

import static okoplan.exchange.reading.OpenXmlFile.xlsx;
import static okoplan.exchange.reading.Readings.read;
import static okoplan.exchange.reading.Readings.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetReadersTests {

    private static String sheet(String rows) {
        return written(read(xlsx("<sheetData>" + rows + "</sheetData>").bytes()));
    }

    /** What a Russian Excel shows for these values in these formats. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    46270      | 14  |                          | 05.09.2026
                    46270.5    | 22  |                          | 05.09.2026 12:00
                    46270      | 200 | dd\\.mm\\.yyyy           | 05.09.2026
                    46270      | 200 | d.m.yy                   | 5.9.26
                    46270      | 200 | [$-419]d mmmm yyyy "г.";@| 5 сентября 2026 г.
                    46270      | 200 | [$-419]mmmm yyyy;@       | Сентябрь 2026
                    46270      | 200 | dd.mmm                   | 05.сен
                    46270      | 200 | [$-F800]dddd\\, mmmm dd  | 5 сентября 2026 г.
                    46270      | 200 | m/d/yyyy                 | 9.5.2026
                    0.5        | 200 | h:mm                     | 12:00
                    46270      | 0   |                          | 46270
                    1.1        | 0   |                          | 1,1
                    0.9        | 9   |                          | 90%
                    2.5        | 2   |                          | 2,50
                    3          | 200 | 0"-й"                    | 3-й
                    """)
    void showsValuesInTheirFormats(String value, int id, String format, String shown) {
        String formats = format == null
                ? ""
                : "<numFmts><numFmt numFmtId=\"" + id + "\" formatCode=\"" + format.replace("\"", "&quot;")
                        + "\"/></numFmts>";
        byte[] book = xlsx("<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + value + "</v></c></row></sheetData>")
                .sheetStyles(formats + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"" + id + "\"/></cellXfs>")
                .bytes();

        assertThat(written(read(book))).isEqualTo("# Лист\n| " + shown + " |");
    }

    @Test
    void takesWhatFormulasLastCameToAndNeverTheFormula() {
        assertThat(
                        sheet(
                                "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>ссылка</v></c>"
                                        + "<c r=\"C1\"><f>WEBSERVICE(\"http://x\")</f></c><c r=\"D1\" t=\"b\"><v>1</v></c>"
                                        + "<c r=\"E1\" t=\"e\"><v>#REF!</v></c><c r=\"F1\" t=\"inlineStr\"><is><r><t>=cmd</t></r><r><t>|calc</t></r></is></c></row>"))
                .isEqualTo("# Лист\n| 2 | ссылка | ИСТИНА | #REF! | =cmd|calc |");
    }

    @Test
    void showsAMergedCellWhereItBeginsToBeSeen() {
        String sheet = "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols><sheetData>"
                + "<row r=\"1\" hidden=\"1\">" + text("A1", "Весь год") + "</row>"
                + "<row r=\"2\">" + text("A2", "не видно") + text("C2", "первая") + "</row>"
                + "<row r=\"3\">" + text("C3", "вторая") + "</row></sheetData>"
                + "<mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells>";

        assertThat(written(read(xlsx(sheet).bytes()))).isEqualTo("# Лист\n| ↓2 Весь год | первая |\n| вторая |");
    }

    private static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @Test
    void countsCellsThatDoNotSayWhereTheyStand() {
        assertThat(sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>4</v></c></row>"))
                .isEqualTo("# Лист\n| 1 | 2 |\n|  | 4 |");
    }

    @Test
    void repeatsCellsOfSpreadsheetsOnlyWhereTheyHoldSomething() {
        assertThat(
                        ods(
                                "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>х</text:p></table:table-cell>"
                                        + "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
                                        + "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>"
                                        + "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2026-09-05\"/></table:table-row>"))
                .isEqualTo("# Лист\n| х | х |\n| 05.09.2026 |  |");
    }

    private static String ods(String rows) {
        return written(read(odsFile(rows)));
    }

    static byte[] odsFile(String rows) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
        parts.put(
                "content.xml",
                ("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                                + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                                + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                                + "<office:body><office:spreadsheet><table:table table:name=\"Лист\">" + rows
                                + "</table:table></office:spreadsheet></office:body></office:document-content>")
                        .getBytes(StandardCharsets.UTF_8));
        return OpenXmlFile.zip(parts);
    }
}
