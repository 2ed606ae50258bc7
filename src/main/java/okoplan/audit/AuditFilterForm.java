package okoplan.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import okoplan.shared.AccountId;
import okoplan.shared.AssignmentId;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.RussianDates;
import okoplan.shared.SchoolId;
import okoplan.shared.view.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter of the log as it stands in the address. */
class AuditFilterForm {

    static final String PATH = "/admin/audit";

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private String who = "";
    private @Nullable AuditArea area;
    private @Nullable Long plan;
    private @Nullable Long measure;
    private @Nullable Long assignment;
    private @Nullable Long school;
    private String q = "";

    AuditFilter toFilter() {
        return new AuditFilter(
                from,
                to,
                account(),
                actorKind(),
                area,
                plan == null ? null : new PlanId(plan),
                measure == null ? null : new MeasureId(measure),
                assignment == null ? null : new AssignmentId(assignment),
                school == null ? null : new SchoolId(school),
                text());
    }

    /** The log with this filter. */
    UriComponentsBuilder address() {
        return addressWithout("");
    }

    /**
     * The chosen filters, each with the address of the log without it.
     *
     * @param words of a filter, by its name and value
     */
    List<Link> chips(BiFunction<String, String, String> words) {
        List<Link> chips = new ArrayList<>();
        values().forEach((name, value) -> chips.add(
                new Link(words.apply(name, value), addressWithout(name).toUriString())));
        return chips;
    }

    private UriComponentsBuilder addressWithout(String left) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        Map<String, Object> variables = new LinkedHashMap<>();
        values().forEach((name, value) -> {
            if (!name.equals(left)) {
                address.queryParam(name, "{" + name + "}");
                variables.put(name, value);
            }
        });
        return address.uriVariables(variables);
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "from", from == null ? null : RussianDates.dateShort(from));
        put(values, "to", to == null ? null : RussianDates.dateShort(to));
        put(values, "who", account() == null && actorKind() == null ? null : who);
        put(values, "area", area);
        put(values, "plan", plan);
        put(values, "measure", measure);
        put(values, "assignment", assignment);
        put(values, "school", school);
        put(values, "q", text().isEmpty() ? null : text());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private @Nullable AccountId account() {
        return who.matches("\\d{1,18}") ? new AccountId(Long.parseLong(who)) : null;
    }

    private AuditEntry.@Nullable ActorKind actorKind() {
        for (AuditEntry.ActorKind kind : AuditEntry.ActorKind.values()) {
            if (kind.name().equals(who) && kind != AuditEntry.ActorKind.ACCOUNT) {
                return kind;
            }
        }
        return null;
    }

    private String text() {
        return q.replace("\u0000", "").strip();
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

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public @Nullable AuditArea getArea() {
        return area;
    }

    public void setArea(@Nullable AuditArea area) {
        this.area = area;
    }

    public @Nullable Long getPlan() {
        return plan;
    }

    public void setPlan(@Nullable Long plan) {
        this.plan = plan;
    }

    public @Nullable Long getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable Long measure) {
        this.measure = measure;
    }

    public @Nullable Long getAssignment() {
        return assignment;
    }

    public void setAssignment(@Nullable Long assignment) {
        this.assignment = assignment;
    }

    public @Nullable Long getSchool() {
        return school;
    }

    public void setSchool(@Nullable Long school) {
        this.school = school;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
