package okoplan.exchange.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.Actor;
import okoplan.shared.view.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of a row, said by one button. */
@Controller
@RequestMapping("/imports/{id}/rows/{row}")
class RowFateController {

    private final ImportEditing editing;
    private final CheckPages pages;

    RowFateController(ImportEditing editing, CheckPages pages) {
        this.editing = editing;
        this.pages = pages;
    }

    @PostMapping("/settle")
    String settle(Actor actor, PressedRow pressed) {
        editing.settle(actor, pressed.id(), pressed.row(), pressed.version());
        return pages.back(actor, pressed);
    }

    @PostMapping("/turn")
    String turn(Actor actor, PressedRow pressed) {
        editing.turn(actor, pressed.id(), pressed.row(), pressed.version());
        return pages.back(actor, pressed);
    }

    @PostMapping("/leave-out")
    String leaveOut(Actor actor, PressedRow pressed, RedirectAttributes redirect) {
        editing.leaveOut(actor, pressed.id(), pressed.row(), pressed.version());
        redirect.addFlashAttribute(Flash.NAME, Flash.of("exchange.row.is-left-out"));
        return pages.back(actor, pressed);
    }

    @PostMapping("/restore")
    String restore(Actor actor, PressedRow pressed, @RequestParam RowKind as, RedirectAttributes redirect) {
        editing.restore(actor, pressed.id(), pressed.row(), pressed.version(), as);
        redirect.addFlashAttribute(Flash.NAME, Flash.of("exchange.row.restored." + as.name()));
        return pages.back(actor, pressed);
    }

    @PostMapping("/join")
    String join(Actor actor, PressedRow pressed, RedirectAttributes redirect) {
        long above = editing.joinAbove(actor, pressed.id(), pressed.row(), pressed.version());
        redirect.addFlashAttribute(Flash.NAME, Flash.of("exchange.row.joined"));
        return pages.back(actor, new PressedRow(pressed.id(), above, 0, pressed.only()));
    }

    /** Takes a meaning of the deadline, «2026-08-01/2026-08-31»; nothing goes back to what the phrase is read as. */
    @PostMapping("/take")
    String take(Actor actor, PressedRow pressed, @RequestParam String take) {
        editing.choose(actor, pressed.id(), pressed.row(), pressed.version(), window(take));
        return pages.back(actor, pressed);
    }

    private static @Nullable DeadlineWindow window(String written) {
        if (written.isEmpty()) {
            return null;
        }
        String[] days = written.split("/", -1);
        try {
            return new DeadlineWindow(
                    days[0].isEmpty() || days[0].equals("null") ? null : LocalDate.parse(days[0]),
                    LocalDate.parse(days[days.length - 1]));
        } catch (DateTimeException | IllegalArgumentException noWindow) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, written, noWindow);
        }
    }
}
