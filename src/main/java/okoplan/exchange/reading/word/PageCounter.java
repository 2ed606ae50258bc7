package okoplan.exchange.reading.word;

/**
 * The page that the reading has come to. Word leaves a mark where a page began when it last laid out the text; a break
 * that the author put in gives one more mark on the same place, which counts once.
 */
final class PageCounter {

    private int page = 1;
    private int furthest = 1;
    private boolean atBreak;
    private boolean begun;

    int page() {
        return page;
    }

    void text() {
        begun = true;
        atBreak = false;
    }

    /** A break that the author put in. */
    void breakPage() {
        page++;
        atBreak = true;
        furthest = Math.max(furthest, page);
    }

    /** A paragraph that always begins a page; the first one of all begins none, nor does one after a break. */
    void breakBefore() {
        if (begun && !atBreak) {
            breakPage();
        }
    }

    /** A place where a page began. */
    void rendered() {
        if (atBreak) {
            atBreak = false;
        } else {
            page++;
            furthest = Math.max(furthest, page);
        }
    }

    /** Cells of one row stand beside each other: each begins on the page that the row begins on. */
    void beginCell(int rowPage) {
        page = rowPage;
    }

    int beginRow() {
        furthest = page;
        return page;
    }

    void endRow() {
        page = furthest;
    }
}
