package okoplan.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.systemUTC();
    }
}
