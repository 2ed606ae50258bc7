package okoplan.organization.schoollist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import okoplan.shared.RuleViolationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cells of a file, as text: XLSX, or CSV with semicolons, commas or tabs in UTF-8, UTF-16 or Windows-1251. What a file is
 * goes by its content, never by its name. A file that cannot be read is refused in words.
 */
final class TableFile {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_ROWS = 5_000;

    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_CELLS = 60;
    private static final char[] DELIMITERS = {';', ',', '\t'};
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String MARK = "\uFEFF";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private TableFile() {}

    /** The sheets of the file, each with its rows from the first line on; a blank line is an empty row. */
    static List<List<List<String>>> read(byte[] content) {
        if (content.length == 0) {
            throw new RuleViolationException("organization.school-list.empty");
        }
        if (content.length > MOST_BYTES) {
            throw new RuleViolationException("organization.school-list.too-big", MOST_BYTES / 1024 / 1024);
        }
        if (startsWith(content, OLE)) {
            throw new RuleViolationException("organization.school-list.old-excel");
        }
        List<List<List<String>>> sheets = startsWith(content, ZIP) ? workbook(content) : List.of(csv(text(content)));
        if (sheets.stream().anyMatch(sheet -> sheet.size() > MOST_ROWS)) {
            throw new RuleViolationException("organization.school-list.too-long", MOST_ROWS);
        }
        return sheets;
    }

    private static List<List<List<String>>> workbook(byte[] content) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        try {
            requireModest(content);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
                List<List<List<String>>> sheets = new ArrayList<>();
                for (Sheet sheet : workbook) {
                    sheets.add(rows(sheet, formatter));
                }
                return sheets;
            }
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            RuleViolationException damaged = new RuleViolationException("organization.school-list.damaged");
            damaged.addSuppressed(e);
            throw damaged;
        }
    }

    private static List<List<String>> rows(Sheet sheet, DataFormatter formatter) {
        List<List<String>> rows = new ArrayList<>();
        int last = Math.min(sheet.getLastRowNum(), MOST_ROWS);
        for (int at = 0; at <= last; at++) {
            Row row = sheet.getRow(at);
            List<String> cells = new ArrayList<>();
            int width = row == null ? 0 : Math.min(row.getLastCellNum(), MOST_CELLS);
            for (int column = 0; column < width && row != null; column++) {
                cells.add(clean(formatter.formatCellValue(row.getCell(column))));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** A small file that unpacks to a huge one is not opened. */
    private static void requireModest(byte[] content) throws IOException {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new IOException("unpacks to too much");
                    }
                }
            }
        }
    }

    private static List<List<String>> csv(String text) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                rows.add(line.stream().limit(MOST_CELLS).map(TableFile::clean).toList());
            }
        } catch (IOException | UncheckedIOException e) {
            RuleViolationException damaged = new RuleViolationException("organization.school-list.quotes");
            damaged.addSuppressed(e);
            throw damaged;
        }
        return rows;
    }

    /** The one that stands most often outside quotes in the first lines. */
    private static char delimiter(String text) {
        int[] found = new int[DELIMITERS.length];
        boolean quoted = false;
        for (int at = 0; at < Math.min(text.length(), 4_000); at++) {
            char letter = text.charAt(at);
            quoted ^= letter == '"';
            for (int i = 0; i < DELIMITERS.length; i++) {
                if (!quoted && letter == DELIMITERS[i]) {
                    found[i]++;
                }
            }
        }
        int most = 0;
        for (int i = 1; i < DELIMITERS.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return DELIMITERS[most];
    }

    private static String text(byte[] content) {
        boolean wide = content.length > 1
                && ((content[0] == (byte) 0xff && content[1] == (byte) 0xfe)
                        || (content[0] == (byte) 0xfe && content[1] == (byte) 0xff));
        String text = wide ? new String(content, StandardCharsets.UTF_16) : narrow(content);
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF")) {
            throw new RuleViolationException("organization.school-list.no-table");
        }
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static String narrow(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS);
        }
    }

    /** Line breaks and hard spaces inside a cell are spaces. */
    private static String clean(String cell) {
        return cell.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", " ").strip();
    }

    private static boolean startsWith(byte[] content, byte[] signature) {
        for (int at = 0; at < signature.length; at++) {
            if (at >= content.length || content[at] != signature[at]) {
                return false;
            }
        }
        return true;
    }
}
