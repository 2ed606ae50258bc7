package okoplan.notification;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.Slice;
import okoplan.shared.Today;
import okoplan.shared.spreadsheet.ExportedList;
import okoplan.shared.spreadsheet.ListExport;
import okoplan.shared.view.Flash;
import okoplan.shared.view.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class InboxController {

    private final Inbox inbox;
    private final InboxWords words;
    private final ListExport export;
    private final Today today;

    InboxController(Inbox inbox, InboxWords words, ListExport export, Today today) {
        this.inbox = inbox;
        this.words = words;
        this.export = export;
        this.today = today;
    }

    @GetMapping("/inbox")
    String list(
            Actor actor,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "1") int number,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        Slice<InboxItem> page = inbox.page(actor, after, ListPage.rows(whole));
        List<InboxLine> lines = page.items().stream().map(words::line).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("seen", today.instant());
        model.addAttribute("number", number);
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : UriComponentsBuilder.fromPath("/inbox")
                                .queryParam("after", page.next())
                                .queryParam("number", number + 1)
                                .toUriString());
        return "notification/inbox";
    }

    @GetMapping("/inbox.xlsx")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        export.send(
                actor,
                new ExportedList<>("inbox", words.title(), List.of(), words.columns()),
                (after, limit) -> inbox.page(actor, after, limit).map(words::line),
                response);
    }

    /** Leads to what the message is about; that is reading it. */
    @GetMapping("/inbox/{id}")
    String open(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "false") boolean personal) {
        return "redirect:" + words.address(inbox.open(actor, id), actor, personal);
    }

    @PostMapping("/inbox/{id}/read")
    String markRead(Actor actor, @PathVariable long id) {
        inbox.markRead(actor, id);
        return "redirect:/inbox";
    }

    @PostMapping("/inbox/read")
    String markAllRead(Actor actor, @RequestParam Instant seen, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.of("notification.all-read", inbox.markAllRead(actor, seen)));
        return "redirect:/inbox";
    }
}
