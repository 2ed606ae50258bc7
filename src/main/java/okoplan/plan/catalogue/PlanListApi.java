package okoplan.plan.catalogue;

import java.time.LocalDate;
import java.util.List;
import okoplan.plan.PlanLevel;
import okoplan.plan.PlanStatus;
import okoplan.shared.Actor;
import okoplan.shared.DateRange;
import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of plans for programs. */
@RestController
class PlanListApi {

    private static final int MOST = 200;

    private final PlanCatalogue catalogue;

    PlanListApi(PlanCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    record Order(String kind, String number, LocalDate date) {}

    record Progress(long total, long accepted, long overdue) {}

    record Item(
            long id,
            String title,
            PlanLevel level,
            @Nullable Long school,
            DateRange period,
            PlanStatus status,
            @Nullable Order approval,
            int measures,
            Progress assignments) {

        static Item of(PlanEntry plan) {
            return new Item(
                    plan.id().value(),
                    plan.title(),
                    plan.level(),
                    plan.school() == null ? null : plan.school().value(),
                    plan.period(),
                    plan.status(),
                    plan.orderNumber() == null || plan.orderDate() == null
                            ? null
                            : new Order("приказ", plan.orderNumber(), plan.orderDate()),
                    plan.measures(),
                    new Progress(plan.total(), plan.accepted(), plan.overdue()));
        }
    }

    record Items(List<Item> items, @Nullable String next) {}

    @GetMapping("/api/v1/plans")
    Items plans(
            Actor actor,
            @ModelAttribute PlanFilterForm filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int rows = Math.min(Math.max(limit, 1), MOST);
        Slice<PlanEntry> plans = catalogue.list(actor, filter.toFilter(), PageKey.decode(after, 2), rows);
        return new Items(plans.items().stream().map(Item::of).toList(), plans.next());
    }
}
