package okoplan.exchange.recognition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the order or the mark by which a plan was approved, in the lines around its title. */
final class ApprovalFinder {

    private static final int MARK_LINES = 9;
    private static final String MARK = "утверждаю";

    private static final Pattern KIND = Pattern.compile("(?iu)(приказ|распоряжени|постановлени|решени)\\p{L}*");
    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)(?:№|\\bN|\\bNo)\\s*([\\p{L}\\d][\\p{L}\\d/\\\\.\\-–]*(?:\\s?[-–]\\s?[\\p{L}\\d]+)?)");
    private static final Pattern DATED = Pattern.compile("(?iu)\\d{2,4}\\s*(?:г\\.?|года)?,?\\s*(?:за\\s+)?№");
    private static final Pattern OF_SCHOOL =
            Pattern.compile("(?iu)((?:школ|гимнази|лице|сад|СОШ|ООШ|НОШ|МБОУ|МКОУ|МАОУ)\\p{L}*)\\s*№\\s*\\d+");
    private static final Pattern NAME = Pattern.compile(
            "(?u)(?:(?<![\\p{L}.])\\p{Lu}\\.\\s?(?:\\p{Lu}\\.)?\\s?\\p{Lu}\\p{Ll}+(?:\\s?-\\s?\\p{Lu}\\p{Ll}+)?"
                    + "|\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\s+\\p{Lu}\\.\\s?\\p{Lu}\\.(?!\\h*\\p{Lu}\\p{Ll}))");
    private static final Pattern APPENDIX =
            Pattern.compile("(?iu)^(?:приложение|выписка\\s+из)(?!\\p{L}|\\s*:|\\s+на\\s+\\d).*", Pattern.DOTALL);
    private static final Pattern APPROVED =
            Pattern.compile("(?iu)^[(«\"]*утвержд[её]н[аоы]?[»\"]?(?!\\p{L}).*", Pattern.DOTALL);
    private static final Pattern APPROVE = Pattern.compile("(?iu)^[«\"]?утверждаю[»\"]?.*", Pattern.DOTALL);
    private static final Pattern ORDER = Pattern.compile(
            "(?iu)^(приказ|распоряжение|постановление|решение)(?:\\s+(?:от|№).*)?[.:]?$", Pattern.DOTALL);
    private static final Pattern ACQUAINTED = Pattern.compile("(?iu)(?:с\\s+(?:\\p{L}+\\s+){1,3})?ознакомлен");
    private static final Pattern POINT = Pattern.compile("^\\d{1,2}([.)]|\\.\\d).*", Pattern.DOTALL);

    private final List<HeadLine> lines;
    private final int title;

    /** @param title the first line of the title, or how many lines there are */
    ApprovalFinder(List<HeadLine> lines, int title) {
        this.lines = lines;
        this.title = Math.min(title, lines.size());
    }

    @Nullable
    RecognisedApproval find() {
        RecognisedApproval order = order();
        RecognisedApproval mark = mark();
        RecognisedApproval reference = reference();
        RecognisedApproval main = reference != null ? reference : mark != null && mark.number() != null ? mark : null;
        if (main != null) {
            RecognisedApproval same =
                    order != null && (main.number() == null || main.number().equals(order.number())) ? order : null;
            return new RecognisedApproval(
                    main.kind(),
                    first(main.number(), same == null ? null : same.number()),
                    main.date() != null || same == null ? main.date() : same.date(),
                    first(
                            first(main.signedBy(), mark == null ? null : mark.signedBy()),
                            same == null ? null : same.signedBy()));
        }
        return order != null ? order : mark;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    /** «Приложение № 1 к приказу …», «Утверждена приказом …»: the nearest to the title. */
    private @Nullable RecognisedApproval reference() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i).text();
            boolean appendix = APPENDIX.matcher(line).matches();
            if (!appendix && !APPROVED.matcher(line).matches()) {
                continue;
            }
            String block = block(i, appendix ? 7 : MARK_LINES);
            Matcher kind = KIND.matcher(block);
            if (kind.find()) {
                String rest = block.substring(kind.end());
                return new RecognisedApproval(
                        nominative(kind.group(1)), number(rest), DateWords.first(rest), appendix ? null : name(rest));
            }
            if (!appendix && DateWords.first(block) != null) {
                return new RecognisedApproval(MARK, null, DateWords.first(block), name(block));
            }
        }
        return null;
    }

    private @Nullable RecognisedApproval mark() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (APPROVE.matcher(lines.get(i).text()).matches()) {
                String block = block(i, MARK_LINES);
                Matcher kind = KIND.matcher(block);
                String number = kind.find() ? number(block.substring(kind.end())) : null;
                String named = number == null ? MARK : nominative(kind.group(1));
                return new RecognisedApproval(named, number, DateWords.first(block), name(block));
            }
        }
        return null;
    }

    /** The line and what follows it, up to the title or another mark. */
    private String block(int from, int most) {
        StringBuilder block = new StringBuilder(lines.get(from).text());
        for (int i = from + 1; i < lines.size() && i < from + most && i != title; i++) {
            String line = lines.get(i).text();
            boolean other = APPENDIX.matcher(line).matches()
                    || APPROVE.matcher(line).matches()
                    || line.matches("(?iu)(приказ|распоряжение|постановление|решение)")
                    || line.matches("(?iu)^[«\"]?(согласован|рассмотрен|принят).*");
            if (other || TitleFinder.isTitle(line)) {
                break;
            }
            block.append('\n').append(line);
        }
        return block.toString();
    }

    /** The order whose text these lines are. */
    @Nullable
    RecognisedApproval order() {
        for (int i = 0; i < title; i++) {
            Matcher matcher = ORDER.matcher(lines.get(i).text());
            if (matcher.matches() && !isOfMark(i)) {
                String details = orderDetails(i);
                return new RecognisedApproval(
                        matcher.group(1).toLowerCase(Locale.ROOT),
                        number(details),
                        DateWords.first(details),
                        signer(i));
            }
        }
        return null;
    }

    /** «Приказ от … № …» in a mark of approval is no heading of an order. */
    private boolean isOfMark(int at) {
        for (int i = at - 1; i >= 0 && i > at - MARK_LINES; i--) {
            String line = lines.get(i).text();
            if (APPROVE.matcher(line).matches() || APPROVED.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The lines with date and number: beside the word, sometimes above it. */
    private String orderDetails(int at) {
        StringBuilder details = new StringBuilder(lines.get(at).text());
        for (int i = at + 1; i < title && i <= at + 6; i++) {
            String line = lines.get(i).text();
            if (line.matches("(?iu)^(об?|в соответствии|на основании|во исполнение|с целью|в целях)\\s.*")
                    || line.length() > 150) {
                break;
            }
            details.append('\n').append(line);
        }
        if (DateWords.first(details.toString()) == null && at > 0) {
            details.append('\n').append(lines.get(at - 1).text());
        }
        return details.toString();
    }

    /** The name under the points of the order. */
    private @Nullable String signer(int order) {
        int end = title;
        for (int i = order + 1; i < title; i++) {
            if (APPENDIX.matcher(lines.get(i).text()).matches()
                    || ACQUAINTED.matcher(lines.get(i).text()).lookingAt()
                    || APPROVE.matcher(lines.get(i).text()).matches()) {
                end = i;
                break;
            }
        }
        for (int i = end - 1; i > order; i--) {
            String line = lines.get(i).text().replaceFirst("[.\\s]+$", "");
            Matcher matcher = NAME.matcher(line);
            String last = null;
            int stop = 0;
            while (matcher.find()) {
                last = matcher.group();
                stop = matcher.end();
            }
            boolean closes = last != null
                    && (stop >= line.length() - 1 || lines.get(i).text().length() < 60);
            if (closes
                    && line.length() < 200
                    && !POINT.matcher(line).matches()
                    && !line.matches("(?iu)^с приказом.*|^исп.*")) {
                return last;
            }
        }
        return null;
    }

    private static @Nullable String name(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.find() ? matcher.group().replace('\n', ' ') : null;
    }

    /** The number behind the date, else the first one that is not a school's. */
    private static @Nullable String number(String text) {
        Matcher dated = DATED.matcher(text);
        String behind = dated.find() ? firstNumber(text.substring(dated.end() - 1)) : null;
        return behind != null ? behind : firstNumber(OF_SCHOOL.matcher(text).replaceAll("$1"));
    }

    private static @Nullable String firstNumber(String text) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String number = matcher.group(1).replaceAll("\\s", "").replaceFirst("[.\\-–/\\\\]+$", "");
            number = number.replaceFirst("(?iu)(?<=\\d)от$", "");
            if (number.chars().anyMatch(Character::isDigit)) {
                return number;
            }
        }
        return null;
    }

    private static String nominative(String stem) {
        String lower = stem.toLowerCase(Locale.ROOT);
        return lower.startsWith("приказ") ? "приказ" : lower + "е";
    }
}
