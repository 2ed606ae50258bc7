package okoplan.access;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed. Each hash names its algorithm, so that a stronger one can follow without a migration. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final String BCRYPT = "bcrypt";

    @Bean
    PasswordEncoder passwordEncoder(AccessProperties properties) {
        return new DelegatingPasswordEncoder(
                BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder(properties.passwordStrength())));
    }
}
