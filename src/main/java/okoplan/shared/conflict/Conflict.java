package okoplan.shared.conflict;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What one person has typed beside what another has saved meanwhile. Shown above the form by the frame of all pages when it
 * stands in the model under {@link #NAME}; {@code okoplan.web} puts the merged form together.
 *
 * @param subject what was changed, to say who did it
 * @param version of what is saved now
 * @param sent all that was sent, to be sent again
 * @param opened what the form said when it was opened, as it was sent
 * @param theirs what is saved now, part by part, for the merging
 * @param seen what is saved now, for the form as it is shown again
 * @param undecided a part that both have changed was not decided on
 */
public record Conflict(
        Subject subject,
        int version,
        List<Field> fields,
        Map<String, List<String>> sent,
        String opened,
        String theirs,
        String seen,
        boolean undecided) {

    public static final String NAME = "conflict";

    /** Name of the field that says what to do: {@code MINE}, {@code THEIRS} or {@code MERGE}. */
    public static final String RESOLVE = "resolve";

    /** Name of the field that carries what was saved, part by part. */
    public static final String THEIRS = "theirs";

    /** What the names of the choices begin with. */
    public static final String CHOICE = "choice.";

    /**
     * A row of the database.
     *
     * @param table its table
     */
    public record Subject(String table, long id) {}

    /** Who has changed a part since the form was opened. */
    public enum Side {
        MINE,
        THEIRS,
        BOTH
    }

    /**
     * A part that differs.
     *
     * @param chosen whose is taken unless the person says otherwise; null when that is to be said
     */
    public record Field(
            String key,
            String label,
            List<TextPiece> mine,
            List<TextPiece> theirs,
            Side changedBy,
            @Nullable Side chosen) {

        public boolean isMineChosen() {
            return chosen == Side.MINE;
        }

        public boolean isTheirsChosen() {
            return chosen == Side.THEIRS;
        }
    }

    /**
     * Compares the form that was sent with what is saved, by what both were when the form was opened.
     *
     * @param theirs the same form filled with what is saved now
     * @param empty an empty form
     */
    public static <F> Conflict of(
            Subject subject, int version, F mine, F theirs, Supplier<F> empty, List<Part<F>> parts) {
        HttpServletRequest request = request();
        String opened = request.getParameter(FormValues.OPENED);
        Map<String, List<String>> base = FormValues.parse(opened);
        F before = base.isEmpty() ? null : FormValues.bind(empty.get(), base);
        boolean merging = "MERGE".equals(request.getParameter(RESOLVE));
        List<Field> fields = new ArrayList<>();
        for (Part<F> part : parts) {
            String own = part.words().apply(mine);
            String other = part.words().apply(theirs);
            if (!own.equals(other)) {
                fields.add(field(
                        part, own, other, before == null ? null : part.words().apply(before), request));
            }
        }
        return new Conflict(
                subject,
                version,
                List.copyOf(fields),
                sent(request),
                opened == null ? "" : opened,
                Merging.write(parts, FormValues.of(theirs)),
                FormValues.json(FormValues.of(theirs)),
                merging && fields.stream().anyMatch(field -> field.chosen() == null));
    }

    /** The parts that somebody has to decide on, with blanks around each. */
    public String asked() {
        return fields.stream()
                .filter(field -> field.changedBy() == Side.BOTH)
                .map(Field::key)
                .collect(Collectors.joining(" ", " ", " "));
    }

    private static <F> Field field(
            Part<F> part, String own, String other, @Nullable String before, HttpServletRequest request) {
        Side changedBy = Side.BOTH;
        if (other.equals(before)) {
            changedBy = Side.MINE;
        } else if (own.equals(before)) {
            changedBy = Side.THEIRS;
        }
        String said = request.getParameter(CHOICE + part.key());
        Side chosen = changedBy == Side.BOTH ? null : changedBy;
        if (said != null) {
            chosen = said.equals("theirs") ? Side.THEIRS : Side.MINE;
        }
        return new Field(
                part.key(),
                part.label(),
                TextPiece.marked(own, other),
                TextPiece.marked(other, own),
                changedBy,
                chosen);
    }

    private static Map<String, List<String>> sent(HttpServletRequest request) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!Merging.isOwn(name) && !name.equals("_csrf") && !name.startsWith("oko-")) {
                sent.put(name, List.of(values));
            }
        });
        return sent;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
