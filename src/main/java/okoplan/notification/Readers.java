package okoplan.notification;

/** Whom there is to tell something. */
public final class Readers {

    /**
     * The accounts that can read messages, with the roles that decide what concerns them: a common table expression {@code reader},
     * of the municipality {@code :municipality}.
     */
    public static final String SQL = """
            reader as (
                select a.id, a.municipality_id, a.person_id, p.school_id, p.email,
                       bool_or(r.role = 'HEAD') as head, bool_or(r.role = 'STAFF') as staff,
                       bool_or(r.role = 'DIRECTOR') and p.school_id is not null as director
                from account a
                join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
                join account_role r on r.account_id = a.id and r.role in ('HEAD', 'STAFF', 'DIRECTOR')
                where a.municipality_id = :municipality and a.active and p.active
                group by a.id, a.municipality_id, a.person_id, p.school_id, p.email
            )
            """;

    private Readers() {}
}
