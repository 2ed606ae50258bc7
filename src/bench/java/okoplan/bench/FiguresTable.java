package okoplan.bench;

import java.io.PrintStream;
import java.util.Locale;
import okoplan.exchange.fixture.Score;
import okoplan.exchange.fixture.Score.Figure;
import okoplan.exchange.fixture.Tally;

/** Prints figures as a table in Markdown. */
final class FiguresTable {

    private final PrintStream out;

    FiguresTable(PrintStream out) {
        this.out = out;
    }

    void head() {
        out.println("| document | measures | found % | invented % | cells % | windows % | parties % | title | period |"
                + " level | approval | sections | seconds |");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    void line(String name, int measures, Score score, double seconds) {
        out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %.2f |%n",
                name,
                measures,
                percent(score.get(Figure.MEASURES_FOUND)),
                invented(score),
                percent(score.get(Figure.CELLS)),
                percent(score.get(Figure.WINDOWS)),
                percent(score.get(Figure.PARTIES)),
                parts(score.get(Figure.TITLE)),
                parts(score.get(Figure.PERIOD)),
                parts(score.get(Figure.LEVEL)),
                parts(score.get(Figure.APPROVAL)),
                parts(score.get(Figure.SECTIONS)),
                seconds);
    }

    void total(Score score) {
        out.println();
        out.println("| figure | wanted | measured | right of |");
        out.println("|---|--:|--:|--:|");
        figure("measures found", "≥ 99 %", score.get(Figure.MEASURES_FOUND));
        Tally invented = score.get(Figure.MEASURES_INVENTED);
        out.printf("| measures invented | ≤ 1 %% | %s %% | %s |%n", invented(score), parts(invented));
        figure("cells right word for word", "≥ 98 %", score.get(Figure.CELLS));
        figure("deadline windows right", "≥ 97 %", score.get(Figure.WINDOWS));
        figure("responsible parties split right", "≥ 95 %", score.get(Figure.PARTIES));
        figure("title and period right", "≥ 95 %", score.get(Figure.TITLE_AND_PERIOD));
        figure("level right", "", score.get(Figure.LEVEL));
        figure("approval right (kind, number, date, signer)", "", score.get(Figure.APPROVAL));
        figure("section headings right", "", score.get(Figure.SECTIONS));
    }

    private void figure(String name, String wanted, Tally tally) {
        out.printf("| %s | %s | %s %% | %s |%n", name, wanted, percent(tally), parts(tally));
    }

    private static String invented(Score score) {
        Tally invented = score.get(Figure.MEASURES_INVENTED);
        return invented.of() == 0 ? "0.0" : percent(invented);
    }

    private static String percent(Tally tally) {
        return String.format(Locale.ROOT, "%.1f", tally.percent());
    }

    private static String parts(Tally tally) {
        return tally.right() + " of " + tally.of();
    }
}
