package okoplan.execution.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on what is attached to a report.
 *
 * @param maxFileSize of one file
 * @param maxFiles files sent with one report
 * @param maxLinks links sent with one report
 */
@ConfigurationProperties("okoplan.evidence")
public record EvidenceProperties(
        @DefaultValue("20MB") DataSize maxFileSize,
        @DefaultValue("10") int maxFiles,
        @DefaultValue("20") int maxLinks) {}
