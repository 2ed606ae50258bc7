package okoplan.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import okoplan.shared.Actor;
import okoplan.shared.AssignmentId;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Assignments for programs; the names of parameters and properties are kept stable. */
@RestController
@RequestMapping("/api/v1/assignments")
class AssignmentApi {

    /** What programs rely on: whatever else an assignment can be is told beside it. */
    enum Status {
        OPEN,
        REPORTED,
        RETURNED,
        ACCEPTED,
        CANCELLED
    }

    /** How an assignment has ended with its plan. */
    enum Ending {
        NOT_DONE,
        CARRIED
    }

    /**
     * An assignment.
     *
     * @param school id, where the executor is a school
     * @param executor name, where it is an organisation or a person
     * @param extendedTo until when an extension was granted
     * @param outcome how it ended with its plan, NOT_DONE or CARRIED; for programs its status is then CANCELLED
     * @param extension how the latest request for one stands
     */
    @JsonPropertyOrder({
        "id",
        "plan",
        "measure",
        "number",
        "title",
        "school",
        "executor",
        "due",
        "firstDue",
        "extendedTo",
        "extension",
        "status",
        "outcome"
    })
    record Item(
            long id,
            long plan,
            long measure,
            String number,
            String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long school,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String executor,

            @Nullable LocalDate due,
            @Nullable LocalDate firstDue,
            @Nullable LocalDate extendedTo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ExtensionStatus extension,

            Status status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Ending outcome,

            @Nullable LocalDate overdueSince) {

        static Item of(AssignmentRow row, @Nullable ExtensionStatus extension) {
            boolean ended = row.status() == AssignmentStatus.NOT_DONE || row.status() == AssignmentStatus.CARRIED;
            return new Item(
                    row.id().value(),
                    row.plan().value(),
                    row.measure().value(),
                    row.number(),
                    row.title(),
                    row.school() == null ? null : row.school().value(),
                    row.school() == null ? row.executor() : null,
                    row.due(),
                    row.firstDue(),
                    row.extendedTo(),
                    extension,
                    ended ? Status.CANCELLED : Status.valueOf(row.status().name()),
                    ended ? Ending.valueOf(row.status().name()) : null,
                    row.overdueSince());
        }
    }

    /** @param next what to send as {@code after} for the next page; null on the last one */
    record Page(List<Item> items, @Nullable String next) {}

    private static final int MOST = 200;

    private final AssignmentLists lists;
    private final AssignmentChoices choices;
    private final AssignmentExtensions extensions;

    AssignmentApi(AssignmentLists lists, AssignmentChoices choices, AssignmentExtensions extensions) {
        this.lists = lists;
        this.choices = choices;
        this.extensions = extensions;
    }

    @GetMapping
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "all") String status,
            @RequestParam(required = false) @Nullable Long school,
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        ListStatus wanted = ListStatus.of(status).orElseThrow(AssignmentApi::malformed);
        if (limit < 1) {
            throw malformed();
        }
        AssignmentFilter filter = AssignmentFilter.of(wanted == ListStatus.CANCELLED ? ListStatus.ENDED : wanted)
                .with(school == null ? null : new SchoolId(school))
                .with(plan == null ? null : new PlanId(plan));
        choices.requireKnown(actor, filter);
        Slice<AssignmentRow> rows = lists.page(actor, filter, after, Math.min(limit, MOST));
        Map<AssignmentId, ExtensionStatus> latest =
                extensions.latest(rows.items().stream().map(AssignmentRow::id).toList());
        return new Page(
                rows.items().stream()
                        .map(row -> Item.of(row, latest.get(row.id())))
                        .toList(),
                rows.next());
    }

    private static ResponseStatusException malformed() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
