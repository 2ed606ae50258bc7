package okoplan.execution;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.shared.MeasureId;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.SectionId;
import org.jspecify.annotations.Nullable;

/** A filter as it stands in an address or was chosen on the page. */
class AssignmentFilterForm {

    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})-(\\d{0,4})");

    private static final int MOST_DAYS = 9_999;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private String status = "";
    private @Nullable Long plan;
    private @Nullable Long section;
    private @Nullable Long measure;
    private @Nullable Long school;
    private @Nullable Long organization;
    private @Nullable Long person;
    private String executor = "";
    private @Nullable Integer lateFrom;
    private @Nullable Integer lateTo;
    private String late = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable LocalDate lateOn;
    private @Nullable LocalDate flagged;
    private @Nullable Punctuality punctuality;
    private @Nullable Outcome outcome;
    private boolean others;
    private @Nullable Integer year;
    private boolean mine;
    private boolean own;
    private String q = "";

    /** The filter; a status that is none is as if it were not said. */
    AssignmentFilter toFilter() {
        boolean whatever = lateOn != null || flagged != null || punctuality != null || outcome != null;
        ListStatus unsaid = whatever ? ListStatus.ALL : ListStatus.ACTIVE;
        return new AssignmentFilter(
                ListStatus.of(status).orElse(unsaid),
                plan == null ? null : new PlanId(plan),
                section == null ? null : new SectionId(section),
                measure == null ? null : new MeasureId(measure),
                school == null ? null : new SchoolId(school),
                organization == null ? null : new OrganizationId(organization),
                person == null ? null : new PersonId(person),
                days(lateFrom),
                days(lateTo),
                from,
                to,
                lateOn,
                flagged,
                punctuality,
                outcome,
                others,
                year == null || year < FIRST_YEAR || year > LAST_YEAR ? null : year,
                mine,
                own,
                q.replace("\u0000", "").strip());
    }

    /** So many days late as can be; what cannot be is as if it were not said. */
    private static @Nullable Integer days(@Nullable Integer typed) {
        return typed == null || typed < 1 || typed > MOST_DAYS ? null : typed;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public @Nullable Long getPlan() {
        return plan;
    }

    public void setPlan(@Nullable Long plan) {
        this.plan = plan;
    }

    public void setSection(@Nullable Long section) {
        this.section = section;
    }

    public void setMeasure(@Nullable Long measure) {
        this.measure = measure;
    }

    public @Nullable Long getSchool() {
        return school;
    }

    public void setSchool(@Nullable Long school) {
        this.school = school;
    }

    /** The executor chosen on the page: «person-12» or «organization-3». */
    public String getExecutor() {
        if (person != null) {
            return "person-" + person;
        }
        return organization == null ? executor : "organization-" + organization;
    }

    public void setExecutor(String executor) {
        this.executor = executor;
        String id = executor.substring(executor.indexOf('-') + 1);
        if (id.matches("\\d{1,18}")) {
            if (executor.startsWith("person-")) {
                this.person = Long.valueOf(id);
            } else if (executor.startsWith("organization-")) {
                this.organization = Long.valueOf(id);
            }
        }
    }

    public void setOrganization(@Nullable Long organization) {
        this.organization = organization;
    }

    public void setPerson(@Nullable Long person) {
        this.person = person;
    }

    /** Days of lateness chosen on the page: «1-7», «8-30», «31-». */
    public String getLate() {
        if (lateFrom == null && lateTo == null) {
            return late;
        }
        return (lateFrom == null ? 1 : lateFrom) + "-" + (lateTo == null ? "" : lateTo);
    }

    public void setLate(String late) {
        this.late = late;
        Matcher days = DAYS.matcher(late);
        if (days.matches()) {
            this.lateFrom = Integer.valueOf(days.group(1));
            this.lateTo = days.group(2).isEmpty() ? null : Integer.valueOf(days.group(2));
        }
    }

    public void setLateFrom(@Nullable Integer lateFrom) {
        this.lateFrom = lateFrom;
    }

    public void setLateTo(@Nullable Integer lateTo) {
        this.lateTo = lateTo;
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

    public @Nullable LocalDate getFlagged() {
        return flagged;
    }

    /** As it stands in the address; what is none is as if it were not said. */
    public String getDiscipline() {
        return punctuality == null ? "" : punctuality.parameter();
    }

    public void setDiscipline(String discipline) {
        this.punctuality = Punctuality.of(discipline).orElse(null);
    }

    public void setFlagged(@Nullable LocalDate flagged) {
        this.flagged = flagged;
    }

    public @Nullable LocalDate getLateOn() {
        return lateOn;
    }

    public void setLateOn(@Nullable LocalDate lateOn) {
        this.lateOn = lateOn;
    }

    /** As it stands in the address; what is none is as if it were not said. */
    public void setOutcome(String outcome) {
        this.outcome = Outcome.of(outcome).orElse(null);
    }

    public void setOthers(boolean others) {
        this.others = others;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public boolean isOwn() {
        return own;
    }

    public void setOwn(boolean own) {
        this.own = own;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
