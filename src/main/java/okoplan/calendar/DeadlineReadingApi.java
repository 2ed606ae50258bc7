package okoplan.calendar;

import java.time.LocalDate;
import okoplan.calendar.phrase.DeadlineReading;
import okoplan.calendar.phrase.RowPosition;
import okoplan.shared.DateRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Deadline phrases read for programs, before any moving to working days. */
@RestController
class DeadlineReadingApi {

    private static final int LONGEST_PHRASE = 1000;

    private final DeadlineReadings readings;
    private final ReadingText text;

    DeadlineReadingApi(DeadlineReadings readings, ReadingText text) {
        this.readings = readings;
        this.text = text;
    }

    record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

    record Request(@Nullable String phrase, @Nullable Period period) {}

    @PostMapping("/api/v1/deadline-readings")
    Schedule read(@RequestBody Request request) {
        String phrase = request.phrase();
        if (phrase == null || phrase.length() > LONGEST_PHRASE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        DeadlineReading reading = readings.read(phrase, period(request.period()), RowPosition.UNKNOWN);
        return Schedule.of(reading, text);
    }

    private static @Nullable DateRange period(@Nullable Period period) {
        if (period == null) {
            return null;
        }
        if (period.from() == null || period.to() == null || period.to().isBefore(period.from())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new DateRange(period.from(), period.to());
    }
}
