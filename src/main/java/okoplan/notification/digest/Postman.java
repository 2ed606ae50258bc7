package okoplan.notification.digest;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Service;

/**
 * Sends the letters that wait. A server that does not answer is tried again, more and more rarely; only the address itself may be
 * given up. A letter is marked as sent once the server has taken it: where the application dies in between, it goes out once more
 * under the same id.
 */
@Service
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    /** Well within the time for which the letters are taken: what is left is taken again, by whoever comes first. */
    private static final Duration FOR_A_ROUND = Duration.ofMinutes(5);

    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d");
    private static final int MOST_CAUSES = 50;

    private final Outbox outbox;
    private final Letters letters;
    private final Today today;

    Postman(Outbox outbox, Letters letters, Today today) {
        this.outbox = outbox;
        this.letters = letters;
        this.today = today;
    }

    /** Sends all letters whose time has come; those of one round are put off together where the server is away. */
    void deliver() {
        if (!letters.canBeSent()) {
            return;
        }
        List<Letter> taken = outbox.take();
        while (!taken.isEmpty()) {
            Instant until = today.instant().plus(FOR_A_ROUND);
            boolean away = false;
            for (Letter letter : taken) {
                if (away) {
                    putOff(letter, "server");
                } else if (today.instant().isBefore(until)) {
                    away = !deliver(letter);
                }
            }
            taken = away ? List.of() : outbox.take();
        }
    }

    /** @return false where the server is away */
    private boolean deliver(Letter letter) {
        try {
            MunicipalityScope.run(letter.municipality(), letter.zone(), () -> send(letter));
            return true;
        } catch (MailException failure) {
            String refused = refusal(failure);
            if (refused != null) {
                outbox.refused(letter, refused);
                return true;
            }
            LOG.warn("Letter {} cannot be sent, will be tried again: {}", letter.id(), cause(failure));
            putOff(letter, cause(failure));
            return isOfThisLetterAlone(failure);
        } catch (RuntimeException failure) {
            LOG.error("Letter {} cannot be written, will be tried again", letter.id(), failure);
            putOff(letter, failure.getClass().getSimpleName());
            return true;
        }
    }

    private void send(Letter letter) {
        Optional<Letters.Text> text = letters.text(letter);
        if (text.isEmpty()) {
            outbox.nothingLeft(letter);
            return;
        }
        try {
            letters.send(letter, text.get());
        } catch (MessagingException e) {
            outbox.refused(letter, e.getClass().getSimpleName());
            return;
        }
        outbox.sent(letter);
    }

    private void putOff(Letter letter, String why) {
        outbox.tryAgain(letter, PAUSES.get(Math.min(letter.attempts(), PAUSES.size()) - 1), why);
    }

    /** Why the address can never be sent to, or null where the fault is another one or may pass. */
    private static @Nullable String refusal(MailException failure) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof AddressException) {
                return "address";
            }
            if (cause instanceof SendFailedException send && hasAny(send.getInvalidAddresses()) && !isPolicy(send)) {
                return "recipient";
            }
        }
        return null;
    }

    /** The server takes letters from nobody like us, whoever they are to: a fault of the settings (RFC 3463, 5.7). */
    private static boolean isPolicy(SendFailedException failure) {
        return causes(failure).stream()
                .anyMatch(cause ->
                        POLICY.matcher(String.valueOf(cause.getMessage())).find());
    }

    /** The server has answered and turned down this letter: a full mailbox must not keep others from theirs. */
    private static boolean isOfThisLetterAlone(MailException failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof SendFailedException send && hasAny(send.getValidUnsentAddresses()));
    }

    /** The failure with all that is behind it, on both of the ways on which the mail's failures are chained. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        Deque<Throwable> left = new ArrayDeque<>(List.of(failure));
        while (!left.isEmpty() && all.size() < MOST_CAUSES) {
            Throwable next = left.pop();
            all.add(next);
            if (next instanceof MailSendException several) {
                left.addAll(several.getFailedMessages().values());
            }
            if (next instanceof MessagingException mail && mail.getNextException() != null) {
                left.add(mail.getNextException());
            } else if (next.getCause() != null) {
                left.add(next.getCause());
            }
        }
        return all;
    }

    private static boolean hasAny(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    /** The kinds of the failures only: their words may hold names and addresses. */
    private static String cause(Throwable failure) {
        List<Throwable> all = causes(failure);
        return failure.getClass().getSimpleName() + "/"
                + all.get(all.size() - 1).getClass().getSimpleName();
    }
}
