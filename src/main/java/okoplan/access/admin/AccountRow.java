package okoplan.access.admin;

import okoplan.access.AccountView;

/** A row of the list of accounts, in words. */
record AccountRow(long id, String username, String name, String post, String place, String roles, boolean active) {

    static AccountRow of(AccountView account, AccountChoices words) {
        return new AccountRow(
                account.id().value(),
                account.username(),
                account.person().fullName(),
                account.person().post(),
                account.person().place(),
                words.names(account.roles()),
                account.active());
    }
}
