package okoplan.notification.digest;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import okoplan.calendar.Calendar;
import okoplan.shared.MunicipalityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The digest of one municipality for one day: claimed, told and recorded in one transaction, so that it happens exactly once
 * however many copies of the application try. Days off are quiet: the next working day tells what they would have.
 */
@Service
class DigestRun {

    private static final int WEEK = 7;

    private final DigestRuns runs;
    private final DigestPosts posts;
    private final DigestLetters digestLetters;
    private final Calendar calendar;
    private final Letters letters;
    private final InterimReminders interim;

    DigestRun(
            DigestRuns runs,
            DigestPosts posts,
            DigestLetters digestLetters,
            Calendar calendar,
            Letters letters,
            InterimReminders interim) {
        this.runs = runs;
        this.posts = posts;
        this.digestLetters = digestLetters;
        this.calendar = calendar;
        this.letters = letters;
        this.interim = interim;
    }

    @Transactional
    public void make(MunicipalityId municipality, LocalDate day, DigestSettings settings) {
        if (!calendar.workingDays().isWorking(day)) {
            return;
        }
        runs.claim(municipality, DigestKind.DAILY, day, 1).ifPresent(since -> {
            posts.remind(municipality, since, day, settings);
            posts.askToConfirm(municipality, since, day, settings);
            posts.escalate(municipality, day, settings);
            if (letters.canBeSent()) {
                digestLetters.daily(
                        municipality,
                        since,
                        day,
                        settings,
                        settings.interim() && interim.begins(municipality, since, day));
                digestLetters.tidy(municipality, DigestKind.DAILY, day);
            }
        });
        LocalDate last = runs.last(municipality, DigestKind.WEEKLY);
        if (last == null || last.isBefore(day.with(TemporalAdjusters.previousOrSame(settings.weeklyDay())))) {
            runs.claim(municipality, DigestKind.WEEKLY, day, WEEK).ifPresent(since -> {
                posts.tellOfTheWeek(municipality, day);
                if (letters.canBeSent()) {
                    digestLetters.weekly(municipality, since, day);
                    digestLetters.tidy(municipality, DigestKind.WEEKLY, day);
                }
            });
        }
    }
}
