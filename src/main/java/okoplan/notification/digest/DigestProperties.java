package okoplan.notification.digest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the application looks for digests to make and letters to send.
 *
 * @param cron how often it looks whether a municipality's hour has come; "-" switches it off
 * @param delivery how often it looks for letters to send; "-" switches it off
 */
@ConfigurationProperties("okoplan.digest")
record DigestProperties(
        @DefaultValue("30 */5 * * * *") String cron,
        @DefaultValue("45 * * * * *") String delivery) {}
