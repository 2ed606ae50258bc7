package okoplan.exchange.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okoplan.shared.RussianDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;

/**
 * How far a measure has come, for the column «Отметка об исполнении»; cancelled assignments do not count.
 *
 * @param total assignments
 * @param reported that wait for review
 * @param notDone that were not done when the plan was closed
 * @param carried into the next plan
 * @param lastDone the last day on which something accepted was done
 * @param firstLate the earliest due date that was missed and is still open
 * @param firstDue the earliest due date that is still open
 * @param counted what the assignments are: one for each school, for each executor, or several for each
 */
record ExecutionMark(
        long total,
        long accepted,
        long reported,
        long overdue,
        long notDone,
        long carried,
        @Nullable LocalDate lastDone,
        @Nullable LocalDate firstLate,
        @Nullable LocalDate firstDue,
        Counted counted) {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** What is counted; the names end keys of messages. */
    enum Counted {
        SCHOOLS,
        EXECUTORS,
        ASSIGNMENTS
    }

    String text(MessageSource messages, LocalDate today) {
        if (total == 0) {
            return "";
        }
        String of = total == 1 ? "" : message(messages, "exchange.export.mark.of." + counted, accepted, total);
        List<String> parts = new ArrayList<>();
        if (accepted > 0) {
            String day = lastDone == null ? "" : RussianDates.dateShort(lastDone);
            parts.add(message(
                            messages,
                            accepted == total ? "exchange.export.mark.done" : "exchange.export.mark.partly",
                            day)
                    .strip());
            if (!of.isEmpty()) {
                parts.add(of);
            }
        }
        if (reported > 0) {
            parts.add(
                    total == 1
                            ? message(messages, "exchange.export.mark.review.one")
                            : message(messages, "exchange.export.mark.review", reported));
        }
        if (overdue > 0) {
            String day = firstLate == null ? "" : RussianDates.dateShort(firstLate);
            parts.add(
                    total == 1
                            ? message(messages, "exchange.export.mark.overdue.one", day)
                            : message(messages, "exchange.export.mark.overdue", overdue));
        }
        if (notDone > 0) {
            parts.add(
                    notDone == total
                            ? message(messages, "exchange.export.mark.not-done.all")
                            : message(messages, "exchange.export.mark.not-done", notDone));
        }
        if (carried > 0) {
            parts.add(
                    carried == total
                            ? message(messages, "exchange.export.mark.carried.all")
                            : message(messages, "exchange.export.mark.carried", carried));
        }
        if (parts.isEmpty()) {
            parts.add(message(
                    messages,
                    firstDue != null && !firstDue.isBefore(today)
                            ? "exchange.export.mark.not-due"
                            : "exchange.export.mark.going-on"));
        }
        return StringUtils.capitalize(String.join(", ", parts));
    }

    private static String message(MessageSource messages, String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
