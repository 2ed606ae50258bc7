package okoplan.execution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import okoplan.shared.MeasureId;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.SectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which assignments a list shows. Whoever counts assignments and links to the list takes the same filter for the
 * condition ({@link AssignmentCondition}) and for the address ({@link #url()}), so that number and list cannot differ.
 *
 * <p>Parameters of the address: {@code status} (see {@link ListStatus}; none means {@code active}), {@code plan}, {@code section} (0: in none),
 * {@code measure}, {@code school}, {@code organization}, {@code person} (ids), {@code lateFrom} and {@code lateTo} (days overdue, the first
 * late day is 1), {@code from} and {@code to} (due date), {@code lateOn} (was late on that day, whatever became of it;
 * without a status it means
 * {@code all}), {@code flagged} (was found overdue by the flagging of that day; likewise), {@code year} (school year of the plan, by the year it begins in), {@code mine}
 * (plans the person made), {@code own} (what concerns the person and the own school: what a director sees, also where the person
 * sees more), {@code discipline} (see {@link Punctuality}; {@code from} and {@code to} are then of the date that it counts by), {@code outcome} (see {@link Outcome};
 * without a status it means {@code all}), {@code others} (executors that are no schools), {@code q} (words of the measure).
 */
public record AssignmentFilter(
        ListStatus status,
        @Nullable PlanId plan,
        @Nullable SectionId section,
        @Nullable MeasureId measure,
        @Nullable SchoolId school,
        @Nullable OrganizationId organization,
        @Nullable PersonId person,
        @Nullable Integer lateFrom,
        @Nullable Integer lateTo,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate lateOn,
        @Nullable LocalDate flagged,
        @Nullable Punctuality punctuality,
        @Nullable Outcome outcome,
        boolean others,
        @Nullable Integer year,
        boolean mine,
        boolean own,
        String text) {

    public static final String PATH = "/assignments";

    /** What stands in no section of its plan. */
    public static final SectionId NO_SECTION = new SectionId(0);

    /** How many days count as soon. */
    public static final int SOON_DAYS = ListSection.SOON_DAYS;

    public static AssignmentFilter of(ListStatus status) {
        return new AssignmentFilter(
                status, null, null, null, null, null, null, null, null, null, null, null, null, null, null, false, null,
                false, false, "");
    }

    /** Those that were overdue at the end of that day. */
    public static AssignmentFilter lateOn(LocalDate day) {
        return of(ListStatus.ALL).changed(draft -> draft.lateOn = day);
    }

    /** What of that which was due in these days has been done like that. */
    public static AssignmentFilter punctual(Punctuality which, LocalDate first, LocalDate last) {
        return of(ListStatus.ALL).dueBetween(first, last).changed(draft -> draft.punctuality = which);
    }

    /** Those that the flagging of that day has found overdue, whatever has become of them since. */
    public static AssignmentFilter flaggedOn(LocalDate day) {
        return of(ListStatus.ALL).changed(draft -> draft.flagged = day);
    }

    /** What is still to be done and due in these days, both included. */
    public static AssignmentFilter due(LocalDate from, LocalDate to) {
        return of(ListStatus.ACTIVE).dueBetween(from, to);
    }

    public AssignmentFilter with(ListStatus other) {
        return changed(draft -> draft.status = other);
    }

    /** Only what waits for review. */
    AssignmentFilter waiting() {
        return with(status == ListStatus.REVIEW_LATE ? ListStatus.REVIEW_LATE : ListStatus.REPORTED);
    }

    public AssignmentFilter with(@Nullable PlanId other) {
        return changed(draft -> draft.plan = other);
    }

    /** Only what has come to this. */
    public AssignmentFilter with(@Nullable Outcome other) {
        return changed(draft -> draft.outcome = other);
    }

    /** Only executors that are no schools. */
    public AssignmentFilter withoutSchools() {
        return changed(draft -> draft.others = true);
    }

    /** Only the measures of this section of a plan; of {@link #NO_SECTION} those that stand in none. */
    public AssignmentFilter with(@Nullable SectionId other) {
        return changed(draft -> draft.section = other);
    }

    /** Whether it names a section that there is or is not. */
    boolean isOfSection() {
        return section != null && !section.equals(NO_SECTION);
    }

    public AssignmentFilter with(@Nullable SchoolId other) {
        return changed(draft -> draft.school = other);
    }

    public AssignmentFilter with(@Nullable OrganizationId other) {
        return changed(draft -> draft.organization = other);
    }

    public AssignmentFilter with(@Nullable PersonId other) {
        return changed(draft -> draft.person = other);
    }

    public AssignmentFilter with(@Nullable Punctuality other) {
        return changed(draft -> draft.punctuality = other);
    }

    /** Overdue for at least and at most so many days, the first late day counted as one. */
    public AssignmentFilter withLateDays(@Nullable Integer least, @Nullable Integer most) {
        return changed(draft -> {
            draft.lateFrom = least;
            draft.lateTo = most;
        });
    }

    /** Due in these days, both included. */
    public AssignmentFilter dueBetween(LocalDate first, LocalDate last) {
        return changed(draft -> {
            draft.from = first;
            draft.to = last;
        });
    }

    public AssignmentFilter withPlansOf(@Nullable Integer schoolYear, boolean own) {
        return changed(draft -> {
            draft.year = schoolYear;
            draft.mine = own;
        });
    }

    /** What concerns the person and the own school, for who sees more than that. */
    public AssignmentFilter ofOwn() {
        return changed(draft -> draft.own = true);
    }

    private AssignmentFilter changed(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return new AssignmentFilter(
                draft.status,
                draft.plan,
                draft.section,
                measure,
                draft.school,
                draft.organization,
                draft.person,
                draft.lateFrom,
                draft.lateTo,
                draft.from,
                draft.to,
                draft.lateOn,
                draft.flagged,
                draft.punctuality,
                draft.outcome,
                draft.others,
                draft.year,
                draft.mine,
                draft.own,
                text);
    }

    /** This filter while it is being changed. */
    private final class Draft {
        private ListStatus status = AssignmentFilter.this.status;
        private @Nullable PlanId plan = AssignmentFilter.this.plan;
        private @Nullable SectionId section = AssignmentFilter.this.section;
        private @Nullable SchoolId school = AssignmentFilter.this.school;
        private @Nullable OrganizationId organization = AssignmentFilter.this.organization;
        private @Nullable PersonId person = AssignmentFilter.this.person;
        private @Nullable Integer lateFrom = AssignmentFilter.this.lateFrom;
        private @Nullable Integer lateTo = AssignmentFilter.this.lateTo;
        private @Nullable LocalDate from = AssignmentFilter.this.from;
        private @Nullable LocalDate to = AssignmentFilter.this.to;
        private @Nullable LocalDate lateOn = AssignmentFilter.this.lateOn;
        private @Nullable Punctuality punctuality = AssignmentFilter.this.punctuality;
        private @Nullable LocalDate flagged = AssignmentFilter.this.flagged;
        private @Nullable Outcome outcome = AssignmentFilter.this.outcome;
        private boolean others = AssignmentFilter.this.others;
        private @Nullable Integer year = AssignmentFilter.this.year;
        private boolean mine = AssignmentFilter.this.mine;
        private boolean own = AssignmentFilter.this.own;
    }

    /** What stands in the address. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        boolean whatever = lateOn != null || flagged != null || punctuality != null || outcome != null;
        ListStatus unsaid = whatever ? ListStatus.ALL : ListStatus.ACTIVE;
        put(all, "status", status == unsaid ? null : status.parameter());
        put(all, "plan", plan);
        put(all, "section", section);
        put(all, "measure", measure);
        put(all, "school", school);
        put(all, "organization", organization);
        put(all, "person", person);
        put(all, "lateFrom", lateFrom);
        put(all, "lateTo", lateTo);
        put(all, "from", from);
        put(all, "to", to);
        put(all, "lateOn", lateOn);
        put(all, "flagged", flagged);
        put(all, "discipline", punctuality == null ? null : punctuality.parameter());
        put(all, "outcome", outcome == null ? null : outcome.parameter());
        put(all, "others", others ? true : null);
        put(all, "year", year);
        put(all, "mine", mine ? true : null);
        put(all, "own", own ? true : null);
        put(all, "q", text.isEmpty() ? null : text);
        return all;
    }

    /** What of it the filter on the page has no field for: kept when something else is chosen there. */
    Map<String, String> carried() {
        Map<String, String> carried = parameters();
        carried.keySet()
                .retainAll(List.of(
                        "section",
                        "measure",
                        "lateOn",
                        "flagged",
                        "discipline",
                        "outcome",
                        "others",
                        "year",
                        "mine",
                        "own"));
        return carried;
    }

    /** Address of the list. */
    public String url() {
        return url(Map.of());
    }

    /** Address of the list with these parameters besides, or without those whose value is empty. */
    String url(Map<String, String> changes) {
        return url(PATH, changes);
    }

    String url(String path, Map<String, String> changes) {
        Map<String, String> all = parameters();
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }
}
