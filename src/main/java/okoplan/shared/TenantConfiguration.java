package okoplan.shared;

import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Hibernate whose rows to read and write: those of the municipality in scope, and of nobody where none is. */
@Configuration(proxyBeanMethods = false)
class TenantConfiguration {

    /** No municipality has this id. */
    private static final long NOBODY = 0L;

    @Bean
    HibernatePropertiesCustomizer tenantByScope() {
        return properties -> properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new ByScope());
    }

    private static final class ByScope implements CurrentTenantIdentifierResolver<Long> {

        @Override
        public Long resolveCurrentTenantIdentifier() {
            MunicipalityScope.Current current = MunicipalityScope.orNull();
            return current == null ? NOBODY : current.id().value();
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }
}
