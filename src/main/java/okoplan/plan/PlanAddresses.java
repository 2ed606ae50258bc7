package okoplan.plan;

import okoplan.shared.MeasureId;
import okoplan.shared.PlanId;
import okoplan.shared.SectionId;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets addresses and forms carry the ids of plans and their rows. */
@Configuration(proxyBeanMethods = false)
class PlanAddresses implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, PlanId.class, text -> new PlanId(Long.parseLong(text)));
        registry.addConverter(String.class, MeasureId.class, text -> new MeasureId(Long.parseLong(text)));
        registry.addConverter(String.class, SectionId.class, text -> new SectionId(Long.parseLong(text)));
        registry.addConverter(String.class, RowId.class, PlanAddresses::row);
    }

    private static RowId row(String text) {
        // The converter of an empty parameter gives no row
        return RowId.parse(text);
    }
}
