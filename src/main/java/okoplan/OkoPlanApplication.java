package okoplan;

import okoplan.database.BackupProgram;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the application, or backs up or restores its database where the first argument says so. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@EnableAsync
@Modulithic(systemName = "ОКО-План", sharedModules = "shared")
public class OkoPlanApplication {

    /** The build starts the application once, to see which classes it loads; it ends in good order, its database with it. */
    private static final String TRAINING = "okoplan.training";

    public static void main(String[] args) {
        if (BackupProgram.isMeant(args)) {
            System.exit(BackupProgram.run(args));
        }
        ConfigurableApplicationContext started = SpringApplication.run(OkoPlanApplication.class, args);
        if (started.getEnvironment().getProperty(TRAINING, boolean.class, false)) {
            System.exit(SpringApplication.exit(started));
        }
    }
}
