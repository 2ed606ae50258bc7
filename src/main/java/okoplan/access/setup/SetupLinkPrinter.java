package okoplan.access.setup;

import okoplan.access.AccessProperties;
import okoplan.organization.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints a one-time link in the log when the installation has no municipality yet, at each start anew, or when the
 * operator asks for one by {@code okoplan.setup-link=true} to add one more municipality. Who reads the log of the server
 * is its operator.
 */
@Component
@Profile("!demo")
class SetupLinkPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(SetupLinkPrinter.class);

    private final SetupLinks links;
    private final Municipalities municipalities;
    private final AccessProperties properties;
    private final Environment environment;

    SetupLinkPrinter(
            SetupLinks links, Municipalities municipalities, AccessProperties properties, Environment environment) {
        this.links = links;
        this.municipalities = municipalities;
        this.properties = properties;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!properties.setupLink() && municipalities.exist()) {
            return;
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String path = environment.getProperty("server.servlet.context-path", "");
        LOG.info(
                "\n\n    Create the first administrator here (the link works once, until tomorrow):"
                        + "\n    Создайте первого администратора здесь (ссылка действует один раз, до завтра):"
                        + "\n\n    http://localhost:{}{}/setup/{}\n",
                port,
                path,
                links.issue());
    }
}
