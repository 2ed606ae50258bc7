package okoplan.organization.schoollist;

import java.util.List;
import java.util.Objects;
import okoplan.organization.SchoolDetails;
import okoplan.organization.Schools;
import okoplan.shared.Allowed;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.SchoolId;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import okoplan.shared.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a list of schools in: all of what the person has seen on the check page, or nothing. The page carries the list
 * itself and a mark of what it meant; what it means is found out anew, and must be the same.
 */
@Service
@PreAuthorize(Allowed.ADMIN)
class SchoolLists {

    private final Schools schools;
    private final Submissions submissions;
    private final JdbcClient jdbc;

    SchoolLists(Schools schools, Submissions submissions, JdbcClient jdbc) {
        this.schools = schools;
        this.submissions = submissions;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public ListCheck check(List<ListedSchool> listed) {
        return new ListComparison(present()).with(listed);
    }

    /**
     * Stores what is new and what has changed.
     *
     * @param mark of the check that the person has seen
     * @throws StaleVersionException when the list of schools has been changed since
     */
    @Transactional
    public ListCheck store(List<ListedSchool> listed, String mark) {
        submissions.claim();
        jdbc.sql("select id from municipality where id = :municipality for no key update")
                .param("municipality", municipality())
                .query(Long.class)
                .single();
        ListCheck check = check(listed);
        if (!check.mark().equals(mark)) {
            throw new StaleVersionException("list of schools");
        }
        for (CheckedSchool row : check.rows()) {
            if (row.isStored()) {
                SchoolDetails wanted = Objects.requireNonNull(row.wanted());
                SchoolId known = row.school();
                if (known == null) {
                    schools.create(wanted);
                } else {
                    schools.change(known, row.version(), wanted);
                }
            }
        }
        return check;
    }

    private List<Versioned<SchoolId, SchoolDetails>> present() {
        return jdbc.sql("""
                        select id, version, position, name, short_name, federal_login, active
                        from school where municipality_id = :municipality
                        order by position, id
                        """)
                .param("municipality", municipality())
                .query((rs, row) -> new Versioned<>(
                        new SchoolId(rs.getLong("id")),
                        rs.getInt("version"),
                        new SchoolDetails(
                                rs.getInt("position"),
                                rs.getString("name"),
                                rs.getString("short_name"),
                                rs.getString("federal_login")),
                        rs.getBoolean("active")))
                .list();
    }

    private static long municipality() {
        return MunicipalityScope.current().id().value();
    }
}
