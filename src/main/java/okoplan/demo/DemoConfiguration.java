package okoplan.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import okoplan.access.SignInHints;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(DemoProperties.class)
class DemoConfiguration {

    @Bean
    DemoClock clock(DemoProperties properties) {
        return new DemoClock(Clock.systemUTC(), properties.today());
    }

    @Bean
    SignInHints signInHints() {
        List<SignInHints.Hint> hints = new ArrayList<>();
        hints.add(new SignInHints.Hint("head", "начальник управления образования"));
        hints.add(new SignInHints.Hint("staff", "специалист управления"));
        DemoPlanFile.table("schools-a")
                .forEach(cells ->
                        hints.add(new SignInHints.Hint("director" + (hints.size() - 1), "директор, " + cells[1])));
        hints.add(new SignInHints.Hint("admin", "администратор"));
        hints.add(new SignInHints.Hint("head-b", "второй район: начальник отдела образования"));
        hints.add(new SignInHints.Hint("staff-b", "второй район: специалист"));
        hints.add(new SignInHints.Hint("director-b1", "второй район: директор школы"));
        return new SignInHints(DemoDistrict.PASSWORD, hints);
    }
}
