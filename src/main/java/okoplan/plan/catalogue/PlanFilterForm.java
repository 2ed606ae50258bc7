package okoplan.plan.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import okoplan.plan.PlanLevel;
import okoplan.plan.PlanStatus;
import okoplan.shared.SchoolId;
import okoplan.shared.view.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter of the list as it stands in the address. */
public class PlanFilterForm {

    static final String LEVEL = "level";
    static final String STATUS = "status";
    static final String YEAR = "year";
    static final String SCHOOL = "school";
    static final String MINE = "mine";

    private @Nullable PlanLevel level;
    private @Nullable PlanStatus status;
    private @Nullable Integer year;
    private @Nullable Long school;
    private boolean mine;

    PlanFilter toFilter() {
        return new PlanFilter(level, status, year, school == null ? null : new SchoolId(school), mine);
    }

    /** The list with this filter. */
    UriComponentsBuilder address() {
        return addressWithout("");
    }

    /**
     * The chosen filters, each with the address of the list without it.
     *
     * @param words of a filter, by its name and value
     */
    List<Link> chips(BiFunction<String, Object, String> words) {
        List<Link> chips = new ArrayList<>();
        values().forEach((name, value) -> chips.add(
                new Link(words.apply(name, value), addressWithout(name).toUriString())));
        return chips;
    }

    private UriComponentsBuilder addressWithout(String left) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/plans");
        values().forEach((name, value) -> {
            if (!name.equals(left)) {
                address.queryParam(name, value);
            }
        });
        return address;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, LEVEL, level);
        put(values, STATUS, status);
        put(values, YEAR, year);
        put(values, SCHOOL, school);
        put(values, MINE, mine ? Boolean.TRUE : null);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    public @Nullable PlanLevel getLevel() {
        return level;
    }

    public void setLevel(@Nullable PlanLevel level) {
        this.level = level;
    }

    public @Nullable PlanStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable PlanStatus status) {
        this.status = status;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public @Nullable Long getSchool() {
        return school;
    }

    public void setSchool(@Nullable Long school) {
        this.school = school;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }
}
