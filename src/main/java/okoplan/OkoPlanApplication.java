package okoplan;

import okoplan.database.BackupProgram;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
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

    public static void main(String[] args) {
        if (BackupProgram.isMeant(args)) {
            System.exit(BackupProgram.run(args));
        }
        SpringApplication.run(OkoPlanApplication.class, args);
    }
}
