package okoplan.execution;

import java.time.ZoneOffset;
import java.util.List;
import okoplan.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds up kept numbers where many small changes have come together, so that reading them stays cheap. Any copy of the
 * application may do it at any time: what one adds up, another no longer finds.
 */
@Component
class CountMerging implements SchedulingConfigurer {

    /** Fewer rows than this cost less to read than to add up. */
    private static final int WORTHWHILE = 300;

    private static final String CRON = "40 */2 * * * *";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Today today;

    CountMerging(JdbcClient jdbc, PlatformTransactionManager transactions, Today today) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.today = today;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addCronTask(this::mergeWhereWorthwhile, CRON);
    }

    private void mergeWhereWorthwhile() {
        List<Long> municipalities =
                jdbc.sql("""
                        select municipality_id
                        from (select municipality_id from assignment_count where not merged
                              union all
                              select municipality_id from overdue_count where not merged
                              union all
                              select municipality_id from lateness_change where not merged) fresh
                        group by municipality_id
                        having count(*) >= :worthwhile
                        """).param("worthwhile", WORTHWHILE).query(Long.class).list();
        municipalities.forEach(municipality -> transaction.executeWithoutResult(status -> merge(municipality)));
    }

    /** Adds up the numbers of one municipality. */
    void merge(long municipality) {
        jdbc.sql("select assignment_counts_merge(:municipality, :today)")
                .param("municipality", municipality)
                .param("today", today.dateIn(ZoneOffset.UTC))
                .query(rs -> {});
    }
}
