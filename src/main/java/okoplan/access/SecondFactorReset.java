package okoplan.access;

import okoplan.shared.AccountId;
import okoplan.shared.Allowed;
import okoplan.shared.RuleViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator takes the second factor off an account whose owner has lost the phone and the recovery codes. */
@Service
@PreAuthorize(Allowed.ADMIN)
public class SecondFactorReset {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;

    SecondFactorReset(Accounts accounts, SecondFactors factors, Sessions sessions) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
    }

    @Transactional(readOnly = true)
    public boolean isOn(AccountId account) {
        return factors.state(accounts.get(account).id()).isPresent();
    }

    /** Takes it off and ends the account's sessions. */
    @Transactional
    public void reset(AccountId account) {
        AccountView view = accounts.get(account);
        if (!factors.remove(view.id())) {
            throw new RuleViolationException("access.code.reset.none");
        }
        sessions.end(view.username());
    }
}
