package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.exchange.recognition.PlanAssembler.Entry;

/**
 * Reads plans that are numbered lists: «1. Провести … Срок: до 1 мая. Ответственный: Лукина Р.Т.», with the labels in lines of
 * their own or behind the words, or without labels: «1. Провести … – до 1 мая, Лукина Р.Т.».
 */
final class ListReader {

    private static final Pattern ITEM =
            Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3}){0,4})(?:[.)]\\s*|\\s+)(?=[\\p{Lu}«\"])(.+)$", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile(
            "(?iu)^((?:раздел|блок|этап|направление|модуль)\\s+[\\dIVX]+[.:]?|[IVX]{1,5}[.)])\\s*.+", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:^|(?<=[\\s.;,(]))[(]?(?:(?<deadline>срок(?:и)?(?:\\s+(?:исполнения|проведения|реализации|выполнения))?)"
                    + "|(?<responsible>ответственн(?:ый|ые|ая)(?:\\s+исполнител[ьи])?|исполнител[ьи]|отв\\.)"
                    + "|(?<result>ожидаем(?:ый|ые)\\s+результат[ы]?|результат))\\s*(?::\\s*[–—-]?|[–—-])\\s*");
    private final ClosingDeadline tails;

    ListReader(DeadlineWords deadlines) {
        this.tails = new ClosingDeadline(deadlines);
    }

    /** A measure that grows line by line. */
    private static final class Item {

        private final String number;
        private final HeadLine line;
        private final List<String> title = new ArrayList<>();
        private String deadline = "";
        private String responsible = "";
        private String result = "";
        private final List<String> source = new ArrayList<>();

        Item(String number, HeadLine line) {
            this.number = number;
            this.line = line;
        }

        boolean isLabelled() {
            return !deadline.isEmpty() || !responsible.isEmpty();
        }

        Entry entry() {
            return new Entry(
                    false,
                    number,
                    CellLines.of(title),
                    deadline,
                    responsible,
                    result,
                    new Source(line.page(), 0, line.place(), source),
                    1,
                    Set.of());
        }
    }

    /** Sections and measures of the lines below a title; empty when they are no list of measures. */
    List<Entry> read(List<HeadLine> lines) {
        List<Object> found = new ArrayList<>();
        Item item = null;
        for (int i = 0; i < lines.size(); i++) {
            HeadLine line = lines.get(i);
            Matcher numbered = ITEM.matcher(line.text());
            boolean labelled = startsWithLabel(line.text());
            if (!labelled
                    && (HEADING.matcher(line.text()).matches()
                            || (numbered.matches() && isHeading(lines, i, numbered.group(1))))) {
                RowNumber.Numbered split = RowNumber.split(line.text());
                found.add(section(line, split.number(), split.title()));
                item = null;
            } else if (!labelled && numbered.matches()) {
                item = new Item(numbered.group(1), line);
                found.add(item);
                take(item, numbered.group(2), line.text());
            } else if (!labelled && Wording.isSignature(line.text())) {
                item = null;
            } else if (item != null && (labelled || !item.isLabelled())) {
                take(item, line.text(), line.text());
            } else if (labelled) {
                item = null;
            } else if (i + 1 < lines.size() && startsWithLabel(lines.get(i + 1).text())) {
                item = new Item("", line);
                found.add(item);
                take(item, line.text(), line.text());
            } else if (item != null && Wording.beginsInside(line.text())) {
                item.source.add(line.text());
            } else if (PlanTables.isHeading(line.text()) && isItemAhead(lines, i)) {
                found.add(section(line, "", line.text()));
                item = null;
            }
        }
        return plain(found);
    }

    private static Entry section(HeadLine line, String number, String title) {
        return new Entry(
                true,
                number,
                title,
                "",
                "",
                "",
                new Source(line.page(), 0, line.place(), List.of(line.text())),
                1,
                Set.of());
    }

    private static boolean startsWithLabel(String text) {
        Matcher matcher = LABEL.matcher(text);
        return matcher.find() && matcher.start() == 0;
    }

    private static boolean isItemAhead(List<HeadLine> lines, int at) {
        return at + 1 < lines.size() && ITEM.matcher(lines.get(at + 1).text()).matches();
    }

    /** A numbered line right above its first sub-item. */
    private static boolean isHeading(List<HeadLine> lines, int at, String number) {
        if (at + 1 >= lines.size() || LABEL.matcher(lines.get(at).text()).find()) {
            return false;
        }
        Matcher next = ITEM.matcher(lines.get(at + 1).text());
        return next.matches() && next.group(1).startsWith(number + ".");
    }

    /** Parts of a line go to where their labels say. */
    private static void take(Item item, String text, String source) {
        item.source.add(source);
        Matcher matcher = LABEL.matcher(text);
        int from = 0;
        String label = item.isLabelled() || !item.result.isEmpty() ? "last" : "title";
        while (matcher.find()) {
            put(item, label, text.substring(from, matcher.start()));
            label = matcher.group("deadline") != null
                    ? "deadline"
                    : matcher.group("responsible") != null ? "responsible" : "result";
            from = matcher.end();
        }
        put(item, label, text.substring(from));
    }

    private static void put(Item item, String label, String part) {
        String text = label.equals("title") ? part.strip().replaceFirst("\\s*[(]$", "") : withoutEdges(part);
        if (text.isEmpty()) {
            return;
        }
        switch (label) {
            case "deadline" -> item.deadline = withoutDot(text);
            case "responsible" -> item.responsible = sentence(text);
            case "result" -> item.result = text;
            case "title" -> item.title.add(text);
            default -> {}
        }
    }

    private static String withoutEdges(String part) {
        String text = part.strip()
                .replaceFirst("^[(;,]+\\s*", "")
                .replaceFirst("[;,(]+$", "")
                .strip();
        boolean closes = text.matches("(?s)[^(]*\\)[.;]?");
        return closes ? text.substring(0, text.lastIndexOf(')')) : text;
    }

    private static String withoutDot(String text) {
        return text.endsWith(".") && !text.endsWith("г.") ? text.substring(0, text.length() - 1) : text;
    }

    /** Without the dot of the sentence; that of initials stays. */
    static String sentence(String text) {
        return text.matches("(?su).*\\p{L}{2,}\\.") ? text.substring(0, text.length() - 1) : text;
    }

    private List<Entry> plain(List<Object> found) {
        List<Entry> entries = new ArrayList<>();
        int items = 0;
        int told = 0;
        for (Object each : found) {
            if (each instanceof Item item) {
                Entry entry = item.isLabelled() ? item.entry() : tails.ofItem(item.entry());
                items++;
                told += entry.deadline().isEmpty() && entry.responsible().isEmpty() ? 0 : 1;
                entries.add(entry);
            } else if (each instanceof Entry entry) {
                entries.add(entry);
            }
        }
        return told >= 2 && told * 2 > items ? entries : List.of();
    }
}
