package okoplan.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import okoplan.access.AccountDirectory;
import okoplan.access.ActingAs;
import okoplan.organization.Municipalities;
import okoplan.organization.MunicipalityView;
import okoplan.shared.MunicipalityId;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty database at start, before the first page can be asked for: each municipality in one transaction, so that
 * a start that was cut short is made good by the next one.
 */
@Component
@Profile("demo")
class DemoData implements SmartLifecycle {

    private static final String FIRST_CODE = "demo";
    private static final String SECOND_CODE = "demo-b";

    /** Any number that no other advisory lock of the application has. */
    private static final long LOCK = 7_043_116_002L;

    private final Municipalities municipalities;
    private final AccountDirectory accounts;
    private final DemoDistrict district;
    private final DemoStory story;
    private final TransactionOperations transactions;
    private final DataSource dataSource;
    private volatile boolean filled;

    DemoData(
            Municipalities municipalities,
            AccountDirectory accounts,
            DemoDistrict district,
            DemoStory story,
            TransactionOperations transactions,
            DataSource dataSource) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.district = district;
        this.story = story;
        this.transactions = transactions;
        this.dataSource = dataSource;
    }

    @Override
    public void start() {
        one(() -> {
            fill(
                    municipality(FIRST_CODE, "Верхнелуговской муниципальный округ"),
                    () -> story.first(district.createFirst()));
            fill(municipality(SECOND_CODE, "Тихоборский район"), () -> story.second(district.createSecond()));
        });
        filled = true;
    }

    /** Of several copies that start on one empty database, one fills it while the others wait. */
    private void one(Runnable work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                work.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        filled = false;
    }

    @Override
    public boolean isRunning() {
        return filled;
    }

    /** Before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private MunicipalityId municipality(String code, String name) {
        return municipalities.all().stream()
                .filter(municipality -> municipality.code().equals(code))
                .map(MunicipalityView::id)
                .findFirst()
                .orElseGet(
                        () -> municipalities.create(code, name, DemoClock.ZONE).id());
    }

    private void fill(MunicipalityId municipality, Runnable content) {
        ActingAs.installation(
                municipality,
                DemoClock.ZONE,
                () -> transactions.executeWithoutResult(status -> {
                    if (accounts.heads().isEmpty()) {
                        content.run();
                    }
                }));
    }
}
