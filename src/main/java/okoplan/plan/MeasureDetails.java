package okoplan.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.plan.responsible.Party;
import okoplan.plan.responsible.PartyKind;
import okoplan.shared.MeasureId;
import okoplan.shared.MunicipalityScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Windows and parties of measures, written in whole sets: two statements for one measure or for a thousand. The measures
 * must have been flushed before.
 */
@Component
class MeasureDetails {

    private final JdbcClient jdbc;

    MeasureDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replaceWindows(Map<MeasureId, List<DeadlineWindow>> windows) {
        deleteWindows(windows.keySet());
        List<Long> measures = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<@Nullable String> starts = new ArrayList<>();
        List<String> dues = new ArrayList<>();
        windows.forEach((measure, all) -> {
            for (int position = 0; position < all.size(); position++) {
                DeadlineWindow window = all.get(position);
                measures.add(measure.value());
                positions.add(position);
                starts.add(window.from() == null ? null : window.from().toString());
                dues.add(window.to().toString());
            }
        });
        if (measures.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into deadline_window (municipality_id, measure_id, position, starts_on, due_on)
                        select :municipality, measure_id, position, starts_on::date,
                               due_on::date
                        from unnest(:measures::bigint[], :positions::int[], :starts::text[], :dues::text[])
                             as w (measure_id, position, starts_on, due_on)
                        """)
                .param("municipality", municipality())
                .param("measures", measures.toArray(Long[]::new))
                .param("positions", positions.toArray(Integer[]::new))
                .param("starts", starts.toArray(String[]::new))
                .param("dues", dues.toArray(String[]::new))
                .update();
    }

    void replaceParties(Map<MeasureId, List<Party>> parties) {
        deleteParties(parties.keySet());
        List<Long> measures = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<@Nullable Long> ids = new ArrayList<>();
        parties.forEach((measure, all) -> {
            for (int position = 0; position < all.size(); position++) {
                measures.add(measure.value());
                positions.add(position);
                kinds.add(all.get(position).kind().name());
                ids.add(all.get(position).id());
            }
        });
        if (measures.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into responsible_party (municipality_id, measure_id, position, kind,
                                                       person_id, organization_id, school_id, school_group_id)
                        select :municipality, measure_id, position, kind,
                               case when kind = :person then party_id end,
                               case when kind = :organization then party_id end,
                               case when kind = :school then party_id end,
                               case when kind = :group then party_id end
                        from unnest(:measures::bigint[], :positions::int[], :kinds::text[], :ids::bigint[])
                             as p (measure_id, position, kind, party_id)
                        """)
                .param("municipality", municipality())
                .param("person", PartyKind.PERSON.name())
                .param("organization", PartyKind.ORGANIZATION.name())
                .param("school", PartyKind.SCHOOL.name())
                .param("group", PartyKind.SCHOOL_GROUP.name())
                .param("measures", measures.toArray(Long[]::new))
                .param("positions", positions.toArray(Integer[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    void deleteAll(Collection<MeasureId> measures) {
        deleteWindows(measures);
        deleteParties(measures);
    }

    private void deleteWindows(Collection<MeasureId> measures) {
        delete("deadline_window", measures);
    }

    private void deleteParties(Collection<MeasureId> measures) {
        delete("responsible_party", measures);
    }

    private void delete(String table, Collection<MeasureId> measures) {
        jdbc.sql("delete from " + table
                        + " where municipality_id = :municipality and measure_id = any(:measures::bigint[])")
                .param("municipality", municipality())
                .param("measures", measures.stream().map(MeasureId::value).toArray(Long[]::new))
                .update();
    }

    private static long municipality() {
        return MunicipalityScope.current().id().value();
    }
}
