package okoplan.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okoplan.calendar.SchoolYear;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.shared.DateRange;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.SectionId;
import okoplan.shared.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What a report is of, as it stands in the address; a period that is not said is the present school year. */
public class ReportFilter {

    static final String PATH = "/reports";

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2999;

    private String period = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private String was = "";
    private @Nullable Long plan;
    private @Nullable Long school;
    private @Nullable Long section;
    private String executor = "";
    private String by = "";

    /**
     * The period. Own days count before one that was chosen, unless they are those the page has shown already: then the choice is
     * the newer wish.
     */
    ReportPeriod chosen(ReportPeriods periods, LocalDate today) {
        Optional<ReportPeriod> named = periods.of(period);
        if (hasDays() && (named.isEmpty() || !was.equals(shown()))) {
            return ReportPeriods.own(days(today));
        }
        return named.orElseGet(() -> periods.schoolYear(SchoolYear.of(today)));
    }

    /** Fields and addresses then say the period in one way. */
    void settle(ReportPeriod chosen) {
        this.period = chosen.parameter();
        this.from = chosen.isOwn() ? chosen.days().from() : null;
        this.to = chosen.isOwn() ? chosen.days().to() : null;
        this.was = shown();
    }

    private boolean hasDays() {
        return from != null && isSane(from) || to != null && isSane(to);
    }

    /** The earlier first however they were typed; of one alone up to today, or from the beginning of its school year. */
    private DateRange days(LocalDate today) {
        LocalDate first = from != null && isSane(from) ? from : null;
        LocalDate last = to != null && isSane(to) ? to : first == null || first.isAfter(today) ? first : today;
        if (last == null) {
            throw new IllegalStateException("no days");
        }
        if (first == null) {
            first = SchoolYear.of(last).days().from();
        }
        return first.isAfter(last) ? new DateRange(last, first) : new DateRange(first, last);
    }

    private String shown() {
        return from == null && to == null ? "" : from + "_" + to;
    }

    private static boolean isSane(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** The assignments that it is of, whenever they are due. */
    AssignmentFilter narrowed() {
        AssignmentFilter all = AssignmentFilter.of(ListStatus.ALL)
                .with(plan == null ? null : new PlanId(plan))
                .with(school == null ? null : new SchoolId(school))
                .with(section == null ? null : new SectionId(section));
        String id = executor.substring(executor.indexOf('-') + 1);
        if (!id.matches("\\d{1,18}")) {
            return all;
        }
        if (executor.startsWith("person-")) {
            return all.with(new PersonId(Long.parseLong(id)));
        }
        return executor.startsWith("organization-") ? all.with(new OrganizationId(Long.parseLong(id))) : all;
    }

    /** Of these sections only. */
    void keepSectionOf(List<Option> sections) {
        if (sections.stream().noneMatch(option -> option.value().equals(String.valueOf(section)))) {
            this.section = null;
        }
    }

    Grouping grouping() {
        return Grouping.of(by);
    }

    /** The same for another period, at this path. */
    String address(String path, ReportPeriod other) {
        Map<String, String> all = parameters();
        all.remove("from");
        all.remove("to");
        if (!other.isOwn()) {
            all.put("period", other.parameter());
        } else {
            all.put("from", other.days().from().toString());
            all.put("to", other.days().to().toString());
        }
        return address(path, all);
    }

    /** The same without this. */
    String without(String... parameters) {
        Map<String, String> all = parameters();
        for (String parameter : parameters) {
            all.remove(parameter);
        }
        return address(PATH, all);
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "period", period);
        put(all, "from", from);
        put(all, "to", to);
        put(all, "plan", plan);
        put(all, "section", section);
        put(all, "school", school);
        put(all, "executor", executor);
        put(all, "by", by);
        return all;
    }

    private static String address(String path, Map<String, String> all) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            all.put(name, value.toString());
        }
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    /** The own days that the page has shown. */
    public String getWas() {
        return was;
    }

    public void setWas(String was) {
        this.was = was;
    }

    public @Nullable Long getPlan() {
        return plan;
    }

    public void setPlan(@Nullable Long plan) {
        this.plan = plan;
    }

    public @Nullable Long getSchool() {
        return school;
    }

    public void setSchool(@Nullable Long school) {
        this.school = school;
    }

    public @Nullable Long getSection() {
        return section;
    }

    public void setSection(@Nullable Long section) {
        this.section = section;
    }

    public String getExecutor() {
        return executor;
    }

    public void setExecutor(String executor) {
        this.executor = executor;
    }

    public String getBy() {
        return grouping().parameter();
    }

    public void setBy(String by) {
        this.by = by;
    }
}
