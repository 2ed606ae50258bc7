package okoplan.help;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okoplan.organization.MunicipalitySettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The settings that the features declare: each component of a record of {@code @ConfigurationProperties}. */
@Component
class HelpSettings {

    private static final String OWN = "okoplan.";

    /** Settings of the frameworks beneath that an installation needs. */
    private static final List<Setting> OF_FRAMEWORKS = List.of(
            new Setting("server.port", "8080"),
            new Setting("server.forward-headers-strategy", "none"),
            new Setting("spring.datasource.url", ""),
            new Setting("spring.datasource.username", ""),
            new Setting("spring.datasource.password", ""),
            new Setting("spring.flyway.user", ""),
            new Setting("spring.flyway.password", ""),
            new Setting("spring.mail.host", ""),
            new Setting("spring.mail.port", "25"),
            new Setting("spring.mail.username", ""),
            new Setting("spring.mail.password", ""));

    private final ApplicationContext context;

    HelpSettings(ApplicationContext context) {
        this.context = context;
    }

    /**
     * A setting.
     *
     * @param name with dots, as after two dashes on the command line
     * @param standard what holds where nothing is set, or empty
     */
    record Setting(String name, String standard) {

        /** Name of the environment variable. */
        String variable() {
            return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        }
    }

    /** Those of the installation, in the order of their names. */
    List<Setting> ofInstallation() {
        return Stream.concat(
                        OF_FRAMEWORKS.stream(),
                        context.getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
                                .map(Object::getClass)
                                .filter(type ->
                                        type.isRecord() && type.getName().startsWith(OWN))
                                .flatMap(HelpSettings::declaredBy))
                .sorted(Comparator.comparing(
                                (Setting setting) -> !setting.name().startsWith(OWN))
                        .thenComparing(Setting::name))
                .toList();
    }

    /** Those that an administrator sets for the municipality, by their names in the code. */
    static List<String> ofMunicipality() {
        return Arrays.stream(MunicipalitySettings.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    static Stream<Setting> declaredBy(Class<?> type) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).value();
        Parameter[] parameters = type.getDeclaredConstructors()[0].getParameters();
        RecordComponent[] components = type.getRecordComponents();
        return Stream.iterate(0, at -> at < components.length, at -> at + 1)
                .map(at -> new Setting(
                        prefix + "." + dashed(components[at].getName()), standard(parameters[at].getAnnotations())));
    }

    private static String standard(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(DefaultValue.class::isInstance)
                .map(annotation -> String.join(", ", ((DefaultValue) annotation).value()))
                .findFirst()
                .orElse("");
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
