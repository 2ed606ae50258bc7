package okoplan.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okoplan.calendar.phrase.DeadlineWindow;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A cell of the editor's table: what stands in it, and what a new text in it changes. */
enum CellField {
    NUMBER {
        @Override
        String text(PlanRow row) {
            return row.number();
        }

        @Override
        MeasureChange change(String text) {
            return MeasureChange.nothing().number(text);
        }
    },
    TITLE {
        @Override
        String text(PlanRow row) {
            return row.title();
        }

        @Override
        MeasureChange change(String text) {
            return MeasureChange.nothing().title(text);
        }
    },
    EXPECTED_RESULT {
        @Override
        String text(PlanRow row) {
            return row instanceof MeasureRow measure ? measure.expectedResult() : "";
        }

        @Override
        MeasureChange change(String text) {
            return MeasureChange.nothing().expectedResult(text);
        }
    },
    DEADLINE {
        @Override
        String text(PlanRow row) {
            return row instanceof MeasureRow measure ? measure.deadline().phrase() : "";
        }

        @Override
        MeasureChange change(String text) {
            return MeasureChange.nothing().deadlinePhrase(text);
        }
    },
    RESPONSIBLE {
        @Override
        String text(PlanRow row) {
            return row instanceof MeasureRow measure ? measure.responsible().text() : "";
        }

        @Override
        MeasureChange change(String text) {
            return MeasureChange.nothing().responsibleText(text);
        }
    },
    /** The dates given by hand, «2026-09-01/2026-09-30»; none: back to what the phrase is read as. */
    WINDOWS {
        @Override
        String text(PlanRow row) {
            if (!(row instanceof MeasureRow measure) || !measure.deadline().overridden()) {
                return "";
            }
            List<String> windows = new ArrayList<>();
            measure.deadline()
                    .windows()
                    .forEach(window -> windows.add((window.from() == null ? "" : window.from()) + "/" + window.due()));
            return String.join(" ", windows);
        }

        @Override
        MeasureChange change(String text) {
            return MeasureChange.nothing().windows(windows(text));
        }
    },
    /** Back from chosen parties to those whom the text names. */
    PARTIES {
        @Override
        String text(PlanRow row) {
            return "";
        }

        @Override
        MeasureChange change(String text) {
            return MeasureChange.nothing().parties(List.of());
        }
    };

    abstract String text(PlanRow row);

    abstract MeasureChange change(String text);

    /** Reads «from/to» pairs with spaces between, as the page writes them; anything else is answered with 400. */
    static List<DeadlineWindow> windows(String text) {
        List<DeadlineWindow> windows = new ArrayList<>();
        for (String part : text.strip().split("\\s+", -1)) {
            String[] days = part.split("/", -1);
            try {
                if (days.length == 2) {
                    windows.add(new DeadlineWindow(
                            days[0].isEmpty() ? null : LocalDate.parse(days[0]), LocalDate.parse(days[1])));
                }
            } catch (DateTimeException noDay) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, text, noDay);
            }
        }
        return windows;
    }
}
