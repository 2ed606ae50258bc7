package okoplan.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.calendar.SchoolYear;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which deadlines the calendar shows, as it stands in its address. A month or year that there is none of is said to be none;
 * anything else that cannot be read is as if it were not said.
 */
public class TimelineFilter {

    static final String PATH = "/calendar";
    static final String MONTH = "month";
    static final String YEAR = "year";

    private static final String OF_CALENDAR = "calendar";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2098;
    private static final Pattern EXECUTOR = Pattern.compile("(person|organization)-(\\d{1,18})");
    private static final Pattern NUMBER_OF_YEAR = Pattern.compile("\\d{4}");

    private String view = MONTH;
    private String month = "";
    private String year = "";
    private boolean ofCalendar;
    private @Nullable Long plan;
    private @Nullable Long school;
    private String executor = "";
    private ListStatus state = ListStatus.NOT_CANCELLED;
    private boolean full;

    /** The month to show. */
    YearMonth shownMonth(LocalDate today) {
        if (month.isBlank()) {
            return YearMonth.from(today);
        }
        try {
            YearMonth asked = YearMonth.parse(month.strip());
            if (asked.getYear() >= FIRST_YEAR && asked.getYear() <= LAST_YEAR) {
                return asked;
            }
        } catch (DateTimeException e) {
            throw new RuleViolationException("timeline.month.unknown", month.strip());
        }
        throw new RuleViolationException("timeline.month.unknown", month.strip());
    }

    /** The first month of the year to show. */
    YearMonth shownYear(LocalDate today) {
        if (year.isBlank()) {
            return firstMonth(
                    ofCalendar ? today.getYear() : SchoolYear.of(today).start());
        }
        if (NUMBER_OF_YEAR.matcher(year.strip()).matches()) {
            int asked = Integer.parseInt(year.strip());
            if (asked >= FIRST_YEAR && asked <= LAST_YEAR) {
                return firstMonth(asked);
            }
        }
        throw new RuleViolationException("timeline.year.unknown", year.strip());
    }

    /** The first month of the year that this month lies in. */
    YearMonth yearOf(YearMonth shown) {
        return firstMonth(
                ofCalendar ? shown.getYear() : SchoolYear.of(shown.atDay(1)).start());
    }

    /** The present month where it lies in the year that begins so, otherwise the first. */
    YearMonth monthOf(YearMonth start, LocalDate today) {
        YearMonth present = YearMonth.from(today);
        return yearOf(present).equals(start) ? present : start;
    }

    private YearMonth firstMonth(int start) {
        return ofCalendar
                ? YearMonth.of(start, 1)
                : YearMonth.from(new SchoolYear(start).days().from());
    }

    static boolean isShown(YearMonth asked) {
        return asked.getYear() >= FIRST_YEAR && asked.getYear() <= LAST_YEAR;
    }

    /** The assignments that it chooses, whenever they are due. */
    AssignmentFilter assignments() {
        Matcher chosen = EXECUTOR.matcher(executor);
        AssignmentFilter filter = AssignmentFilter.of(state)
                .with(plan == null ? null : new PlanId(plan))
                .with(school == null ? null : new SchoolId(school));
        if (!chosen.matches()) {
            return filter;
        }
        long id = Long.parseLong(chosen.group(2));
        return "person".equals(chosen.group(1)) ? filter.with(new PersonId(id)) : filter.with(new OrganizationId(id));
    }

    /** What is chosen, without month and year. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "plan", plan);
        put(all, "school", school);
        put(all, "executor", EXECUTOR.matcher(executor).matches() ? executor : null);
        put(all, "state", getState().isEmpty() ? null : getState());
        put(all, "by", ofCalendar ? OF_CALENDAR : null);
        return all;
    }

    /** The page of that month with what is chosen. */
    String monthAddress(YearMonth shown, Map<String, String> changes) {
        return address(MONTH, MONTH, shown.toString(), changes);
    }

    /** The page of the year that begins with that month. */
    String yearAddress(YearMonth first, Map<String, String> changes) {
        return address(YEAR, YEAR, String.valueOf(first.getYear()), changes);
    }

    private String address(String page, String name, String value, Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("view", page);
        all.put(name, value);
        all.putAll(parameters());
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        all.forEach(address::queryParam);
        return address.encode().toUriString();
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    /** «calendar» for years from January to December; empty for school years. */
    public String getBy() {
        return ofCalendar ? OF_CALENDAR : "";
    }

    public void setBy(String by) {
        this.ofCalendar = by.equals(OF_CALENDAR);
    }

    boolean isOfCalendar() {
        return ofCalendar;
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

    /** «person-12» or «organization-3». */
    public String getExecutor() {
        return executor;
    }

    public void setExecutor(String executor) {
        this.executor = executor;
    }

    /** «active» or «overdue»; empty for everything but what was cancelled. */
    public String getState() {
        return state == ListStatus.NOT_CANCELLED ? "" : state.parameter();
    }

    public void setState(String state) {
        this.state = ListStatus.of(state)
                .filter(status -> status == ListStatus.ACTIVE || status == ListStatus.OVERDUE)
                .orElse(ListStatus.NOT_CANCELLED);
    }

    ListStatus status() {
        return state;
    }

    /** All plans of the year instead of the first. */
    public boolean isFull() {
        return full;
    }

    public void setFull(boolean full) {
        this.full = full;
    }
}
