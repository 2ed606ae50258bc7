package okoplan.exchange.reading.pdf;

import java.io.IOException;
import java.util.List;
import okoplan.exchange.reading.assembly.ReadingGuard;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Goes through the pages' drawing instructions, and hands over what each page shows. */
final class PdfPageEngine extends PDFTextStripper {

    /** Takes the content of one page. */
    interface Pages {
        void page(int number, PageContent content) throws IOException;
    }

    private static final int MOST_PAGES = 2_000;

    private final ReadingGuard guard;
    private final Pages pages;
    private @Nullable PageContent content;

    PdfPageEngine(ReadingGuard guard, Pages pages) {
        this.guard = guard;
        this.pages = pages;
        setEndPage(MOST_PAGES);
        PathOperators.addTo(this);
    }

    @Override
    protected void startPage(PDPage page) {
        PDRectangle box = page.getCropBox();
        content = new PageContent(box.getWidth(), box.getHeight());
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        if (content != null) {
            pages.page(getCurrentPageNo(), content);
        }
        content = null;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        guard.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String unicode = text.getUnicode();
        if (content == null || unicode == null || unicode.isEmpty()) {
            return;
        }
        var matrix = text.getTextMatrix();
        content.character(
                guard,
                unicode,
                matrix.getTranslateX(),
                matrix.getTranslateY(),
                text.getWidthDirAdj(),
                Math.max(1, Math.abs(text.getFontSizeInPt())),
                text.getWidthOfSpace(),
                Math.round(text.getDir()));
    }

    /** Text is taken as it comes; the order of reading is found later. */
    @Override
    protected void writePage() {
        // nothing is written
    }

    /** A line in the page's coordinates. */
    void ruling(float x0, float y0, float x1, float y1) {
        if (content != null) {
            PDRectangle box = getCurrentPage().getCropBox();
            float left = box.getLowerLeftX();
            float bottom = box.getLowerLeftY();
            content.line(x0 - left, y0 - bottom, x1 - left, y1 - bottom);
        }
    }
}
