package okoplan.notification.digest;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okoplan.shared.MunicipalityScope;
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

    private final Outbox outbox;
    private final Letters letters;

    Postman(Outbox outbox, Letters letters) {
        this.outbox = outbox;
        this.letters = letters;
    }

    /** Sends all letters whose time has come; those of one round are put off together where the server is away. */
    void deliver() {
        if (!letters.canBeSent()) {
            return;
        }
        List<Letter> taken = outbox.take();
        while (!taken.isEmpty()) {
            boolean away = false;
            for (Letter letter : taken) {
                if (away) {
                    putOff(letter, "server");
                } else {
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
            return false;
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

    /** Why the address can never be sent to, or null where the fault is another one. */
    private static @Nullable String refusal(MailException failure) {
        List<Throwable> faults = failure instanceof MailSendException several
                ? List.copyOf(several.getFailedMessages().values())
                : List.of(failure);
        for (Throwable fault : faults) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof AddressException) {
                    return "address";
                }
                if (cause instanceof SendFailedException send && hasAny(send.getInvalidAddresses())) {
                    return "recipient";
                }
            }
        }
        return null;
    }

    private static boolean hasAny(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    /** The kinds of the failures only: their words may hold names and addresses. */
    private static String cause(Throwable failure) {
        Throwable deepest = failure;
        if (failure instanceof MailSendException several
                && several.getFailedMessages().size() == 1) {
            deepest = several.getFailedMessages().values().iterator().next();
        }
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return failure.getClass().getSimpleName() + "/" + deepest.getClass().getSimpleName();
    }
}
