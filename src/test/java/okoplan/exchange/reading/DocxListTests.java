package okoplan.exchange.reading;

import static okoplan.exchange.reading.OpenXmlFile.docx;
import static okoplan.exchange.reading.OpenXmlFile.item;
import static okoplan.exchange.reading.OpenXmlFile.level;
import static okoplan.exchange.reading.OpenXmlFile.p;
import static okoplan.exchange.reading.OpenXmlFile.tbl;
import static okoplan.exchange.reading.OpenXmlFile.tc;
import static okoplan.exchange.reading.OpenXmlFile.tcWith;
import static okoplan.exchange.reading.OpenXmlFile.tr;
import static okoplan.exchange.reading.Readings.read;
import static okoplan.exchange.reading.Readings.written;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers that Word counts and does not write down. */
class DocxListTests {

    private static final String DECIMAL = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.")
            + level(1, "decimal", "%1.%2.") + level(2, "russianLower", "%3)") + "</w:abstractNum>";

    private static String list(int id, int definition, String overrides) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + definition + "\"/>" + overrides + "</w:num>";
    }

    @Test
    void numbersListsByLevels() {
        String body = item(1, 0, "Первое")
                + item(1, 1, "Внутри")
                + item(1, 1, "Внутри")
                + item(1, 2, "Буква")
                + item(1, 2, "Буква")
                + item(1, 0, "Второе")
                + item(1, 1, "Снова внутри")
                + item(1, 2, "Снова буква");

        assertThat(written(read(docx(body).numbering(DECIMAL + list(1, 0, "")).bytes())))
                .isEqualTo("""
                        ¶ {1.} Первое
                        ¶ {1.1.} Внутри
                        ¶ {1.2.} Внутри
                        ¶ {а)} Буква
                        ¶ {б)} Буква
                        ¶ {2.} Второе
                        ¶ {2.1.} Снова внутри
                        ¶ {а)} Снова буква""");
    }

    @Test
    void numbersTheEmptyCellsOfANumberColumn() {
        String body = tbl(
                tr(tc(item(1, 0, "")), tc(p("Сверка"))),
                tr(tcWith("<w:gridSpan w:val=\"2\"/>", p("Раздел"))),
                tr(tc(item(1, 0, "")), tc(p("Разбор"))));

        assertThat(written(read(docx(body).numbering(DECIMAL + list(1, 0, "")).bytes())))
                .isEqualTo("| {1.} | Сверка |\n| →2 Раздел |\n| {2.} | Разбор |");
    }

    @Test
    void goesOnCountingInListsOfOneDefinitionUnlessTheyRestart() {
        String restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
        String body = item(1, 0, "а") + item(2, 0, "б") + item(3, 0, "в") + item(3, 0, "г") + item(1, 0, "д");

        assertThat(written(read(docx(body)
                        .numbering(DECIMAL + list(1, 0, "") + list(2, 0, "") + list(3, 0, restart))
                        .bytes())))
                .isEqualTo("¶ {1.} а\n¶ {2.} б\n¶ {5.} в\n¶ {6.} г\n¶ {7.} д");
    }

    @Test
    void writesRomanNumeralsBulletsAndLegalNumbers() {
        String definition = "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "upperRoman", "%1.")
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
                + level(2, "bullet", "\uf0b7") + level(3, "bullet", "–") + level(4, "none", "") + "</w:abstractNum>";
        String body = item(1, 0, "а")
                + item(1, 0, "б")
                + item(1, 1, "в")
                + item(1, 2, "г")
                + item(1, 3, "д")
                + item(1, 4, "е");

        assertThat(written(
                        read(docx(body).numbering(definition + list(1, 7, "")).bytes())))
                .isEqualTo("¶ {I.} а\n¶ {II.} б\n¶ {2.3} в\n¶ {•} г\n¶ {–} д\n¶ е");
    }

    @Test
    void numbersByStyles() {
        String levels = "<w:abstractNum w:abstractNumId=\"0\">"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:pStyle w:val=\"Part\"/><w:lvlText w:val=\"Раздел %1\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:pStyle w:val=\"Point\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
                + "</w:abstractNum>";
        String styles = style("Part", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                + style("Point", "Part", "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>")
                + style("Bold", "Point", "");
        String body = p("<w:pStyle w:val=\"Part\"/>", "а")
                + p("<w:pStyle w:val=\"Point\"/>", "б")
                + p("<w:pStyle w:val=\"Bold\"/>", "в")
                + p("<w:pStyle w:val=\"Bold\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "г");

        assertThat(written(read(docx(body)
                        .wordStyles(styles)
                        .numbering(levels + list(1, 0, ""))
                        .bytes())))
                .isEqualTo("¶ {Раздел 1} а\n¶ {1.1} б\n¶ {1.2} в\n¶ г");
    }

    @Test
    void doesNotCountDeletedItems() {
        String deleted =
                "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
                        + "<w:del><w:r><w:delText>б</w:delText></w:r></w:del></w:p>";

        assertThat(written(read(docx(item(1, 0, "а") + deleted + item(1, 0, "в"))
                        .numbering(DECIMAL + list(1, 0, ""))
                        .bytes())))
                .isEqualTo("¶ {1.} а\n¶ {2.} в");
    }

    @Test
    void passesOverFormerProperties() {
        String body = p(
                "<w:pPrChange w:id=\"1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>",
                "Без номера");

        assertThat(written(read(docx(body).numbering(DECIMAL + list(1, 0, "")).bytes())))
                .isEqualTo("¶ Без номера");
    }

    private static String style(String id, String parent, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\">"
                + (parent.isEmpty() ? "" : "<w:basedOn w:val=\"" + parent + "\"/>") + "<w:pPr>" + properties
                + "</w:pPr></w:style>";
    }
}
