package okoplan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.plan.responsible.Party;
import okoplan.shared.RuleViolationException;
import okoplan.shared.RussianDateParser;
import okoplan.shared.RussianDates;
import okoplan.shared.conflict.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A measure on a page of its own: its cells, and the dates and parties that a person gives by hand. */
public class MeasureForm {

    private static final int SPARE_WINDOWS = 2;
    private static final int MAX_WINDOWS = 400;

    /** One occurrence as typed. */
    public static class WindowForm {

        private String from = "";
        private String to = "";

        public String getFrom() {
            return from;
        }

        public void setFrom(String from) {
            this.from = from;
        }

        public String getTo() {
            return to;
        }

        public void setTo(String to) {
            this.to = to;
        }

        boolean isBlank() {
            return from.isBlank() && to.isBlank();
        }
    }

    private Integer version = 0;
    private @Nullable String after;
    private String number = "";
    private String title = "";
    private String expectedResult = "";
    private String deadlinePhrase = "";
    private String responsibleText = "";
    private boolean byHand;
    private List<WindowForm> windows = new ArrayList<>();
    private boolean chosen;
    private List<String> parties = new ArrayList<>();

    /**
     * The parts that two may change at once.
     *
     * @param names of parties, as they are sent
     * @param message text by key
     */
    static List<Part<MeasureForm>> parts(Map<String, String> names, UnaryOperator<String> message) {
        return List.of(
                Part.of("number", "plan.field.number.long", MeasureForm::getNumber),
                Part.of("title", "plan.field.title", MeasureForm::getTitle),
                Part.of("deadlinePhrase", "plan.field.deadline", MeasureForm::getDeadlinePhrase),
                new Part<>(
                        "plan.editor.conflict.dates",
                        List.of("byHand", "windows"),
                        form -> form.byHand
                                ? form.windows.stream()
                                        .filter(window -> !window.isBlank())
                                        .map(window -> (window.from + " – " + window.to).replaceFirst("^ – ", ""))
                                        .collect(Collectors.joining("; "))
                                : message.apply("plan.editor.conflict.dates.phrase")),
                Part.of("responsibleText", "plan.field.responsible", MeasureForm::getResponsibleText),
                new Part<>(
                        "plan.editor.conflict.parties",
                        List.of("chosen", "parties"),
                        form -> form.chosen
                                ? form.parties.stream()
                                        .map(party -> names.getOrDefault(party, party))
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                : message.apply("plan.editor.conflict.parties.text")),
                Part.of("expectedResult", "plan.field.result", MeasureForm::getExpectedResult));
    }

    static MeasureForm from(MeasureRow row) {
        MeasureForm form = new MeasureForm();
        form.version = row.version();
        form.number = row.number();
        form.title = row.title();
        form.expectedResult = row.expectedResult();
        form.deadlinePhrase = row.deadline().phrase();
        form.responsibleText = row.responsible().text();
        form.byHand = row.deadline().overridden();
        form.chosen = row.responsible().chosen();
        row.responsible()
                .parties()
                .forEach(named -> form.parties.add(named.party().toString()));
        if (form.byHand) {
            row.deadline().windows().forEach(window -> form.addWindow(window.from(), window.due()));
        }
        return form;
    }

    /** Leaves empty lines for dates to be typed into. */
    MeasureForm withSpareWindows() {
        windows.removeIf(WindowForm::isBlank);
        for (int i = 0; i < SPARE_WINDOWS; i++) {
            windows.add(new WindowForm());
        }
        return this;
    }

    private void addWindow(@Nullable LocalDate from, LocalDate due) {
        WindowForm window = new WindowForm();
        window.from = from == null ? "" : RussianDates.dateShort(from);
        window.to = RussianDates.dateShort(due);
        windows.add(window);
    }

    MeasureContent toContent() {
        return new MeasureContent(number, title, expectedResult, deadlinePhrase, responsibleText);
    }

    /** Whether more is said than the phrases. */
    boolean isByHand() {
        return byHand || chosen;
    }

    MeasureChange toChange(List<DeadlineWindow> given) {
        return MeasureChange.nothing()
                .number(number)
                .title(title)
                .expectedResult(expectedResult)
                .deadlinePhrase(deadlinePhrase)
                .responsibleText(responsibleText)
                .windows(given)
                .parties(chosen ? parties.stream().map(MeasureForm::party).toList() : List.of());
    }

    private static Party party(String sent) {
        try {
            return Party.parse(sent);
        } catch (IllegalArgumentException e) {
            throw new RuleViolationException("plan.measure.party-unknown");
        }
    }

    /** Reads the dates given by hand; what cannot be read is an error of its field. */
    List<DeadlineWindow> windows(Errors errors, LocalDate today) {
        List<DeadlineWindow> read = new ArrayList<>();
        if (!byHand) {
            return read;
        }
        for (int i = 0; i < windows.size() && i < MAX_WINDOWS; i++) {
            if (!windows.get(i).isBlank()) {
                window(i, errors, today, read);
            }
        }
        if (read.isEmpty() && !errors.hasErrors()) {
            errors.rejectValue("windows[0].to", "plan.editor.window.none");
        }
        return read;
    }

    private void window(int i, Errors errors, LocalDate today, List<DeadlineWindow> read) {
        WindowForm typed = windows.get(i);
        LocalDate from = RussianDateParser.parse(typed.from, today).orElse(null);
        LocalDate to = RussianDateParser.parse(typed.to, today).orElse(null);
        if (from == null && !typed.from.isBlank()) {
            errors.rejectValue("windows[" + i + "].from", "plan.editor.window.unread");
        } else if (to == null) {
            errors.rejectValue(
                    "windows[" + i + "].to",
                    typed.to.isBlank() ? "plan.editor.window.no-due" : "plan.editor.window.unread");
        } else if (from != null && to.isBefore(from)) {
            errors.rejectValue("windows[" + i + "].to", "plan.editor.window.order");
        } else {
            read.add(new DeadlineWindow(from, to));
        }
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version == null ? -1 : version;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getExpectedResult() {
        return expectedResult;
    }

    public void setExpectedResult(String expectedResult) {
        this.expectedResult = expectedResult;
    }

    public String getDeadlinePhrase() {
        return deadlinePhrase;
    }

    public void setDeadlinePhrase(String deadlinePhrase) {
        this.deadlinePhrase = deadlinePhrase;
    }

    public String getResponsibleText() {
        return responsibleText;
    }

    public void setResponsibleText(String responsibleText) {
        this.responsibleText = responsibleText;
    }

    public boolean getByHand() {
        return byHand;
    }

    public void setByHand(boolean byHand) {
        this.byHand = byHand;
    }

    public List<WindowForm> getWindows() {
        return windows;
    }

    public void setWindows(List<WindowForm> windows) {
        this.windows = windows;
    }

    public boolean getChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }

    public List<String> getParties() {
        return parties;
    }

    public void setParties(List<String> parties) {
        this.parties = parties;
    }
}
