package okoplan.exchange.checking;

import java.util.List;
import java.util.Locale;
import okoplan.exchange.recognition.Doubt;
import okoplan.plan.PlanLevel;
import okoplan.shared.RuleViolationException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a person should look at. */
@Component
public class DoubtTexts {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    DoubtTexts(MessageSource messages) {
        this.messages = messages;
    }

    public List<String> of(List<Doubt> doubts) {
        return doubts.stream().map(this::of).toList();
    }

    public String of(Doubt doubt) {
        String kind = doubt.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Object[] arguments = doubt.arguments().stream()
                .map(text -> doubt.kind() == Doubt.Kind.JOINED ? number(text) : text)
                .toArray();
        return withoutStop(messages.getMessage("exchange.doubt." + kind, arguments, RUSSIAN));
    }

    /** Questions stand in lists, some of them are sentences of others. */
    private static String withoutStop(String text) {
        boolean single = text.endsWith(".") && text.indexOf(". ") < 0;
        return single ? text.substring(0, text.length() - 1) : text;
    }

    /** What plan will be made although the document reads as another's; a school has no choice. */
    String ofLevel(PlanLevel made, boolean choice) {
        String key = "exchange.check.other-level." + made.name() + (choice ? "" : ".own");
        return messages.getMessage(key, null, RUSSIAN);
    }

    String of(RuleViolationException refusal) {
        return messages.getMessage(refusal.messageKey(), refusal.arguments(), RUSSIAN);
    }

    private static Object number(String text) {
        return text.matches("\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
    }
}
