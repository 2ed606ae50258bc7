package okoplan.execution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.ReportId;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what has become of reports, for a reviewer who comes too late. */
@Service
@PreAuthorize(Allowed.DEPARTMENT)
@Transactional(readOnly = true)
class ReviewStates {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final JdbcClient jdbc;
    private final VisibleAssignments visible;
    private final MessageSource messages;
    private final Today today;

    ReviewStates(JdbcClient jdbc, VisibleAssignments visible, MessageSource messages, Today today) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.messages = messages;
        this.today = today;
    }

    /**
     * Reports of the same state.
     *
     * @param reviewer nobody while it waits, and where the executor took it back
     * @param comment with which it was returned
     */
    record State(
            int reports,
            ReportStatus status,
            @Nullable String reviewer,
            @Nullable LocalDate on,
            String comment) {}

    /**
     * The states of the reports.
     *
     * @throws okoplan.shared.NotFoundException when one of them is none that the person may see
     */
    List<State> of(Actor actor, Collection<ReportId> reports) {
        Long[] ids = reports.stream().map(ReportId::value).toArray(Long[]::new);
        visible.requireReports(actor, ids, today.date());
        return jdbc.sql("""
                        select count(*) as reports, t.status, t.reviewed_on, t.review_comment,
                               nullif(concat_ws(' ', p.last_name, p.first_name, p.middle_name), '') as reviewer
                        from report t
                        left join account a on a.municipality_id = t.municipality_id and a.id = t.reviewed_by
                        left join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                        where t.municipality_id = :municipality and t.id = any(:reports)
                        group by t.status, t.reviewed_on, t.review_comment, reviewer
                        order by t.status, t.reviewed_on, reviewer, t.review_comment
                        """)
                .param("municipality", actor.municipality().value())
                .param("reports", ids)
                .query((rs, n) -> new State(
                        rs.getInt("reports"),
                        ReportStatus.valueOf(rs.getString("status")),
                        rs.getString("reviewer"),
                        rs.getObject("reviewed_on", LocalDate.class),
                        rs.getString("review_comment")))
                .list();
    }

    /** In words: what waits no more, who decided it and when. */
    String words(Collection<State> states) {
        return String.join("; ", states.stream().map(this::words).toList());
    }

    private String words(State state) {
        String key = "execution.review.state." + state.status();
        return state.reviewer() == null || state.on() == null
                ? messages.getMessage(key, new Object[] {state.reports()}, RUSSIAN)
                : messages.getMessage(
                        key,
                        new Object[] {state.reports(), state.reviewer(), RussianDates.dateIn(state.on(), today.date())},
                        RUSSIAN);
    }
}
