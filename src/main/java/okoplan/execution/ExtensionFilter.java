package okoplan.execution;

import java.util.LinkedHashMap;
import java.util.Map;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which requests the list shows; bound from its address, where it is the whole state of the page. */
class ExtensionFilter {

    static final String PATH = "/extensions";

    private @Nullable ExtensionStatus state;
    private @Nullable Long plan;
    private @Nullable Long school;
    private boolean mine;
    private String q = "";

    /** Null for all. */
    public @Nullable ExtensionStatus getState() {
        return state;
    }

    public void setState(@Nullable ExtensionStatus state) {
        this.state = state;
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

    /** Only of plans that the person made. */
    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    /** Words of the measure. */
    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q.replace("\u0000", "").strip();
    }

    boolean shows(ExtensionStatus status) {
        return state == null || state == status;
    }

    /** The assignments whose requests are shown. */
    AssignmentFilter assignments() {
        AssignmentFilterForm form = new AssignmentFilterForm();
        form.setStatus(ListStatus.ALL.parameter());
        form.setQ(q);
        return form.toFilter()
                .with(plan == null ? null : new PlanId(plan))
                .with(school == null ? null : new SchoolId(school))
                .withPlansOf(null, mine);
    }

    /** Address of the list with these parameters besides, or without those whose value is empty. */
    String url(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "state", state);
        put(all, "plan", plan);
        put(all, "school", school);
        put(all, "mine", mine ? true : null);
        put(all, "q", q);
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        all.put(name, value == null ? "" : value.toString());
    }
}
