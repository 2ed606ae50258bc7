package okoplan.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import okoplan.shared.AccountId;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.SchoolId;
import okoplan.shared.SectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whole plans to be shown, in a fixed number of queries. */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional(readOnly = true)
public class PlanViews {

    private final JdbcClient jdbc;
    private final PlanRowReader rows;

    PlanViews(JdbcClient jdbc, PlanRowReader rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The plan with all its rows, in five queries. */
    public PlanView get(Actor actor, PlanId id) {
        PlanHeader header = header(actor, id);
        return new PlanView(header, rows.rows(id, header.period(), header.isDraft()), permissions(actor, header));
    }

    public PlanHeader header(Actor actor, PlanId id) {
        PlanHeader header = find(id).orElseThrow(() -> new NotFoundException(id));
        if (!PlanAccess.maySee(actor, header.level(), header.school(), header.status())) {
            throw new NotFoundException(id);
        }
        return header;
    }

    /** Whether there is such a plan for this person. */
    public boolean isVisible(Actor actor, PlanId id) {
        return find(id).filter(header -> PlanAccess.maySee(actor, header.level(), header.school(), header.status()))
                .isPresent();
    }

    /** One measure of the plan. */
    public MeasureRow measure(Actor actor, PlanId id, MeasureId measure) {
        PlanHeader header = header(actor, id);
        return rows.measure(id, header.period(), header.isDraft(), measure);
    }

    public PlanRow row(Actor actor, PlanId id, RowId row) {
        PlanHeader header = header(actor, id);
        return row.isMeasure()
                ? rows.measure(id, header.period(), header.isDraft(), new MeasureId(row.value()))
                : rows.section(id, new SectionId(row.value()));
    }

    /** Head of a plan in force, for a person who may give dates to its measures. */
    @Transactional(readOnly = true)
    public PlanHeader headerToDate(Actor actor, PlanId id) {
        PlanHeader header = header(actor, id);
        PlanAccess.require(permissions(actor, header).setDates());
        return header;
    }

    static PlanView.Permissions permissions(Actor actor, PlanHeader header) {
        boolean editor = PlanAccess.mayEdit(actor, header.level(), header.school());
        boolean draft = header.isDraft();
        return new PlanView.Permissions(
                editor && draft,
                draft && PlanAccess.mayApprove(actor, header.level(), header.school()),
                editor && header.isInForce(),
                header.isInForce() && PlanAccess.mayApprove(actor, header.level(), header.school()));
    }

    private Optional<PlanHeader> find(PlanId id) {
        return jdbc.sql("""
                        select p.*, s.short_name as school_name,
                               concat_ws(' ', c.last_name, c.first_name, c.middle_name) as creator_name,
                               concat_ws(' ', a.last_name, a.first_name, a.middle_name) as approver_name,
                               a.post as approver_post,
                               concat_ws(' ', f.last_name, f.first_name, f.middle_name) as closer_name, f.post as closer_post,
                               amendment.id as amendment_id,
                               (select max(n.id) from plan n
                                where n.municipality_id = p.municipality_id and n.follows_plan_id = p.id) as next_id,
                               last.order_number as amended_by, last.order_date as amended_order_date
                        from plan p
                        left join plan amendment on amendment.municipality_id = p.municipality_id
                            and amendment.amends_plan_id = p.id
                        left join lateral (select v.order_number, v.order_date from plan_version v
                                           where v.municipality_id = p.municipality_id and v.plan_id = p.id and v.number > 1
                                           order by v.number desc
                                           limit 1) last on true
                        left join school s on s.municipality_id = p.municipality_id and s.id = p.school_id
                        join account ca on ca.municipality_id = p.municipality_id and ca.id = p.created_by
                        join person c on c.municipality_id = p.municipality_id and c.id = ca.person_id
                        left join account aa on aa.municipality_id = p.municipality_id and aa.id = p.approved_by
                        left join person a on a.municipality_id = p.municipality_id and a.id = aa.person_id
                        left join account fa on fa.municipality_id = p.municipality_id and fa.id = p.closed_by
                        left join person f on f.municipality_id = p.municipality_id and f.id = fa.person_id
                        where p.municipality_id = :municipality and p.id = :id
                        """)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("id", id.value())
                .query((rs, n) -> {
                    Long school = rs.getObject("school_id", Long.class);
                    String order = rs.getString("order_number");
                    String amendedBy = rs.getString("amended_by");
                    return new PlanHeader(
                            id,
                            rs.getInt("version"),
                            PlanLevel.valueOf(rs.getString("level")),
                            school == null ? null : new SchoolId(school),
                            rs.getString("school_name"),
                            rs.getString("title"),
                            new DateRange(
                                    rs.getObject("period_from", LocalDate.class),
                                    rs.getObject("period_to", LocalDate.class)),
                            PlanStatus.valueOf(rs.getString("status")),
                            new AccountId(rs.getLong("created_by")),
                            rs.getString("creator_name"),
                            planId(rs, "amends_plan_id"),
                            planId(rs, "amendment_id"),
                            order == null
                                    ? null
                                    : new PlanHeader.Approval(
                                            new ApprovalOrder(order, rs.getObject("order_date", LocalDate.class)),
                                            rs.getObject("approved_on", LocalDate.class),
                                            rs.getString("approver_name"),
                                            rs.getString("approver_post"),
                                            amendedBy == null
                                                    ? null
                                                    : new ApprovalOrder(
                                                            amendedBy,
                                                            rs.getObject("amended_order_date", LocalDate.class))),
                            closing(rs),
                            planId(rs, "follows_plan_id"),
                            planId(rs, "next_id"));
                })
                .optional();
    }

    private static PlanHeader.@Nullable Closing closing(ResultSet rs) throws SQLException {
        LocalDate on = rs.getObject("closed_on", LocalDate.class);
        return on == null
                ? null
                : new PlanHeader.Closing(
                        on, rs.getString("closer_name"), rs.getString("closer_post"), rs.getString("conclusion"));
    }

    private static @Nullable PlanId planId(ResultSet rs, String column) throws SQLException {
        Long id = rs.getObject(column, Long.class);
        return id == null ? null : new PlanId(id);
    }
}
