package okoplan.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.NotFoundException;
import okoplan.shared.Sha256;
import okoplan.shared.Today;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What calendar programs read, without signing in. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final CalendarFeeds feeds;
    private final FeedEntries entries;
    private final MessageSource messages;
    private final Today today;

    FeedController(CalendarFeeds feeds, FeedEntries entries, MessageSource messages, Today today) {
        this.feeds = feeds;
        this.entries = entries;
        this.messages = messages;
        this.today = today;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> read(@PathVariable String secret, WebRequest request) {
        Actor reader = feeds.reader(secret).orElseThrow(() -> new NotFoundException("calendar"));
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        LocalDate day = today.dateIn(reader.zone());
        List<FeedEntry> all =
                MunicipalityScope.call(reader.municipality(), reader.zone(), () -> entries.of(reader, day, site));
        String file = ICalendar.of(messages.getMessage("feed.name", null, Locale.forLanguageTag("ru")), day, all);
        String tag = "\"" + Sha256.hex(file) + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(file);
    }
}
