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

    /**
     * Numbers of assignments by executor, in {@code found}, and once more by school: a school is concerned by what is given
     * to it or to its people and by its own plans, which is what its director sees.
     */
    static final String BY_SCHOOL = """
            by_school as (
                select school_id, sum(amount) as amount
                from (select f.school_id, f.number, f.amount from found f where f.school_id is not null
                      union
                      select r.school_id, f.number, f.amount
                      from found f
                      join person r on r.municipality_id = :municipality and r.id = f.person_id
                      where r.school_id is not null
                      union
                      select f.plan_school_id, f.number, f.amount from found f where f.plan_school_id is not null) concerned
                group by school_id
            ),
            by_person as (
                select person_id, sum(amount) as amount from found where person_id is not null group by person_id
            )
            """;

    private Readers() {}
}
