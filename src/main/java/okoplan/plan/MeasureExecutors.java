package okoplan.plan;

/** Who has to do a measure. */
public final class MeasureExecutors {

    /**
     * The executors of measure {@code m} of plan {@code p}, each once, for {@code cross join lateral}: persons and organisations
     * as they are named, groups of schools and all schools one by one. Columns: person_id, organization_id, school_id (one of
     * them), position (of the school). Found measure by measure, because the planner would know nothing of all together.
     */
    public static final String OF_MEASURE = """
            select rp.person_id, rp.organization_id, rp.school_id, s.position
            from responsible_party rp
            left join school s on s.municipality_id = rp.municipality_id and s.id = rp.school_id
            where rp.municipality_id = m.municipality_id and rp.measure_id = m.id
              and rp.kind in ('PERSON', 'ORGANIZATION', 'SCHOOL')
            union
            select null, null, s.id, s.position
            from responsible_party rp
            join school_group_member gm on gm.school_group_id = rp.school_group_id
            join school s on s.municipality_id = rp.municipality_id and s.id = gm.school_id and s.active
            where rp.municipality_id = m.municipality_id and rp.measure_id = m.id and rp.kind = 'SCHOOL_GROUP'
            union
            select null, null, s.id, s.position
            from responsible_party rp
            join school s on s.municipality_id = rp.municipality_id
                and case when p.school_id is null then s.active else s.id = p.school_id end
            where rp.municipality_id = m.municipality_id and rp.measure_id = m.id and rp.kind = 'ALL_SCHOOLS'
            """;

    private MeasureExecutors() {}
}
