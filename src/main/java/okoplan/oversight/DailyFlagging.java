package okoplan.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import okoplan.organization.Municipalities;
import okoplan.organization.MunicipalityView;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Works through the municipalities whose flagging for their own today is still to be done, each in a transaction of its
 * own: a failure in one does not keep the others from theirs, and is tried again the next time.
 */
@Service
class DailyFlagging {

    private static final Logger LOG = LoggerFactory.getLogger(DailyFlagging.class);

    private final Municipalities municipalities;
    private final FlaggingRuns runs;
    private final FlaggingRun run;
    private final Today today;

    DailyFlagging(Municipalities municipalities, FlaggingRuns runs, FlaggingRun run, Today today) {
        this.municipalities = municipalities;
        this.runs = runs;
        this.run = run;
        this.today = today;
    }

    /** Flags where the municipality's clock has reached the hour that it has set. */
    void runWhereTheHourHasCome() {
        run(municipality -> today.timeIn(municipality.zone()).getHour()
                >= municipality.settings().flaggingHour());
    }

    /** Flags for today in all municipalities, whatever the hour. */
    void runEverywhere() {
        run(municipality -> true);
    }

    private void run(Predicate<MunicipalityView> wanted) {
        List<MunicipalityView> candidates =
                municipalities.all().stream().filter(wanted).toList();
        FlaggingRuns.Done done = runs.latest();
        for (MunicipalityView municipality : candidates) {
            LocalDate day = today.dateIn(municipality.zone());
            if (!done.reached(municipality.id(), day)) {
                runOne(municipality, day);
            }
        }
    }

    private void runOne(MunicipalityView municipality, LocalDate day) {
        try {
            MunicipalityScope.run(municipality.id(), municipality.zone(), () -> run.flag(municipality.id(), day));
        } catch (RuntimeException failure) {
            LOG.error(
                    "Flagging of municipality {} for {} failed, will be tried again",
                    municipality.code(),
                    day,
                    failure);
        }
    }
}
