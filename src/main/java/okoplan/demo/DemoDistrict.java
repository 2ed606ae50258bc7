package okoplan.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import okoplan.access.Accounts;
import okoplan.access.NewAccount;
import okoplan.organization.OrganizationDetails;
import okoplan.organization.OrganizationKind;
import okoplan.organization.Organizations;
import okoplan.organization.PersonDetails;
import okoplan.organization.PersonName;
import okoplan.organization.Persons;
import okoplan.organization.SchoolDetails;
import okoplan.organization.SchoolGroupDetails;
import okoplan.organization.SchoolGroups;
import okoplan.organization.Schools;
import okoplan.shared.Actor;
import okoplan.shared.MunicipalityScope;
import okoplan.shared.OrganizationId;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import okoplan.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented schools, organisations, officials and their accounts. */
@Component
@Profile("demo")
class DemoDistrict {

    static final String PASSWORD = "demo-oko-2026";

    private static final int FIRST_SUPPORTED_SCHOOL = 8;
    private static final int LAST_SUPPORTED_SCHOOL = 11;

    private final Organizations organizations;
    private final Schools schools;
    private final SchoolGroups groups;
    private final Persons persons;
    private final Accounts accounts;
    private final DemoCalendar calendar;

    DemoDistrict(
            Organizations organizations,
            Schools schools,
            SchoolGroups groups,
            Persons persons,
            Accounts accounts,
            DemoCalendar calendar) {
        this.organizations = organizations;
        this.schools = schools;
        this.groups = groups;
        this.persons = persons;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    DemoPeople createFirst() {
        OrganizationId department = organizations.create(new OrganizationDetails(
                OrganizationKind.DEPARTMENT,
                "Управление образования администрации Верхнелуговского муниципального округа",
                "Управление образования"));
        OrganizationId centre = organizations.create(new OrganizationDetails(
                OrganizationKind.METHODICAL_CENTRE,
                "Муниципальное казённое учреждение «Информационно-методический центр» Верхнелуговского округа",
                "Информационно-методический центр"));
        official("Дроздецкий", "Пётр", "Ильич", "заведующий отделом общего образования", department);
        official("Кленова", "Ирина", "Сергеевна", "директор информационно-методического центра", centre);
        calendar.set(account(
                "admin", Role.ADMIN, official("Лапшов", "Игорь", "Андреевич", "системный администратор", department)));
        List<Actor> directors = schoolsWithDirectors("schools-a", "director", Integer.MAX_VALUE);
        groups.create(new SchoolGroupDetails(
                "Школы сопровождения",
                Set.copyOf(IntStream.rangeClosed(FIRST_SUPPORTED_SCHOOL, LAST_SUPPORTED_SCHOOL)
                        .mapToObj(number ->
                                Objects.requireNonNull(directors.get(number - 1).school()))
                        .toList())));
        return new DemoPeople(
                account(
                        "head",
                        Role.HEAD,
                        official("Ветлугина", "Анна", "Павловна", "начальник управления образования", department)),
                account(
                        "staff",
                        Role.STAFF,
                        official("Снегирёва", "Ольга", "Дмитриевна", "главный специалист", department)),
                directors);
    }

    DemoPeople createSecond() {
        OrganizationId department = organizations.create(new OrganizationDetails(
                OrganizationKind.DEPARTMENT,
                "Отдел образования администрации Тихоборского района",
                "Отдел образования"));
        List<Actor> directors = schoolsWithDirectors("schools-b", "director-b", 1);
        return new DemoPeople(
                account(
                        "head-b",
                        Role.HEAD,
                        official("Осокин", "Глеб", "Романович", "начальник отдела образования", department)),
                account(
                        "staff-b",
                        Role.STAFF,
                        official("Плеханцева", "Юлия", "Вадимовна", "ведущий специалист", department)),
                directors);
    }

    /** A school and its director for each line; accounts for so many of the directors. */
    private List<Actor> schoolsWithDirectors(String file, String username, int accountsAtMost) {
        List<Actor> directors = new ArrayList<>();
        int number = 0;
        for (String[] cells : DemoPlanFile.table(file)) {
            number++;
            SchoolId school = schools.create(new SchoolDetails(number, cells[0], cells[1], cells[2]));
            PersonName name = new PersonName(cells[3], cells[4], cells[5]);
            PersonId person = persons.create(new PersonDetails(name, "директор", null, school, null, null));
            if (number > accountsAtMost) {
                continue;
            }
            directors.add(account(username + number, Role.DIRECTOR, new Worker(person, name, null, school)));
        }
        return directors;
    }

    private Worker official(String last, String first, String middle, String post, OrganizationId place) {
        PersonName name = new PersonName(last, first, middle);
        PersonId person = persons.create(new PersonDetails(name, post, place, null, null, null));
        return new Worker(person, name, place, null);
    }

    private Actor account(String username, Role role, Worker worker) {
        MunicipalityScope.Current scope = MunicipalityScope.current();
        return new Actor(
                accounts.create(new NewAccount(worker.person, username, Set.of(role), PASSWORD)),
                scope.id(),
                scope.zone(),
                Set.of(role),
                worker.name.full(),
                worker.person,
                worker.organization,
                worker.school);
    }

    private record Worker(
            PersonId person,
            PersonName name,
            @Nullable OrganizationId organization,
            @Nullable SchoolId school) {}
}
