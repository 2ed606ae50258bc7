package okoplan.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The government's transfers, the same for the whole country; kept in {@code calendar/working-days.tsv}. */
final class NationalTransfers {

    private static final List<Transfer> ALL = read();

    private NationalTransfers() {}

    static List<Transfer> all() {
        return ALL;
    }

    private static List<Transfer> read() {
        InputStream file =
                Objects.requireNonNull(NationalTransfers.class.getResourceAsStream("/calendar/working-days.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Transfer(LocalDate.parse(cells[0]), cells[1].equals("да"), cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
