package okoplan.shared.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import okoplan.shared.XmlText;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A Word document on A4 across, with the margins, type and page numbers of ГОСТ Р 7.0.97-2025: 30 mm on the left, where the
 * file is bound, 10 on the right, 20 above and below; pages are numbered top centre from the second one.
 */
public final class WordFile implements AutoCloseable {

    /** Twentieths of a point in a millimetre. */
    static final double MILLIMETRE = 1440 / 25.4;

    /** What is left of the page's width between the margins, in millimetres. */
    static final int TEXT_WIDTH = 257;

    private static final String STYLES = "/word/styles.xml";
    private static final String SETTINGS = "/word/settings.xml";
    private static final int TITLE_SPACING = 240;

    /** Units of drawings in a millimetre. */
    private static final int EMU = 36_000;

    private static final Pattern CHART = Pattern.compile("word/charts/chart(\\d+)\\.xml");

    /** 1 February 1980, UTC: the archive does not say at what time it was made, so that the same document is the same file. */
    private static final long NO_TIME = 318_211_200_000L;

    private final XWPFDocument document = new XWPFDocument();
    private final List<StackedChart> charts = new ArrayList<>();

    public WordFile(String title, String author, Instant created) {
        try (InputStream styles = resource(STYLES)) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (IOException | XmlException e) {
            throw new IllegalStateException("cannot read " + STYLES, e);
        }
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator(XmlText.legal(author));
        properties.setCreated(Optional.of(Date.from(created)));
        properties.setModified(Optional.of(Date.from(created)));
    }

    /** A paragraph in one of the styles of {@code word/styles.xml}. */
    public void paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(XmlText.legal(text));
    }

    /** A line of the document's title. */
    public void title(String line, boolean first, boolean last) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Title");
        if (first) {
            paragraph.setSpacingBefore(TITLE_SPACING);
        }
        if (last) {
            paragraph.setSpacingAfter(TITLE_SPACING);
        }
        paragraph.createRun().setText(XmlText.legal(line));
    }

    public WordTable table(List<WordColumn> columns) {
        return new WordTable(document.getDocument().getBody().addNewTbl(), columns);
    }

    /** A picture as wide as the text, in a paragraph of its own. */
    public void chart(StackedChart chart, double height) {
        try {
            document.createChart(emu(TEXT_WIDTH), emu(height));
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("cannot add a chart", e);
        }
        charts.add(chart);
        XWPFParagraph paragraph = document.getLastParagraph();
        paragraph.setSpacingAfter(TITLE_SPACING / 2);
        paragraph
                .getRuns()
                .get(0)
                .getCTR()
                .getDrawingArray(0)
                .getInlineArray(0)
                .getDocPr()
                .setDescr(XmlText.legal(chart.description()));
    }

    /** The last line; its parts are kept apart by tabs. A document may not end with a table, so a blank one ends it, too. */
    public void signature(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Signature");
        XWPFRun run = paragraph.createRun();
        String[] parts = XmlText.legal(text).split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(parts[i]);
        }
    }

    public byte[] bytes() {
        page();
        try (ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            document.write(written);
            return steady(written.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page() {
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setStyle("Header");
        number.getCTP().addNewFldSimple().setInstr(" PAGE ");
        document.createHeader(HeaderFooterType.FIRST).createParagraph().setStyle("Header");
        CTSectPr section = document.getDocument().getBody().getSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(297));
        size.setH(twips(210));
        size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(twips(30));
        margins.setRight(twips(10));
        margins.setTop(twips(20));
        margins.setBottom(twips(20));
        margins.setHeader(twips(10));
        margins.setFooter(twips(10));
        margins.setGutter(BigInteger.ZERO);
    }

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * MILLIMETRE));
    }

    private static int emu(double millimetres) {
        return (int) Math.round(millimetres * EMU);
    }

    /** The archive with the same entries, but for what the library cannot write whole: the settings, and patterns in charts. */
    private byte[] steady(byte[] archive) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(result)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTime(NO_TIME);
                out.putNextEntry(same);
                Matcher chart = CHART.matcher(entry.getName());
                if (entry.getName().equals("word/settings.xml")) {
                    try (InputStream settings = resource(SETTINGS)) {
                        settings.transferTo(out);
                    }
                } else if (chart.matches()) {
                    charts.get(Integer.parseInt(chart.group(1)) - 1).writeTo(out);
                } else {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return result.toByteArray();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name);
    }
}
