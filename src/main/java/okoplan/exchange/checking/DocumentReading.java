package okoplan.exchange.checking;

import okoplan.calendar.DeadlineReadings;
import okoplan.exchange.document.OfficeDocument;
import okoplan.exchange.reading.DocumentReader;
import okoplan.exchange.reading.ReadingProperties;
import okoplan.exchange.recognition.PlanRecogniser;
import okoplan.exchange.recognition.Recognition;
import okoplan.exchange.recognition.RecognitionContext;
import okoplan.shared.RuleViolationException;
import org.springframework.stereotype.Component;

/** From a file to recognised plans, without storing anything. */
@Component
public class DocumentReading {

    private final DocumentReader reader;
    private final ReadingProperties properties;
    private final PlanRecogniser recogniser;
    private final DeadlineReadings deadlines;

    DocumentReading(
            DocumentReader reader,
            ReadingProperties properties,
            PlanRecogniser recogniser,
            DeadlineReadings deadlines) {
        this.reader = reader;
        this.properties = properties;
        this.recogniser = recogniser;
        this.deadlines = deadlines;
    }

    /** The largest file that is read. */
    public long mostMegabytes() {
        return properties.maxFileSize().toMegabytes();
    }

    public boolean isTooLarge(long size) {
        return size > properties.maxFileSize().toBytes();
    }

    /** Refuses a file that is larger than is read at all, before it is taken into memory. */
    public void requireSize(long size) {
        if (isTooLarge(size)) {
            throw new RuleViolationException("exchange.refused.too-large", mostMegabytes());
        }
    }

    public OfficeDocument read(byte[] content, String fileName) {
        return reader.read(content, fileName);
    }

    public OfficeDocument readPasted(String html, String text) {
        return reader.readPasted(html, text);
    }

    public Recognition recognise(OfficeDocument document) {
        RecognitionContext context = new RecognitionContext(deadlines.reader(), null);
        return reader.within(() -> recogniser.recognise(document, context));
    }
}
