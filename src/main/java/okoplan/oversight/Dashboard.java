package okoplan.oversight;

import java.util.List;
import okoplan.shared.view.Bar;
import okoplan.shared.view.Week;

/** The page of the head: every number with the address of exactly the list that it counts. */
record Dashboard(
        Bar overdue,
        Bar dueSoon,
        Bar reviewLate,
        Bar undated,
        Bar unconfirmed,
        List<Bar> ages,
        Ranking schools,
        Ranking plans,
        Ranking executors,
        List<Week> trend,
        Matrix matrix) {

    Dashboard {
        ages = List.copyOf(ages);
        trend = List.copyOf(trend);
    }

    public boolean isQuiet() {
        return overdue.value() == 0;
    }
}
