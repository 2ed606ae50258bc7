package okoplan.access;

import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether pages listen to single keys for this person. Past the account's version: it is the own choice and no reason to refuse a
 * form about the account.
 */
@Service
@PreAuthorize(Allowed.SIGNED_IN)
public class OwnKeyboard {

    private final JdbcClient jdbc;

    OwnKeyboard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void change(Actor actor, boolean shortcuts) {
        jdbc.sql("""
                        update account set keyboard_shortcuts = :shortcuts
                        where municipality_id = :municipality and id = :account and keyboard_shortcuts <> :shortcuts
                        """)
                .param("shortcuts", shortcuts)
                .param("municipality", actor.municipality().value())
                .param("account", actor.account().value())
                .update();
    }
}
