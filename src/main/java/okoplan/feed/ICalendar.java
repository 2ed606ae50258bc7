package okoplan.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes days with a text as iCalendar (RFC 5545). The format's few lines are written here: what a library would add are times and
 * their zones, and days have none.
 */
final class ICalendar {

    /** In bytes of UTF-8, without the line break; section 3.1. */
    private static final int LONGEST_LINE = 75;

    private static final String END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /**
     * The whole file.
     *
     * @param name as programs show it in their list of calendars
     * @param stamp of all entries: they were so on that day
     */
    static String of(String name, LocalDate stamp, List<FeedEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//OKO-Plan//RU");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.line("NAME", escaped(name));
        calendar.line("X-WR-CALNAME", escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
        calendar.line("X-PUBLISHED-TTL", "PT4H");
        entries.forEach(entry -> calendar.entry(entry, stamp));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void entry(FeedEntry entry, LocalDate stamp) {
        line("BEGIN", "VEVENT");
        line("UID", escaped(entry.uid()));
        line("DTSTAMP", DAY.format(stamp) + "T000000Z");
        line("DTSTART;VALUE=DATE", DAY.format(entry.day()));
        line("DTEND;VALUE=DATE", DAY.format(entry.day().plusDays(1)));
        line("SEQUENCE", Integer.toString(entry.sequence()));
        line("SUMMARY", escaped(entry.summary()));
        line("DESCRIPTION", escaped(entry.description()));
        line("URL", entry.url());
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /** Long lines go on in the next, after a space; no character is cut in two. */
    private void line(String name, String value) {
        String line = name + ":" + value;
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String written = Character.toString(character);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append(END).append(' ');
                bytes = 1;
            }
            text.append(written);
            bytes += size;
            i += written.length();
        }
        text.append(END);
    }

    /** Section 3.3.11; other control characters may not stand in a text. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
