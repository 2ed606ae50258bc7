package okoplan.web;

import java.io.IOException;
import java.sql.SQLException;
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

    private static Optional<Outage> itself(Throwable failure) {
        if (failure instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            if (state.equals(DISK_FULL)) {
                return Optional.of(DISK);
            }
            boolean away = failure instanceof SQLTransientConnectionException
                    || NO_DATABASE.stream().anyMatch(state::startsWith);
            return away ? Optional.of(DATABASE) : Optional.empty();
        }
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return failure instanceof IOException && NO_SPACE.stream().anyMatch(words::contains)
                ? Optional.of(DISK)
                : Optional.empty();
    }
}
