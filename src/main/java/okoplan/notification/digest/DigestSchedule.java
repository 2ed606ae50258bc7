package okoplan.notification.digest;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Says when to make digests and to send letters; both may be triggered any number of times, by any number of copies. */
@Component
class DigestSchedule implements SchedulingConfigurer {

    private final Digests digests;
    private final Postman postman;
    private final DigestProperties properties;

    DigestSchedule(Digests digests, Postman postman, DigestProperties properties) {
        this.digests = digests;
        this.postman = postman;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addCronTask(digests::makeWhereTheHourHasCome, properties.cron());
        registrar.addCronTask(postman::deliver, properties.delivery());
    }
}
