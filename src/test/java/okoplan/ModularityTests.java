package okoplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void keepsFeaturesApart() {
        ApplicationModules.of(OkoPlanApplication.class).verify();
    }

    /** In tests it would stand before the feature's own, and the dependencies allowed there would not be seen. */
    @Test
    void noPackageIsDescribedTwice() {
        Path tests = Path.of("src/test/java");
        Path main = Path.of("src/main/java");
        assertThat(SourceFiles.in(tests.toString(), "package-info.java").keySet())
                .noneMatch(file -> Files.exists(main.resolve(tests.relativize(file))));
    }
}
