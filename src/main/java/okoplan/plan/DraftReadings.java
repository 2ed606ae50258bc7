package okoplan.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okoplan.calendar.DeadlineReadings;
import okoplan.calendar.phrase.PhraseReader;
import okoplan.calendar.phrase.RowPosition;
import okoplan.shared.Allowed;
import okoplan.shared.DateRange;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rows of a plan that does not exist yet will be read as once it is made; stores nothing. */
@Service
@PreAuthorize(Allowed.PLANNERS)
@Transactional(readOnly = true)
public class DraftReadings {

    private final DeadlineReadings readings;
    private final DeadlineWording wording;
    private final ExecutorLookup executors;

    DraftReadings(DeadlineReadings readings, DeadlineWording wording, ExecutorLookup executors) {
        this.readings = readings;
        this.wording = wording;
        this.executors = executors;
    }

    /**
     * Reads the deadlines of all measures. Where a measure's place decides between meanings, the others are still to choose from.
     *
     * @param period null while nobody has said it
     * @param phrases of the measures in their order: «август» near an end of the plan means that end of the school year
     */
    public List<DeadlineView> deadlines(@Nullable DateRange period, List<String> phrases) {
        PhraseReader reader = readings.reader();
        Map<Placed, DeadlineView> read = new HashMap<>();
        List<DeadlineView> views = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            Placed placed = new Placed(phrases.get(i), RowOrder.hint(i, phrases.size()));
            views.add(read.computeIfAbsent(placed, key -> deadline(reader, period, key)));
        }
        return views;
    }

    /** Many rows of a plan say the same. */
    private record Placed(String phrase, RowPosition place) {}

    private DeadlineView deadline(PhraseReader reader, @Nullable DateRange period, Placed placed) {
        String phrase = placed.phrase();
        DeadlineView view = wording.view(phrase, reader.read(phrase, period, placed.place()));
        return placed.place() == RowPosition.UNKNOWN
                ? view
                : view.withAlternatives(wording.alternatives(reader.read(phrase, period, RowPosition.UNKNOWN)));
    }

    /** For the plan of this school, or for the municipality's. */
    public ResponsibleReadings responsibles(@Nullable SchoolId school) {
        return new ResponsibleReadings(executors.load(school), wording.allSchools());
    }
}
