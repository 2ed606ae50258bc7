package okoplan.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Settings of the profile {@code demo}.
 *
 * @param today ISO date that the application takes today to be ({@code OKOPLAN_TODAY}); the real one by default
 */
@ConfigurationProperties("okoplan")
record DemoProperties(
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate today) {}
