package okoplan.oversight;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Says when to flag; what it triggers may be triggered any number of times, by any number of copies. */
@Component
class FlaggingSchedule implements SchedulingConfigurer {

    private final DailyFlagging flagging;
    private final FlaggingProperties properties;

    FlaggingSchedule(DailyFlagging flagging, FlaggingProperties properties) {
        this.flagging = flagging;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addCronTask(flagging::runWhereTheHourHasCome, properties.cron());
    }

    /** Makes up for the days on which the application did not run, without waiting for the hour. */
    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        if (properties.atStart()) {
            flagging.runEverywhere();
        }
    }
}
