package okoplan.audit;

import java.util.stream.Collectors;
import okoplan.access.CurrentActor;
import okoplan.access.SessionTransactions;
import okoplan.shared.Actor;
import okoplan.shared.Role;
import okoplan.shared.Today;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Tells the database who acts, at the beginning of every transaction that may write, so that the triggers of the log name
 * the person. Only reading costs nothing, and neither does keeping sessions. It holds for the one transaction: a connection
 * goes back to its pool without it.
 */
@Component
public class ActingPerson implements TransactionExecutionListener {

    private static final String SAY = """
            select set_config('okoplan.actor', jsonb_strip_nulls(jsonb_build_object(
                'at', :at::text, 'kind', :kind::text, 'account', :account::bigint, 'name', :name::text,
                'roles', :roles::text, 'request', :request::text))::text, true)
            """;

    private final JdbcClient jdbc;
    private final Today today;

    ActingPerson(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && !transaction.isReadOnly()
                && !SessionTransactions.NAME.equals(transaction.getTransactionName())) {
            say();
        }
    }

    /** Says it again, where within one transaction others act or another day has come. */
    public void say() {
        Actor actor = CurrentActor.orNull();
        String kind =
                actor != null ? "ACCOUNT" : RequestContextHolder.getRequestAttributes() != null ? "UNSIGNED" : "SYSTEM";
        jdbc.sql(SAY)
                .param("at", today.instant().toString())
                .param("kind", kind)
                .param("account", actor == null ? null : actor.account().value())
                .param("name", actor == null ? null : actor.name())
                .param("roles", actor == null ? null : roles(actor))
                .param("request", MDC.get("requestId"))
                .query(String.class)
                .single();
    }

    private static String roles(Actor actor) {
        return actor.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
