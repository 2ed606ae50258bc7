package okoplan.exchange.reading.assembly;

/**
 * The page that the reading has come to. Word leaves a mark where a page began when it last laid out the text; a break
 * that the author put in gives one more mark on the same place, which counts once.
 */
public final class PageCounter {

    private int page = 1;
    private int furthest = 1;
    private boolean atBreak;
    private boolean begun;

    public int page() {
        return page;
    }

    /** Words stand here. */
    public void text() {
        begun = true;
        atBreak = false;
    }

    /** A break that the author put in. */
    public void breakPage() {
        page++;
        atBreak = true;
        furthest = Math.max(furthest, page);
    }

    /** A paragraph that always begins a page; the first one of all begins none, nor does one after a break. */
    public void breakBefore() {
        if (begun && !atBreak) {
            breakPage();
        }
    }

    /** A place where a page began. */
    public void rendered() {
        if (atBreak) {
            atBreak = false;
        } else {
            page++;
            furthest = Math.max(furthest, page);
        }
    }

    /** Cells of one row stand beside each other: each begins on the page that the row begins on. */
    public void beginCell(int rowPage) {
        page = rowPage;
    }

    /** Begins a row; gives its page. */
    public int beginRow() {
        furthest = page;
        return page;
    }

    /** Ends the row where its longest cell ends. */
    public void endRow() {
        page = furthest;
    }
}
