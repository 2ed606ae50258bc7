package okoplan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void keepsFeaturesApart() {
        ApplicationModules.of(OkoPlanApplication.class).verify();
    }
}
