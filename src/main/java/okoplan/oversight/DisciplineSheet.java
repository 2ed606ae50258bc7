package okoplan.oversight;

import java.util.List;

/** The coefficients of a time: of everything, and of each school, executor, plan and month. */
record DisciplineSheet(
        DisciplineRow whole,
        List<DisciplineRow> schools,
        List<DisciplineRow> executors,
        List<DisciplineRow> plans,
        List<DisciplineRow> months) {}
