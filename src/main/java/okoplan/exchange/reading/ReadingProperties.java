package okoplan.exchange.reading;

import java.time.Duration;
import okoplan.exchange.reading.assembly.ReadingLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much time and memory the reading of documents may take.
 *
 * @param readTimeout for one document
 * @param maxFileSize of one document
 * @param maxUnpackedSize that the parts of a packed document may have together
 * @param maxRows of all tables of a document, and paragraphs besides
 * @param maxColumns of one table
 * @param maxCells of all tables of a document
 * @param maxCharacters of text in a document
 * @param parallelReadings documents read at the same time; others wait
 */
@ConfigurationProperties("okoplan.exchange")
public record ReadingProperties(
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("20MB") DataSize maxFileSize,
        @DefaultValue("300MB") DataSize maxUnpackedSize,
        @DefaultValue("20000") int maxRows,
        @DefaultValue("256") int maxColumns,
        @DefaultValue("400000") int maxCells,
        @DefaultValue("20000000") int maxCharacters,
        @DefaultValue("2") int parallelReadings) {

    ReadingLimits limits() {
        return new ReadingLimits(readTimeout, maxUnpackedSize.toBytes(), maxRows, maxColumns, maxCells, maxCharacters);
    }
}
