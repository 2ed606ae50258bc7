package okoplan.exchange.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.reading.assembly.ReadingGuard;
import okoplan.exchange.reading.assembly.Refusal;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads files and what the clipboard holds; whatever is in them, it takes bounded time and memory. */
@Service
public class DocumentReader {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    private final ReadingProperties properties;
    private final ReadingThreads threads;

    DocumentReader(ReadingProperties properties, ReadingThreads threads) {
        this.properties = properties;
        this.threads = threads;
    }

    /**
     * Reads a file.
     *
     * @param fileName as it was sent; it decides nothing
     * @throws RuleViolationException when it cannot be read, with the reason in words
     */
    public OfficeDocument read(byte[] content, String fileName) {
        if (content.length == 0) {
            throw Refusal.empty();
        }
        if (content.length > properties.maxFileSize().toBytes()) {
            throw Refusal.tooLarge(properties.maxFileSize().toMegabytes());
        }
        ReadingGuard guard = new ReadingGuard(properties.limits());
        try {
            return checked(threads.run(() -> FormatReaders.read(content, guard), properties.readTimeout()));
        } catch (RuleViolationException e) {
            LOG.info("refused {} of {} bytes: {}", shortName(fileName), content.length, e.messageKey());
            throw e;
        }
    }

    /** Reads a file; a large one is not taken into memory. */
    public OfficeDocument read(Path file, String fileName) throws IOException {
        if (Files.size(file) > properties.maxFileSize().toBytes()) {
            throw Refusal.tooLarge(properties.maxFileSize().toMegabytes());
        }
        return read(Files.readAllBytes(file), fileName);
    }

    /**
     * Reads what was pasted. A table in the HTML goes first: it knows merged cells and the lines inside cells, which the
     * plain text has lost.
     *
     * @throws RuleViolationException when there is nothing to read, or too much
     */
    public OfficeDocument readPasted(@Nullable String html, @Nullable String text) {
        String markup = html == null ? "" : html;
        String plain = text == null ? "" : text;
        if (markup.isBlank() && plain.isBlank()) {
            throw Refusal.empty();
        }
        if ((long) markup.length() + plain.length() > properties.maxFileSize().toBytes()) {
            throw Refusal.tooLarge(properties.maxFileSize().toMegabytes());
        }
        ReadingGuard guard = new ReadingGuard(properties.limits());
        return checked(threads.run(() -> FormatReaders.readPasted(markup, plain, guard), properties.readTimeout()));
    }

    /**
     * Works on what was read, in the time that a reading may take.
     *
     * @throws RuleViolationException the work's own refusal, or that it took too long
     */
    public <T> T within(Callable<T> work) {
        return threads.run(work, properties.readTimeout());
    }

    private static OfficeDocument checked(OfficeDocument document) {
        if (document.isBlank()) {
            throw Refusal.blank();
        }
        return document;
    }

    /** The name without folders and without anything that could forge a line of the log. */
    private static String shortName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
    }
}
