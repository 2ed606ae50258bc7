package okoplan.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okoplan.shared.Sha256;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down an address that tries many names. It has a store of failed tries, large enough for a school behind one
 * address; when the store is spent, one try comes back every half a minute. What one person mistypes is slowed by
 * {@link SignInDelays} long before. The store is one moment in the database, so that all copies of the application share
 * it and nothing remains of an address that has been quiet for as long as its store takes to fill.
 *
 * <p>Of the sixth version an address is its network of 64 bits, which one computer has whole. The machine's own address is
 * a proxy that does not say whom it speaks for, which would make one visitor of all; its tries are not counted.
 */
@Service
public class AddressDelays {

    static final Duration ONE_BACK_AFTER = Duration.ofSeconds(30);

    private static final int NETWORK_BYTES = 8;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:.*");

    private final JdbcClient jdbc;
    private final Today today;
    private final int store;

    AddressDelays(JdbcClient jdbc, Today today, AccessProperties properties) {
        this.jdbc = jdbc;
        this.today = today;
        this.store = properties.signInTriesPerAddress();
    }

    /** Counts a try as failed until {@link #takeBack} says otherwise; refuses it while the store is spent. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void beginTry(String address) {
        if (!isCounted(address)) {
            return;
        }
        Instant now = today.instant();
        Instant last = now.plus(ONE_BACK_AFTER.multipliedBy(store - 1L));
        int counted = jdbc.sql("""
                        insert into sign_in_address_delay as known (address_key, spent_until)
                        values (:key, cast(:now as timestamptz) + make_interval(secs => :pause))
                        on conflict (address_key) do update set
                            spent_until = greatest(known.spent_until, :now) + make_interval(secs => :pause)
                        where known.spent_until <= :last
                        """)
                .param("key", key(address))
                .param("now", Timestamp.from(now))
                .param("last", Timestamp.from(last))
                .param("pause", ONE_BACK_AFTER.toSeconds())
                .update();
        if (counted == 0) {
            throw TooManyTriesException.ofAddress(Duration.between(last, spentUntil(address, last)));
        }
    }

    /** The try was right, or was not made after all. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void takeBack(String address) {
        if (isCounted(address)) {
            jdbc.sql("""
                            update sign_in_address_delay set spent_until = spent_until - make_interval(secs => :pause)
                            where address_key = :key
                            """)
                    .param("key", key(address))
                    .param("pause", ONE_BACK_AFTER.toSeconds())
                    .update();
        }
    }

    @Scheduled(fixedDelay = 60, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void cleanUp() {
        jdbc.sql("delete from sign_in_address_delay where spent_until < :now")
                .param("now", Timestamp.from(today.instant()))
                .update();
    }

    private Instant spentUntil(String address, Instant otherwise) {
        return jdbc.sql("select spent_until from sign_in_address_delay where address_key = :key")
                .param("key", key(address))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(otherwise);
    }

    private boolean isCounted(String address) {
        InetAddress parsed = parse(address);
        return store > 0 && !address.isEmpty() && (parsed == null || !parsed.isLoopbackAddress());
    }

    private static String key(String address) {
        InetAddress parsed = parse(address);
        return Sha256.hex(
                parsed instanceof Inet6Address
                        ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                        : address);
    }

    /** Null for what is no address in digits: a proxy may send anything, and nothing must be looked up by it. */
    private static @Nullable InetAddress parse(String address) {
        if (!DIGITS.matcher(address).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
