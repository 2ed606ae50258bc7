package okoplan.access.admin;

import java.util.List;
import okoplan.shared.spreadsheet.Column;
import org.springframework.stereotype.Component;

/** The columns of the list of accounts, on its page and in its workbook. */
@Component
class AccountColumns {

    private final AccountChoices words;

    AccountColumns(AccountChoices words) {
        this.words = words;
    }

    List<Column<AccountRow>> all() {
        return List.of(
                Column.text(words.word("access.account.username"), 26, AccountRow::username),
                Column.<AccountRow>text(
                                words.word("access.account.use"),
                                14,
                                row -> row.active() ? "" : words.word("access.account.off"))
                        .within(),
                Column.text(words.word("access.account.person"), 36, AccountRow::name),
                Column.text(words.word("organization.persons.post"), 36, AccountRow::post)
                        .within(),
                Column.text(words.word("organization.persons.place"), 28, AccountRow::place),
                Column.text(words.word("access.account.roles"), 40, AccountRow::roles));
    }
}
