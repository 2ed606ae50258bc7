package okoplan.notification.digest;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What letters say of where they come from. The server that takes them is told by {@code spring.mail}.
 *
 * @param from address of the sender; none: no letters are made
 * @param site address of the application, which links in letters begin with
 */
@ConfigurationProperties("okoplan.mail")
record MailProperties(
        @DefaultValue("") String from,
        @DefaultValue("http://localhost:8080") String site) {

    MailProperties {
        site = site.replaceAll("/+$", "");
        from = from.strip();
        if (!from.isEmpty()) {
            try {
                new InternetAddress(from, true).validate();
            } catch (AddressException e) {
                throw new IllegalArgumentException("okoplan.mail.from is no address: " + from, e);
            }
        }
    }
}
