package okoplan.exchange.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The two halves of a cell under «Срок, ответственный».
 *
 * @param deadline empty when no part of the cell reads as one
 */
record DeadlineAndParty(String deadline, String responsible) {

    static DeadlineAndParty of(String cell, Predicate<String> isDeadline) {
        List<String> deadlines = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        for (String line : cell.lines().map(String::strip).toList()) {
            DeadlineAndParty parts = ofLine(line, isDeadline);
            if (!parts.deadline().isEmpty()) {
                deadlines.add(parts.deadline());
            }
            if (!parts.responsible().isEmpty()) {
                parties.add(parts.responsible());
            }
        }
        return new DeadlineAndParty(String.join(", ", deadlines), String.join("\n", parties));
    }

    private static DeadlineAndParty ofLine(String line, Predicate<String> isDeadline) {
        String whole = withoutEdges(line);
        for (int i = whole.length() - 1; i > 0; i--) {
            if (",;–—(".indexOf(whole.charAt(i)) < 0) {
                continue;
            }
            String left = withoutEdges(whole.substring(0, i));
            String right = withoutEdges(whole.substring(i + 1));
            if (isDate(left, isDeadline) && PeopleWords.isParty(right)) {
                return new DeadlineAndParty(left, right);
            }
            if (isDate(right, isDeadline) && PeopleWords.isParty(left)) {
                return new DeadlineAndParty(right, left);
            }
        }
        for (int i = whole.indexOf(' '); i > 0; i = whole.indexOf(' ', i + 1)) {
            String left = whole.substring(0, i);
            String right = whole.substring(i + 1);
            if (isDate(left, isDeadline) && PeopleWords.isParty(right)) {
                return new DeadlineAndParty(left, right);
            }
        }
        if (isDate(whole, isDeadline)) {
            return new DeadlineAndParty(whole, "");
        }
        return new DeadlineAndParty("", whole);
    }

    private static boolean isDate(String text, Predicate<String> isDeadline) {
        return !PeopleWords.isParty(text) && isDeadline.test(text);
    }

    private static String withoutEdges(String part) {
        String text = part.strip().replaceFirst("[;,]+$", "").strip();
        return text.endsWith(")") && text.indexOf('(') < 0 ? text.substring(0, text.length() - 1) : text;
    }
}
