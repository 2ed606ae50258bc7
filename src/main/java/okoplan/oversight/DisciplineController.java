package okoplan.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.NotFoundException;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import okoplan.shared.spreadsheet.Column;
import okoplan.shared.spreadsheet.ExportedTable;
import okoplan.shared.spreadsheet.ListExport;
import okoplan.shared.view.Link;
import okoplan.shared.view.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The sheet with the discipline coefficient. */
@Controller
class DisciplineController {

    private final Discipline discipline;
    private final OversightDashboard dashboard;
    private final OversightFilterWords words;
    private final ListExport export;
    private final Today today;

    DisciplineController(
            Discipline discipline,
            OversightDashboard dashboard,
            OversightFilterWords words,
            ListExport export,
            Today today) {
        this.discipline = discipline;
        this.dashboard = dashboard;
        this.words = words;
        this.export = export;
        this.today = today;
    }

    /**
     * The sheet.
     *
     * @param errors days that cannot be read: said at their fields, the sheet is then of the usual ones
     */
    @GetMapping(DisciplineFilter.PATH)
    String show(Actor actor, @ModelAttribute("filter") DisciplineFilter filter, BindingResult errors, Model model) {
        List<PlanChoice> plans = plans(actor, filter);
        LocalDate day = today.dateIn(actor.zone());
        DateRange days = filter.days(day);
        model.addAttribute("sheet", discipline.read(actor, filter));
        if (!errors.hasErrors()) {
            filter.setFrom(days.from());
            filter.setTo(days.to());
        }
        model.addAttribute("days", days);
        model.addAttribute("oneSchool", actor.limitedToSchool() != null);
        model.addAttribute(
                "plans",
                plans.stream().map(plan -> Option.of(plan.id(), plan.title())).toList());
        model.addAttribute("periods", periods(filter, day));
        model.addAttribute("filterWords", chosen(filter, plans, days));
        return "oversight/discipline";
    }

    @GetMapping(DisciplineFilter.PATH + ".xlsx")
    void export(
            Actor actor,
            @ModelAttribute("filter") DisciplineFilter filter,
            BindingResult errors,
            HttpServletResponse response)
            throws IOException {
        List<PlanChoice> plans = plans(actor, filter);
        DisciplineSheet sheet = discipline.read(actor, filter);
        List<ExportedTable<?>> tables = new ArrayList<>();
        tables.add(table("whole", List.of(sheet.whole())));
        tables.add(table("schools", sheet.schools()));
        tables.add(table("executors", sheet.executors()));
        tables.add(table("plans", sheet.plans()));
        tables.add(table("months", sheet.months()));
        tables.removeIf(table -> table.rows().isEmpty());
        export.send(
                actor,
                "discipline",
                words.text("oversight.discipline.title"),
                chosen(filter, plans, filter.days(today.dateIn(actor.zone()))),
                tables,
                response);
    }

    private ExportedTable<DisciplineRow> table(String name, List<DisciplineRow> rows) {
        return new ExportedTable<>(
                words.text("oversight.discipline." + name),
                List.of(
                        Column.text(words.text("oversight.discipline." + name), 50, DisciplineRow::label),
                        Column.number(
                                words.text("oversight.discipline.due"),
                                12,
                                row -> row.dated().due()),
                        Column.number(
                                words.text("oversight.discipline.on-time"),
                                12,
                                row -> row.dated().onTime()),
                        Column.text(
                                words.text("oversight.discipline.percent"),
                                12,
                                row -> row.dated().getPercent()),
                        Column.number(
                                words.text("oversight.discipline.due.unextended"),
                                16,
                                row -> row.unextended().due()),
                        Column.number(
                                words.text("oversight.discipline.on-time.unextended"),
                                16,
                                row -> row.unextended().onTime()),
                        Column.text(
                                words.text("oversight.discipline.percent.unextended"),
                                16,
                                row -> row.unextended().getPercent())),
                rows);
    }

    /** The plans to choose from; the chosen one must be among them. */
    private List<PlanChoice> plans(Actor actor, DisciplineFilter filter) {
        OversightFilter narrowed = new OversightFilter();
        narrowed.setPlan(filter.getPlan());
        List<PlanChoice> plans = dashboard.plans(actor, narrowed);
        if (filter.planId() != null
                && plans.stream().noneMatch(plan -> plan.id().equals(filter.planId()))) {
            throw new NotFoundException(filter.planId());
        }
        return plans;
    }

    /** The days that are asked for most. */
    private List<Link> periods(DisciplineFilter filter, LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        LocalDate quarter = month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1);
        LocalDate year = new DisciplineFilter().days(day).from();
        return List.of(
                new Link(words.text("oversight.discipline.period.month"), filter.address(month, day)),
                new Link(
                        words.text("oversight.discipline.period.last-month"),
                        filter.address(month.minusMonths(1), month.minusDays(1))),
                new Link(words.text("oversight.discipline.period.quarter"), filter.address(quarter, day)),
                new Link(words.text("oversight.discipline.period.year"), filter.address(year, day)),
                new Link(
                        words.text("oversight.discipline.period.last-year"),
                        filter.address(year.minusYears(1), year.minusDays(1))));
    }

    private List<String> chosen(DisciplineFilter filter, List<PlanChoice> plans, DateRange days) {
        List<String> chosen = new ArrayList<>();
        chosen.add(words.text("oversight.discipline.days", RussianDates.range(days.from(), days.to())));
        plans.stream()
                .filter(plan -> plan.id().equals(filter.planId()))
                .map(plan -> words.text("oversight.filter.chip.plan", plan.title()))
                .forEach(chosen::add);
        if (filter.isMine()) {
            chosen.add(words.text("oversight.filter.mine"));
        }
        return chosen;
    }
}
