package okoplan.shared.spreadsheet;

/**
 * How many lines a text takes in a cell. Not every program finds the height of rows by itself, so it is written into the
 * file; measured with the widths of the sheet's type, a little on the safe side.
 */
final class TextHeight {

    /** A character of a column's width is a figure of the type, half as wide as the type is high, less the cell's edges. */
    private static final double COLUMN_UNIT = 0.48;

    private static final double WIDE = 0.72;
    private static final double USUAL = 0.5;
    private static final double NARROW = 0.32;
    private static final double SPACE = 0.25;

    private TextHeight() {}

    static int lines(String text, int width) {
        return text.lines().mapToInt(line -> linesOf(line, width * COLUMN_UNIT)).sum();
    }

    private static int linesOf(String line, double width) {
        int lines = 1;
        double filled = 0;
        for (String word : line.split(" ", -1)) {
            double wide = word.codePoints().mapToDouble(TextHeight::width).sum();
            if (filled > 0 && filled + SPACE + wide > width) {
                lines++;
                filled = 0;
            }
            if (wide > width) {
                lines += (int) (wide / width);
                wide %= width;
            }
            filled += wide + (filled > 0 ? SPACE : 0);
        }
        return lines;
    }

    private static double width(int c) {
        if (Character.isUpperCase(c) || "жмфшщыю№%—".indexOf(c) >= 0) {
            return WIDE;
        }
        return ".,:;!()[]/|'-«»\"\u00a0".indexOf(c) >= 0 ? NARROW : c > 0x2FFF ? 1 : USUAL;
    }
}
