package okoplan.exchange.recognition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the title of a plan among the lines above its measures. */
final class TitleFinder {

    private static final int LONGEST_LINE = 500;
    private static final int MOST_LINES = 10;

    private static final Pattern TITLE = Pattern.compile(
            "(?iu)^[«\"“(]*(?:проект\\s+)?(?:\\p{L}+(?:-\\p{L}+)?(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)\\s+){0,3}[«\"“(]*"
                    + "(?:план(?:-\\p{L}+)?|дорожная\\s+карта|программа|подпрограмма"
                    + "|комплекс\\s+(?:\\p{L}+\\s+)?(?:мер|мероприятий)|перечень\\s+(?:\\p{L}+\\s+)?мероприятий|мероприятия|циклограмма"
                    + "|система\\s+(?:мер|мероприятий)|меры)(?![\\p{L}-])(?!:).*",
            Pattern.DOTALL);
    /** The heading of a table that is a part of the plan whose title stands further up. */
    private static final Pattern PART =
            Pattern.compile("(?iu)^(?:(?:перечень|система|основные|программные)\\s+)?(?:мероприятия|мероприятий|меры)"
                    + "(?:\\s+(?:плана|программы|дорожной\\s+карты))?[.:]?$");

    private static final Pattern SAYS_SOMETHING = Pattern.compile(
            "(?iu).*\\b(разработан[аоы]?|составлен[аоы]?|утвержден[аоы]?|утверждена|предусматрива\\p{L}+|является|включа\\p{L}+|содерж[аи]т\\p{L}*|позвол\\p{L}+|определя\\p{L}+|реализуется|состоит)\\b.*",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^[(«]?(цел[ьи]\\b|задач[аи]\\b|основани[ея]\\b|пояснительная|паспорт|нормативн|введение|срок[и]?\\s+(реализации|исполнения|проведения)|период\\b"
                    + "|ожидаем|настоящ|утвержда|утвержден|приложение|согласован|рассмотрен|принят|ответственн|исполнител|в соответствии|во исполнение|раздел\\b|актуальность"
                    + "|примечани|разработчик|участники|показател|таблица).*",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBERED =
            Pattern.compile("^(\\d{1,2}|[IVX]{1,5})(\\.\\d{1,2})*[.)]\\s*\\p{Lu}.*", Pattern.DOTALL);
    private static final Pattern ENDS_WITH_YEAR = Pattern.compile(
            "(?iu).*20\\d\\d[^\\d]{0,3}(уч\\p{L}*\\.?)?\\s*(г|гг|год\\p{L}*)?[.)\\s»\"]*$", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile(
            "(?iu)^[(«]?(муниципальн|МБОУ|МКОУ|МАОУ|МОУ|ГБОУ|МБДОУ|МДОУ|школ|гимнази|лице|управлени|отдел|город|\\p{L}+ск(ого|ий|ая|ой|ом)\\s|дорожная карта).*",
            Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile(
            "(?iu)^[«\"(]*(\\p{L}+(ый|ий|ая)\\s+)?(план|план мероприятий|дорожная карта|план работы|план-график|мероприятия|программа|комплекс мер)[»\")]*[,:]?$");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?iu)^(?:об утверждении|о|об)\\s+((?:\\p{L}+(?:ого|ой)\\s+)?)(плана(?:-графика)?|дорожной карты|программы|комплекса мер)\\b(.*)",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * The lines of a title.
     *
     * @param from the first of them; -1 when there is none among the lines
     * @param to the line behind the last
     */
    record Title(String text, int from, int to) {

        boolean isFound() {
            return from >= 0;
        }
    }

    static final Title NONE = new Title("", -1, -1);

    private TitleFinder() {}

    /** Whether the words name a plan, as its title does. */
    static boolean isTitle(String text) {
        String line = HeadLine.cleaned(text);
        if (line.length() > LONGEST_LINE || !TITLE.matcher(line).matches()) {
            return false;
        }
        String begin = line.length() > 110 ? line.substring(0, 110) : line;
        return !SAYS_SOMETHING
                        .matcher(begin.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                        .matches()
                && !line.matches("(?iu)^(мероприятия|меры|программа)[\\s:;]+(по|для)?\\s*\\p{L}*:$");
    }

    /** Words that say no more than that measures follow: «Мероприятия программы». */
    static boolean isPart(String text) {
        return PART.matcher(text.strip()).matches();
    }

    /** The title nearest to the measures below the lines. */
    static Title find(List<HeadLine> lines) {
        int start = -1;
        for (int i = lines.size() - 1; i >= 0 && start < 0; i--) {
            if (isTitle(lines.get(i).text())) {
                start = i;
            }
        }
        if (start < 0) {
            return NONE;
        }
        if (isPart(lines.get(start).text())) {
            Title whole = find(lines.subList(0, start));
            if (whole.isFound()) {
                return whole;
            }
        }
        while (start > 0 && isTitle(lines.get(start - 1).text())) {
            start--;
        }
        int end = start + 1;
        while (end < lines.size() && end - start < MOST_LINES && goesOn(lines, start, end)) {
            end++;
        }
        return new Title(joined(lines.subList(start, end)), start, end);
    }

    /** The words right above the measures, where no line says that they are a plan. */
    static Title nearest(List<HeadLine> lines) {
        int end = lines.size();
        int start = end;
        while (start > 0 && end - start < 4 && isNameLike(lines.get(start - 1).text())) {
            start--;
        }
        boolean name = start < end
                && lines.subList(start, end).stream()
                        .anyMatch(line -> line.lower()
                                .matches(".*(план|график|мероприят|карт[аы]|работ|мер[аы]?\\b|программ).*"));
        return name ? new Title(joined(lines.subList(start, end)), start, end) : NONE;
    }

    /** Neither a date nor «Срок реализации …», «Утверждён …». */
    static boolean isNoLabel(String line) {
        return DateWords.first(line) == null
                && !line.matches(
                        "(?iu)[(«\"]*(срок|период|цел|задач|утвержд|согласован|приложени|ответствен|основани).*");
    }

    private static boolean isNameLike(String line) {
        return line.length() < 250
                && !line.endsWith(":")
                && !line.endsWith(";")
                && !(line.endsWith(".") && line.length() > 100)
                && !LABEL.matcher(lower(line)).matches()
                && !NUMBERED.matcher(line).matches()
                && !Wording.isSignature(line)
                && DateWords.first(line) == null
                && !line.contains("№ _");
    }

    private static boolean goesOn(List<HeadLine> lines, int start, int at) {
        String line = lines.get(at).text();
        String above = lines.get(at - 1).text();
        if (LABEL.matcher(lower(line).replaceFirst("^[(«\"]+", "")).matches()
                || NUMBERED.matcher(line).matches()
                || line.matches("[\\d\\s.\\-–—_]*")) {
            return false;
        }
        if (Character.isLowerCase(firstLetter(line))
                || isTitle(line)
                || BARE.matcher(above).matches()) {
            return true;
        }
        if (ENDS_WITH_YEAR.matcher(above).matches() && !PLACE.matcher(line).matches()) {
            return false;
        }
        boolean closed = above.endsWith(".") && !above.matches("(?iu).*\\s(г|гг|им|с|п)\\.$");
        if (closed || line.endsWith(":") || line.endsWith(";") || (line.endsWith(".") && line.length() > 120)) {
            return false;
        }
        return at - start < 6
                && (line.length() < 160 || Wording.dangles(above))
                && !SAYS_SOMETHING.matcher(line).matches();
    }

    private static String lower(String line) {
        return line.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static char firstLetter(String line) {
        return (char)
                line.chars().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
    }

    static String joined(List<HeadLine> lines) {
        StringBuilder title = new StringBuilder();
        for (HeadLine line : lines) {
            title.append(title.isEmpty() ? "" : " ").append(line.text());
        }
        String text = title.toString().strip();
        return text.matches("(?isu).*[^.]\\.$") && !text.matches("(?isu).*(\\s|\\d)(г|гг|г\\.г|уч\\.г)\\.$")
                ? text.substring(0, text.length() - 1)
                : text;
    }

    /** What the order is about, where no line names the plan itself. */
    static Title ofSubject(List<HeadLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = SUBJECT.matcher(lines.get(i).text());
            if (matcher.matches()) {
                int end = i + 1;
                while (end < lines.size()
                        && end - i < MOST_LINES
                        && Character.isLowerCase(firstLetter(lines.get(end).text()))) {
                    end++;
                }
                String whole = joined(lines.subList(i, end));
                Matcher subject = SUBJECT.matcher(whole);
                if (subject.matches()) {
                    return new Title(nominative(subject.group(2)) + subject.group(3), i, end);
                }
            }
        }
        return NONE;
    }

    private static String nominative(String genitive) {
        return switch (genitive.toLowerCase(Locale.ROOT)) {
            case "плана" -> "План";
            case "плана-графика" -> "План-график";
            case "дорожной карты" -> "Дорожная карта";
            case "программы" -> "Программа";
            default -> "Комплекс мер";
        };
    }
}
