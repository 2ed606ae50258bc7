package okoplan.execution;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import okoplan.execution.evidence.EvidenceBundle;
import okoplan.execution.evidence.EvidenceStore;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.AssignmentId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.RussianDates;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person types into a report until it is sent: one draft for each assignment and account. */
@Service
@PreAuthorize(Allowed.PLANNERS)
class ReportDrafts {

    /** Characters of a whole draft: there is room to shorten what has become too long for a report. */
    private static final int MOST_CHARACTERS = 10 * ReportIntake.MOST_TEXT;

    private static final String INSTEAD_OF_OWN = """
            done_on = excluded.done_on, text = excluded.text, actual_value = excluded.actual_value,
            links = excluded.links""";

    private static final String BESIDE_OWN = """
            done_on = case when own.removed_at is null and own.done_on <> '' then own.done_on else excluded.done_on end,
            text = case when own.removed_at is null and own.text not in ('', excluded.text)
                        then own.text || E'\\n\\n' || excluded.text else excluded.text end,
            actual_value = case when own.removed_at is null and own.actual_value <> '' then own.actual_value
                                else excluded.actual_value end,
            links = case when own.removed_at is null then own.links else excluded.links end""";

    private final JdbcClient jdbc;
    private final VisibleAssignments visible;
    private final EvidenceStore evidence;
    private final Today today;

    ReportDrafts(JdbcClient jdbc, VisibleAssignments visible, EvidenceStore evidence, Today today) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.evidence = evidence;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public Optional<ReportDraft> find(Actor actor, AssignmentId id) {
        return jdbc.sql("""
                        select done_on, text, actual_value, links, saved_at from report_draft
                        where municipality_id = :municipality and assignment_id = :assignment and account_id = :account
                          and removed_at is null
                        """)
                .param("municipality", actor.municipality().value())
                .param("assignment", id.value())
                .param("account", actor.account().value())
                .query((rs, n) -> new ReportDraft(
                        rs.getString("done_on"),
                        rs.getString("text"),
                        rs.getString("actual_value"),
                        rs.getString("links"),
                        rs.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        List.of()))
                .optional()
                .map(draft -> new ReportDraft(
                        draft.doneOn(),
                        draft.text(),
                        draft.actualValue(),
                        draft.links(),
                        draft.savedAt(),
                        evidence.ofDraft(id, actor.account())));
    }

    /**
     * Keeps the words, even those that a report would be too long with, and adds the files. What is no longer waiting for a
     * report gets no draft: words that arrive after the report itself are words of the report.
     *
     * @return whether it was kept
     * @throws RuleViolationException when the words are too many even for a draft; what was kept before stays
     */
    @Transactional
    public boolean save(Actor actor, AssignmentId id, ReportForm typed, String doneOn, EvidenceBundle files) {
        visible.require(actor, List.of(id.value()), today.date());
        List<String> words = List.of(doneOn, typed.getText(), typed.getActualValue(), typed.getLinks());
        if (words.stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            throw new RuleViolationException("execution.draft.long", MOST_CHARACTERS);
        }
        boolean open = jdbc.sql("""
                        select id from assignment
                        where municipality_id = :municipality and id = :id and status in ('OPEN', 'RETURNED') for share
                        """)
                .param("municipality", actor.municipality().value())
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .isPresent();
        if (open) {
            write(actor, id, words, INSTEAD_OF_OWN);
            evidence.keepWithDraft(actor, files, typed.getKept(), id, today.instant());
        }
        return open;
    }

    /** Puts a draft aside; it can be taken back until another one is written. */
    @Transactional
    public void remove(Actor actor, AssignmentId id) {
        visible.require(actor, List.of(id.value()), today.date());
        setAside(actor, id, today.instant().atOffset(ZoneOffset.UTC));
    }

    /** Takes back a draft that was put aside. */
    @Transactional
    public void restore(Actor actor, AssignmentId id) {
        visible.require(actor, List.of(id.value()), today.date());
        setAside(actor, id, null);
    }

    private void setAside(Actor actor, AssignmentId id, @Nullable OffsetDateTime at) {
        jdbc.sql("""
                update report_draft set removed_at = :at
                where municipality_id = :municipality and assignment_id = :id and account_id = :account
                """)
                .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("municipality", actor.municipality().value())
                .param("id", id.value())
                .param("account", actor.account().value())
                .update();
    }

    /** The drafts of these are done with: their reports have been sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(Actor actor, Collection<AssignmentId> ids) {
        int drafts = jdbc.sql("""
                delete from report_draft
                where municipality_id = :municipality and account_id = :account and assignment_id = any(:ids)
                """)
                .param("municipality", actor.municipality().value())
                .param("account", actor.account().value())
                .param("ids", ids.stream().map(AssignmentId::value).toArray(Long[]::new))
                .update();
        if (drafts > 0) {
            evidence.forgetUnused(actor);
        }
    }

    /**
     * What a report said becomes the draft of the person who took it back, with the same files and links. Where that person
     * had begun one already, it stays, and the report's text follows its own.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(Actor actor, Report report) {
        ReportContent content = report.content();
        write(
                actor,
                report.assignment(),
                List.of(RussianDates.dateShort(content.doneOn()), content.text(), content.actualValue(), ""),
                BESIDE_OWN);
        evidence.copyToDraft(report.id(), report.assignment(), actor.account());
    }

    private void write(Actor actor, AssignmentId id, List<String> words, String instead) {
        jdbc.sql("""
                insert into report_draft as own (assignment_id, account_id, municipality_id, done_on, text, actual_value,
                                                 links, saved_at)
                values (:assignment, :account, :municipality, :doneOn, :text, :value, :links, :now)
                on conflict (assignment_id, account_id) do update
                set %s, saved_at = excluded.saved_at, removed_at = null
                """.formatted(instead))
                .param("assignment", id.value())
                .param("account", actor.account().value())
                .param("municipality", actor.municipality().value())
                .param("doneOn", words.get(0))
                .param("text", words.get(1))
                .param("value", words.get(2))
                .param("links", words.get(3))
                .param("now", today.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
