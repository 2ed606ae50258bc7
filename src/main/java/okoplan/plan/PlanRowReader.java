package okoplan.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okoplan.calendar.phrase.DeadlineKind;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.ReadingWarning;
import okoplan.calendar.phrase.RowPosition;
import okoplan.plan.responsible.Party;
import okoplan.plan.responsible.PartyKind;
import okoplan.shared.DateRange;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.PlanId;
import okoplan.shared.SectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A plan's rows as they are shown, in four queries however many there are. What a draft's phrases warn of is read anew each
 * time: it is advice and not kept.
 */
@Component
class PlanRowReader {

    /** Which rows: those of the whole plan, or one. */
    private record Wanted(PlanId plan, @Nullable RowId only) {}

    private final JdbcClient jdbc;
    private final DeadlineReader deadlines;
    private final DeadlineWording wording;

    PlanRowReader(JdbcClient jdbc, DeadlineReader deadlines, DeadlineWording wording) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.wording = wording;
    }

    /** All rows in their order. */
    List<PlanRow> rows(PlanId plan, DateRange period, boolean draft) {
        Wanted all = new Wanted(plan, null);
        List<MeasureRow> measures = measures(all, period, draft);
        List<PlanRow> rows = new ArrayList<>(measures);
        rows.addAll(sections(all));
        rows.sort(Comparator.comparingInt(PlanRowReader::position));
        return rows;
    }

    MeasureRow measure(PlanId plan, DateRange period, boolean draft, MeasureId id) {
        return measures(new Wanted(plan, RowId.of(id)), period, draft).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id));
    }

    SectionRow section(PlanId plan, SectionId id) {
        return sections(new Wanted(plan, RowId.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id));
    }

    private static int position(PlanRow row) {
        return row instanceof SectionRow section ? section.position() : ((MeasureRow) row).position();
    }

    private List<SectionRow> sections(Wanted wanted) {
        return query("""
                        select id, version, position, number, title from section t
                        where municipality_id = :municipality and plan_id = :plan and (:only::bigint is null or id = :only)
                        order by position
                        """, wanted)
                .query((rs, n) -> new SectionRow(
                        new SectionId(rs.getLong("id")),
                        rs.getInt("version"),
                        rs.getInt("position"),
                        rs.getString("number"),
                        rs.getString("title")))
                .list();
    }

    private List<MeasureRow> measures(Wanted wanted, DateRange period, boolean draft) {
        Map<Long, List<DeadlineView.Window>> windows = windows(wanted);
        Map<Long, List<ResponsibleView.Named>> parties = parties(wanted);
        DeadlineReader.@Nullable Session reader = draft ? deadlines.open() : null;
        return query("""
                        select t.*,
                               (select count(*) from measure a where a.municipality_id = t.municipality_id
                                  and a.plan_id = t.plan_id) as all_measures
                        from (select m.*, row_number() over (order by position) - 1 as before from measure m
                              where municipality_id = :municipality and plan_id = :plan) t
                        where :only::bigint is null or id = :only
                        order by position
                        """, wanted)
                .query((rs, n) -> measure(
                        rs,
                        deadline(rs, windows.getOrDefault(rs.getLong("id"), List.of()), period, reader),
                        parties.getOrDefault(rs.getLong("id"), List.of())))
                .list();
    }

    private static MeasureRow measure(ResultSet rs, DeadlineView deadline, List<ResponsibleView.Named> parties)
            throws SQLException {
        Long section = rs.getObject("section_id", Long.class);
        return new MeasureRow(
                new MeasureId(rs.getLong("id")),
                rs.getInt("version"),
                rs.getInt("position"),
                section == null ? null : new SectionId(section),
                rs.getString("number"),
                rs.getString("title"),
                rs.getString("expected_result"),
                deadline,
                new ResponsibleView(
                        rs.getString("responsible_text"),
                        parties,
                        rs.getString("responsible_rest"),
                        rs.getBoolean("responsible_chosen")));
    }

    private DeadlineView deadline(
            ResultSet rs, List<DeadlineView.Window> windows, DateRange period, DeadlineReader.@Nullable Session reader)
            throws SQLException {
        String phrase = rs.getString("deadline_phrase");
        DeadlineKind kind = DeadlineKind.valueOf(rs.getString("deadline_kind"));
        boolean overridden = rs.getBoolean("deadline_overridden");
        boolean needsDate = rs.getBoolean("deadline_needs_date");
        String anchor = rs.getString("deadline_anchor");
        List<String> warnings = List.of();
        List<DeadlineView.Choice> alternatives = List.of();
        String text = wording.text(kind, windows, needsDate, anchor);
        boolean outside = windows.stream().anyMatch(window -> !period.contains(window.due()));
        if (reader != null && !overridden) {
            RowPosition hint = RowOrder.hint(rs.getInt("before"), rs.getInt("all_measures"));
            DeadlineReading reading = reader.read(phrase, period, hint);
            text = wording.text(reading);
            warnings = wording.warnings(reading);
            alternatives = wording.alternatives(reading);
            outside = reading.warnsOf(ReadingWarning.Kind.OUTSIDE_PERIOD);
        }
        return new DeadlineView(
                phrase, kind, windows, overridden, needsDate, anchor, outside, text, warnings, alternatives);
    }

    private Map<Long, List<DeadlineView.Window>> windows(Wanted wanted) {
        Map<Long, List<DeadlineView.Window>> windows = new HashMap<>();
        query("""
                select w.measure_id, w.starts_on, w.due_on, w.effective_due_on
                from deadline_window w
                join measure m on m.municipality_id = w.municipality_id and m.id = w.measure_id
                where w.municipality_id = :municipality and m.plan_id = :plan
                  and (:only::bigint is null or m.id = :only)
                order by w.measure_id, w.position
                """, wanted).query((ResultSet rs) -> {
            windows.computeIfAbsent(rs.getLong("measure_id"), id -> new ArrayList<>())
                    .add(new DeadlineView.Window(
                            rs.getObject("starts_on", LocalDate.class),
                            rs.getObject("due_on", LocalDate.class),
                            rs.getObject("effective_due_on", LocalDate.class)));
        });
        return windows;
    }

    private Map<Long, List<ResponsibleView.Named>> parties(Wanted wanted) {
        Map<Long, List<ResponsibleView.Named>> parties = new HashMap<>();
        query("""
                select r.measure_id, r.kind, coalesce(r.person_id, r.organization_id, r.school_id, r.school_group_id) as id,
                       p.last_name || ' ' || left(p.first_name, 1) || '.' || coalesce(left(p.middle_name, 1) || '.', '')
                           as person_name, p.post,
                       coalesce(o.short_name, s.short_name, g.name) as short_name, coalesce(o.name, s.name) as full_name
                from responsible_party r
                join measure m on m.municipality_id = r.municipality_id and m.id = r.measure_id
                left join person p on p.municipality_id = r.municipality_id and p.id = r.person_id
                left join organization o on o.municipality_id = r.municipality_id and o.id = r.organization_id
                left join school s on s.municipality_id = r.municipality_id and s.id = r.school_id
                left join school_group g on g.municipality_id = r.municipality_id and g.id = r.school_group_id
                where r.municipality_id = :municipality and m.plan_id = :plan
                  and (:only::bigint is null or m.id = :only)
                order by r.measure_id, r.position
                """, wanted).query((ResultSet rs) -> {
            parties.computeIfAbsent(rs.getLong("measure_id"), id -> new ArrayList<>())
                    .add(party(rs));
        });
        return parties;
    }

    private ResponsibleView.Named party(ResultSet rs) throws SQLException {
        PartyKind kind = PartyKind.valueOf(rs.getString("kind"));
        return switch (kind) {
            case ALL_SCHOOLS -> new ResponsibleView.Named(Party.allSchools(), wording.allSchools(), "");
            case PERSON ->
                new ResponsibleView.Named(
                        new Party(kind, rs.getLong("id")), rs.getString("person_name"), rs.getString("post"));
            default -> {
                String full = rs.getString("full_name");
                String name = rs.getString("short_name");
                yield new ResponsibleView.Named(
                        new Party(kind, rs.getLong("id")), name, full == null || full.equals(name) ? "" : full);
            }
        };
    }

    private JdbcClient.StatementSpec query(String sql, Wanted wanted) {
        return jdbc.sql(sql)
                .param("municipality", MunicipalityScope.current().id().value())
                .param("plan", wanted.plan().value())
                .param("only", wanted.only() == null ? null : wanted.only().value());
    }
}
