package okoplan.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;

/** What the application cannot help: it passes without anybody touching the application, and nothing was stored. */
enum Outage {
    /** No database: it is down, starts, or has no connection left. */
    DATABASE(HttpStatus.SERVICE_UNAVAILABLE),
    /** No space on a disk, of the application or of the database. */
    DISK(HttpStatus.INSUFFICIENT_STORAGE);

    /** Classes of SQLSTATE, or whole ones: connection lost; server shut down, crashed or starting; too many connections. */
    private static final List<String> NO_DATABASE = List.of("08", "57P01", "57P02", "57P03", "53300");

    private static final Pattern CLOSED = Pattern.compile("(?i)connection (is|has been|was) (already )?closed");

    private static final String DISK_FULL = "53100";

    /** As operating systems say it, in English and in Russian. */
    private static final List<String> NO_SPACE = List.of(
            "no space left",
            "not enough space",
            "disk quota exceeded",
            "не осталось свободного места",
            "на устройстве кончилось место",
            "недостаточно места");

    private final HttpStatus status;

    Outage(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    static Optional<Outage> of(@Nullable Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        add(failure, open);
        while (!open.isEmpty()) {
            Throwable each = open.remove();
            if (!seen.add(each)) {
                continue;
            }
            Optional<Outage> outage = itself(each);
            if (outage.isPresent()) {
                return outage;
            }
            add(each.getCause(), open);
            Arrays.stream(each.getSuppressed()).forEach(open::add);
            if (each instanceof TransactionSystemException rollback) {
                add(rollback.getOriginalException(), open);
            }
        }
        return Optional.empty();
    }

    private static void add(@Nullable Throwable failure, Deque<Throwable> open) {
        if (failure != null) {
            open.add(failure);
        }
    }

    /** Without a state: the pool's own words of a connection that it has thrown away as broken, as when rolling back on it. */
    private static boolean isAway(SQLException failure, String state) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || NO_DATABASE.stream().anyMatch(state::startsWith)
                || (failure.getSQLState() == null
                        && CLOSED.matcher(String.valueOf(failure.getMessage())).find());
    }

    private static Optional<Outage> itself(Throwable failure) {
        if (failure instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            if (state.equals(DISK_FULL)) {
                return Optional.of(DISK);
            }
            return isAway(sql, state) ? Optional.of(DATABASE) : Optional.empty();
        }
        if (failure instanceof JDBCConnectionException) {
            return Optional.of(DATABASE);
        }
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return failure instanceof IOException && NO_SPACE.stream().anyMatch(words::contains)
                ? Optional.of(DISK)
                : Optional.empty();
    }
}
