package okoplan.oversight;

import java.time.LocalDate;
import okoplan.shared.PlanId;

/** An approved plan that the dashboard can be narrowed to. */
record PlanChoice(PlanId id, String title, LocalDate from, LocalDate to) {}
