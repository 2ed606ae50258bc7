package okoplan.exchange.checking;

import java.util.List;
import okoplan.plan.DraftReadings;
import okoplan.plan.ResponsibleReadings;
import okoplan.plan.ResponsibleView;
import okoplan.plan.responsible.Party;
import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.Role;
import okoplan.shared.RuleViolationException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page that asks whom words mean. */
@Component
class PartyPages {

    private final ImportViews views;
    private final NewExecutors executors;
    private final DraftReadings readings;

    PartyPages(ImportViews views, NewExecutors executors, DraftReadings readings) {
        this.views = views;
        this.executors = executors;
        this.readings = readings;
    }

    String page(Actor actor, long id, String words, Model model) {
        CheckView check = views.check(actor, id);
        CheckView.Unmatched asked = asked(check, words);
        List<ResponsibleView.Named> candidates = asked.candidates();
        model.addAttribute("header", check.header());
        model.addAttribute("asked", asked);
        model.addAttribute(
                "others",
                responsibles(check).choices().stream()
                        .filter(choice -> !candidates.contains(choice))
                        .toList());
        model.addAttribute("mayAdd", actor.is(Role.ADMIN));
        model.addAttribute("administrators", executors.administrators(actor));
        return "exchange/party";
    }

    /** Words that nobody asks about are not found. */
    void requireAsked(Actor actor, long id, String words) {
        asked(views.check(actor, id), words);
    }

    Party known(Actor actor, long id, String written) {
        Party party = Party.parse(written);
        if (!responsibles(views.check(actor, id)).knows(party)) {
            throw new RuleViolationException("plan.measure.party-unknown");
        }
        return party;
    }

    private ResponsibleReadings responsibles(CheckView check) {
        return readings.responsibles(check.header().school());
    }

    private static CheckView.Unmatched asked(CheckView check, String words) {
        return check.unmatched().stream()
                .filter(asked -> asked.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(words));
    }
}
