package okoplan.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other features need to say about plans of the municipality in scope. */
@Service
@Transactional(readOnly = true)
public class Plans {

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Titles by plan; unknown ids are left out. One query. */
    public Map<PlanId, String> titles(Collection<PlanId> ids) {
        Map<PlanId, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, title from plan where municipality_id = :municipality and id = any(:ids)")
                    .param("municipality", MunicipalityScope.current().id().value())
                    .param("ids", ids.stream().map(PlanId::value).toArray(Long[]::new))
                    .query(rs -> {
                        titles.put(new PlanId(rs.getLong("id")), rs.getString("title"));
                    });
        }
        return titles;
    }

    public Optional<String> title(PlanId id) {
        return Optional.ofNullable(titles(List.of(id)).get(id));
    }
}
