package okoplan.organization.schoollist;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The rows of a file as the check page carries them, so that nothing is stored before it is confirmed. */
final class CarriedRows {

    private static final int CELLS = 5;

    private CarriedRows() {}

    static String write(List<ListedSchool> schools) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.TDF)) {
            for (ListedSchool school : schools) {
                printer.printRecord(school.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static List<ListedSchool> read(String text) {
        List<ListedSchool> schools = new ArrayList<>();
        try (CSVParser parser = CSVFormat.TDF.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                if (row.size() != CELLS || schools.size() > TableFile.MOST_ROWS) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                }
                schools.add(
                        new ListedSchool(Integer.parseInt(row.get(0)), row.get(1), row.get(2), row.get(3), row.get(4)));
            }
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
        return schools;
    }
}
