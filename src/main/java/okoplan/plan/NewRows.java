package okoplan.plan;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.plan.responsible.Match;
import okoplan.plan.responsible.Party;
import okoplan.plan.responsible.ResponsibleMatcher;
import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.submission.Submissions;
import org.springframework.stereotype.Component;

/** Adds rows to a plan, one by one or by the hundred, with their deadlines and responsible parties read. */
@Component
class NewRows {

    private final SectionRepository sections;
    private final MeasureRepository measures;
    private final RowOrder order;
    private final MeasureDetails details;
    private final DeadlineReader deadlines;
    private final ExecutorLookup executors;
    private final EntityManager entities;
    private final Submissions submissions;

    NewRows(
            SectionRepository sections,
            MeasureRepository measures,
            RowOrder order,
            MeasureDetails details,
            DeadlineReader deadlines,
            ExecutorLookup executors,
            EntityManager entities,
            Submissions submissions) {
        this.sections = sections;
        this.measures = measures;
        this.order = order;
        this.details = details;
        this.deadlines = deadlines;
        this.executors = executors;
        this.entities = entities;
        this.submissions = submissions;
    }

    /** Adds rows to a plan that the caller has the right to fill and holds locked. */
    List<RowId> add(Plan plan, RowPlace place, List<PastedRow> rows) {
        PlanId id = plan.id();
        executors.requireKnown(
                rows.stream()
                        .filter(PastedRow.Item.class::isInstance)
                        .flatMap(row -> ((PastedRow.Item) row).parties().stream())
                        .distinct()
                        .toList(),
                plan.school());
        submissions.claim();
        int position = order.makeRoom(id, order.orEnd(id, place), rows.size());
        List<RowId> inserted = new ArrayList<>();
        Map<Measure, PastedRow.Item> added = new LinkedHashMap<>();
        for (PastedRow row : rows) {
            if (row instanceof PastedRow.Item item) {
                Measure measure =
                        measures.save(new Measure(id, position, item.content().title()));
                added.put(measure, item);
                inserted.add(RowId.of(measure.id()));
            } else if (row instanceof PastedRow.Heading heading) {
                inserted.add(RowId.of(sections.save(new Section(id, position, heading.content()))
                        .id()));
            }
            position++;
        }
        entities.flush();
        fill(plan, added);
        order.deriveSections(id);
        return inserted;
    }

    /** Gives new measures what a person said or their phrases are read as. */
    private void fill(Plan plan, Map<Measure, PastedRow.Item> added) {
        if (added.isEmpty()) {
            return;
        }
        DeadlineReader.Session deadlineSession = deadlines.open();
        ResponsibleMatcher matcher = executors.matcher(plan.school());
        Map<MeasureId, List<DeadlineWindow>> windows = new LinkedHashMap<>();
        Map<MeasureId, List<Party>> parties = new LinkedHashMap<>();
        RowOrder.Hints hints = order.hints(plan.id());
        Map<String, Match> matches = new HashMap<>();
        added.forEach((measure, item) -> {
            MeasureContent content = item.content();
            measure.describe(content.number(), content.title(), content.expectedResult());
            measure.phraseDeadline(content.deadlinePhrase());
            if (item.windows().isEmpty()) {
                DeadlineReading reading =
                        deadlineSession.read(content.deadlinePhrase(), plan.period(), hints.at(measure.position()));
                measure.follow(reading);
                windows.put(measure.id(), DeadlineReader.windows(reading));
            } else {
                measure.override(item.windows());
                windows.put(measure.id(), item.windows());
            }
            if (item.parties().isEmpty()) {
                Match match = matches.computeIfAbsent(content.responsibleText(), matcher::match);
                measure.phraseResponsible(content.responsibleText(), match);
                parties.put(measure.id(), match.parties());
            } else {
                measure.chooseResponsible(content.responsibleText());
                parties.put(measure.id(), item.parties());
            }
        });
        entities.flush();
        details.replaceWindows(windows);
        details.replaceParties(parties);
    }
}
