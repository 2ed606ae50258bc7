package okoplan.notification.digest;

import java.time.LocalDate;
import okoplan.organization.Municipalities;
import okoplan.organization.MunicipalityView;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Works through the municipalities whose hour has come and whose day is still to be told, each in a transaction of its own. */
@Service
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final Municipalities municipalities;
    private final DigestSettingsStore settings;
    private final DigestRuns runs;
    private final DigestRun run;
    private final Today today;

    Digests(Municipalities municipalities, DigestSettingsStore settings, DigestRuns runs, DigestRun run, Today today) {
        this.municipalities = municipalities;
        this.settings = settings;
        this.runs = runs;
        this.run = run;
        this.today = today;
    }

    void makeWhereTheHourHasCome() {
        municipalities.all().forEach(this::makeInTime);
    }

    private void makeInTime(MunicipalityView municipality) {
        try {
            DigestSettings its = settings.of(municipality.id());
            LocalDate day = today.dateIn(municipality.zone());
            if (today.timeIn(municipality.zone()).getHour() >= its.hour() && !isTold(municipality, day)) {
                MunicipalityScope.run(
                        municipality.id(), municipality.zone(), () -> run.make(municipality.id(), day, its));
            }
        } catch (RuntimeException failure) {
            LOG.error("Digest of municipality {} failed, will be tried again", municipality.code(), failure);
        }
    }

    private boolean isTold(MunicipalityView municipality, LocalDate day) {
        LocalDate last = runs.last(municipality.id(), DigestKind.DAILY);
        return last != null && !last.isBefore(day);
    }
}
