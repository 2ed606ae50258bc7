package okoplan.exchange.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.Actor;
import okoplan.shared.view.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
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

    /** Where the person was when pressing the button. */
    private record Place(long id, long row, @Nullable String only) {}

    @PostMapping("/settle")
    String settle(
            Actor actor,
            @PathVariable long id,
            @PathVariable long row,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String only) {
        editing.settle(actor, id, row, version);
        return back(actor, new Place(id, row, only));
    }

    @PostMapping("/turn")
    String turn(
            Actor actor,
            @PathVariable long id,
            @PathVariable long row,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String only) {
        editing.turn(actor, id, row, version);
        return back(actor, new Place(id, row, only));
    }

    @PostMapping("/leave-out")
    String leaveOut(
            Actor actor,
            @PathVariable long id,
            @PathVariable long row,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String only) {
        editing.leaveOut(actor, id, row, version);
        return back(actor, new Place(id, row, only));
    }

    @PostMapping("/restore")
    String restore(
            Actor actor,
            @PathVariable long id,
            @PathVariable long row,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String only) {
        editing.restore(actor, id, row, version);
        return back(actor, new Place(id, row, only));
    }

    @PostMapping("/join")
    String join(
            Actor actor,
            @PathVariable long id,
            @PathVariable long row,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String only,
            RedirectAttributes redirect) {
        long above = editing.joinAbove(actor, id, row, version);
        redirect.addFlashAttribute(Flash.NAME, Flash.of("exchange.row.joined"));
        return back(actor, new Place(id, above, only));
    }

    /** Takes a meaning of the deadline, «2026-08-01/2026-08-31»; nothing goes back to what the phrase is read as. */
    @PostMapping("/take")
    String take(
            Actor actor,
            @PathVariable long id,
            @PathVariable long row,
            @RequestParam int version,
            @RequestParam String take,
            @RequestParam(required = false) @Nullable String only) {
        editing.choose(actor, id, row, version, window(take));
        return back(actor, new Place(id, row, only));
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

    private String back(Actor actor, Place place) {
        String filter = CheckPages.QUESTIONS.equals(place.only())
                ? "only=" + CheckPages.QUESTIONS
                : "page=" + pages.pageOf(actor, place.id(), place.row());
        return "redirect:/imports/" + place.id() + "?" + filter + "#r" + place.row();
    }
}
