package okoplan.oversight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the application looks for municipalities whose overdue assignments are to be flagged.
 *
 * @param cron how often it looks; "-" switches it off
 * @param atStart whether it flags for today when it starts, whatever the hour
 */
@ConfigurationProperties("okoplan.flagging")
record FlaggingProperties(
        @DefaultValue("0 */10 * * * *") String cron,
        @DefaultValue("true") boolean atStart) {}
