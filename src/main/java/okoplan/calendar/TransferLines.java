package okoplan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.shared.RussianDateParser;
import okoplan.shared.RussianDates;

/**
 * Reads transfers pasted as lines: a day with «рабочий» or «выходной», or as the government's order has it, «с субботы 3
 * января на пятницу 9 января».
 *
 * @param unread numbers of the lines that were not understood, from 1
 */
public record TransferLines(List<Transfer> transfers, List<Integer> unread) {

    private static final Pattern ORDER = Pattern.compile(
            "[-–—•*]?\\s*со?\\s+(?:\\p{L}+\\s+)?(\\d{1,2}\\s+\\p{L}+)(?:\\s+\\d{4}\\s*(?:г\\.?|года)?)?\\s+на\\s+"
                    + "(?:\\p{L}+\\s+)?(\\d{1,2}\\s+\\p{L}+)(?:\\s+\\d{4}\\s*(?:г\\.?|года)?)?\\s*[.;,]?");

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\d{1,2}(?:\\.\\d{2,4})?|\\d{1,2}\\s+\\p{L}{3,}(?:\\s+\\d{4})?)"
                    + "[\\s\\p{Pd}:;,]*(рабоч\\p{L}*|выходн\\p{L}*|нерабоч\\p{L}*|праздн\\p{L}*)(?:\\s+день)?[\\s\\p{Pd}:;,]*(.*)");

    public TransferLines {
        transfers = List.copyOf(transfers);
        unread = List.copyOf(unread);
    }

    /** Days without a year are of the year given. */
    public static TransferLines read(String text, int year) {
        List<Transfer> transfers = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceAll("[\\s\u00A0]+", " ").strip();
            List<Transfer> found = line.isEmpty() ? List.of() : line(line, year);
            if (!line.isEmpty() && found.isEmpty()) {
                unread.add(i + 1);
            }
            transfers.addAll(found);
        }
        return new TransferLines(transfers, unread);
    }

    private static List<Transfer> line(String line, int year) {
        String lower = line.toLowerCase(Locale.ROOT);
        Matcher order = ORDER.matcher(lower);
        if (order.matches()) {
            Optional<LocalDate> from = day(order.group(1), year);
            Optional<LocalDate> to = day(order.group(2), year);
            return from.isPresent() && to.isPresent() ? moved(from.get(), to.get()) : List.of();
        }
        Matcher single = DAY.matcher(lower);
        if (!single.matches()) {
            return List.of();
        }
        String note = line.substring(single.start(3));
        return day(single.group(1), year)
                .map(day -> List.of(new Transfer(day, single.group(2).startsWith("рабоч"), note)))
                .orElse(List.of());
    }

    /** A day off moved away is worked, unless it is a holiday; and the holiday moves nowhere else then. */
    private static List<Transfer> moved(LocalDate from, LocalDate to) {
        List<Transfer> transfers = new ArrayList<>();
        transfers.add(new Transfer(to, false, "выходной перенесён с " + RussianDates.dayMonth(from)));
        String note = "выходной перенесён на " + RussianDates.dayMonth(to);
        LocalDate byRule = LabourCode.movedTo(from);
        if (!LabourCode.isHoliday(from)) {
            transfers.add(new Transfer(from, true, note));
        } else if (byRule != null && !byRule.equals(to)) {
            transfers.add(new Transfer(byRule, true, note));
        }
        return transfers;
    }

    private static Optional<LocalDate> day(String text, int year) {
        boolean dated = text.matches(".*\\d{4}.*|\\d+\\.\\d+\\.\\d+");
        String whole = dated ? text : text.contains(".") ? text + "." + year : text + " " + year;
        return RussianDateParser.parse(whole, LocalDate.of(year, 1, 1));
    }
}
