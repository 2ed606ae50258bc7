package okoplan.exchange.recognition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okoplan.exchange.recognition.PlanAssembler.Entry;
import okoplan.exchange.recognition.TableRow.Hesitation;

/** Who a plan names once, above its measures, as responsible for all of them. */
final class CommonResponsible {

    private static final Pattern NAMED = Pattern.compile(
            "(?iu)^ответственн(?:ый|ая|ые|ое\\s+лицо|ые\\s+лица)(?:\\s+исполнител[ьи])?"
                    + "(?:\\s+за\\s+(?:реализаци|исполнени|выполнени|организаци|проведени|осуществлени)\\p{L}+(?:\\s+[\\p{L}«»-]+){0,6})?"
                    + "\\s*(?::|\\s[–—-]\\s)\\s*(?<party>.+)$",
            Pattern.DOTALL);

    private CommonResponsible() {}

    /** The measures, each with the party that is responsible for the plan where none of them names anybody. */
    static List<Entry> given(List<Entry> entries, List<HeadLine> head) {
        if (entries.stream().anyMatch(entry -> !entry.responsible().isBlank())) {
            return entries;
        }
        String party = party(head);
        return party.isEmpty()
                ? entries
                : entries.stream()
                        .map(entry -> entry.section() ? entry : entry.by(party).doubted(Hesitation.RESPONSIBLE_OF_PLAN))
                        .toList();
    }

    private static String party(List<HeadLine> head) {
        for (int i = head.size() - 1; i >= 0; i--) {
            Matcher matcher = NAMED.matcher(head.get(i).text());
            if (matcher.matches() && PeopleWords.isParty(matcher.group("party"))) {
                return ListReader.sentence(matcher.group("party").strip());
            }
        }
        return "";
    }
}
