package okoplan.oversight;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import okoplan.execution.AssignmentFilter;
import okoplan.execution.ListStatus;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What of the municipality the dashboard is about; bound from its address, where it is the whole state of the page. */
class OversightFilter {

    /** A table that is shown in full instead of its first rows. */
    enum Part {
        schools,
        plans,
        executors,
        matrix
    }

    static final String WITHOUT = "without";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private @Nullable Long plan;
    private @Nullable Integer year;
    private boolean mine;
    private boolean unextended;
    private Set<Part> full = EnumSet.noneOf(Part.class);

    public @Nullable Long getPlan() {
        return plan;
    }

    public void setPlan(@Nullable Long plan) {
        this.plan = plan;
    }

    /** The school year, named by the year in which it begins, in which the period of the plan lies at least partly. */
    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year == null || year < FIRST_YEAR || year > LAST_YEAR ? null : year;
    }

    /** Only plans that the person has created. */
    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    /** «without» when overdue is counted by the dates that would count without extensions. */
    public String getExtensions() {
        return unextended ? WITHOUT : "";
    }

    public void setExtensions(String extensions) {
        this.unextended = extensions.equals(WITHOUT);
    }

    boolean isWithoutExtensions() {
        return unextended;
    }

    /** What counts as overdue. */
    ListStatus overdue() {
        return unextended ? ListStatus.OVERDUE_UNEXTENDED : ListStatus.OVERDUE;
    }

    public Set<Part> getFull() {
        return full;
    }

    public void setFull(Set<Part> full) {
        this.full = full;
    }

    @Nullable
    PlanId planId() {
        return plan == null ? null : new PlanId(plan);
    }

    /** The assignments of this status that the filter chooses: what is counted, and the list behind the count. */
    AssignmentFilter of(ListStatus status) {
        return narrowed(AssignmentFilter.of(status));
    }

    /** Those that it chooses of what was overdue at the end of that day. */
    AssignmentFilter lateOn(LocalDate day) {
        return narrowed(AssignmentFilter.lateOn(day));
    }

    private AssignmentFilter narrowed(AssignmentFilter all) {
        return all.with(planId()).withPlansOf(year, mine);
    }

    /** The page at the path for what this filter chooses. */
    UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (plan != null) {
            address.queryParam("plan", plan);
        }
        if (year != null) {
            address.queryParam("year", year);
        }
        if (mine) {
            address.queryParam("mine", true);
        }
        if (unextended) {
            address.queryParam("extensions", WITHOUT);
        }
        return address;
    }

    /** The dashboard without one of the filters. */
    String addressWithout(String parameter) {
        return address("/oversight").replaceQueryParam(parameter).toUriString();
    }

    /** The dashboard with one more part in full. */
    String addressWith(Part part) {
        Set<Part> parts = EnumSet.of(part);
        parts.addAll(full);
        return address("/oversight").queryParam("full", parts).toUriString();
    }
}
