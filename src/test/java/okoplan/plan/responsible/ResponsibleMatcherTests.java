package okoplan.plan.responsible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okoplan.plan.responsible.Executors.NamedEntry;
import okoplan.plan.responsible.Executors.PersonEntry;
import okoplan.plan.responsible.Executors.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibleMatcherTests {

    private static final Party DEPARTMENT = new Party(PartyKind.ORGANIZATION, 1L);
    private static final Party CENTRE = new Party(PartyKind.ORGANIZATION, 2L);
    private static final Party REGIONAL = new Party(PartyKind.ORGANIZATION, 3L);
    private static final Party SCHOOL_3 = new Party(PartyKind.SCHOOL, 3L);

    private static final List<NamedEntry> NAMED = List.of(
            new NamedEntry(
                    DEPARTMENT,
                    Sort.DEPARTMENT,
                    "Управление образования, молодёжи и спорта администрации Приозёрного района",
                    "Управление образования"),
            new NamedEntry(CENTRE, Sort.METHODICAL_CENTRE, "Приозёрный информационно-методический центр", "ИМЦ"),
            new NamedEntry(REGIONAL, Sort.OTHER_ORGANIZATION, "Региональный центр обработки информации", "РЦОИ"),
            school(1, "МБОУ «Средняя школа № 1»", "Школа № 1"),
            school(3, "МБОУ «Основная школа № 3»", "Школа № 3"),
            school(5, "МБОУ «Лицей имени Лобачевского»", "Лицей Лобачевского"),
            new NamedEntry(
                    new Party(PartyKind.SCHOOL_GROUP, 1L), Sort.SCHOOL_GROUP, "Школы с низкими результатами", "ШНОР"));

    private static final List<PersonEntry> PERSONS = List.of(
            person(1, "Орлова Мария Сергеевна", "начальник управления образования", DEPARTMENT),
            person(2, "Гусев Пётр Ильич", "начальник отдела общего образования", DEPARTMENT),
            person(3, "Лисицкая Анна Юрьевна", "методист", CENTRE),
            person(4, "Белов Олег Игоревич", "ведущий специалист", DEPARTMENT),
            person(5, "Белова Ольга Игоревна", "ведущий специалист", DEPARTMENT),
            person(6, "Зайцев Иван Петрович", "директор", SCHOOL_3));

    private static final Map<String, Party> SHORTHAND = Map.of(
            "УО", DEPARTMENT,
            "ИМЦ", CENTRE,
            "РЦОИ", REGIONAL,
            "все", Party.allSchools(),
            "группа", new Party(PartyKind.SCHOOL_GROUP, 1L));

    private final ResponsibleMatcher matcher = new ResponsibleMatcher(new Executors(PERSONS, NAMED, null));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/plan/responsible-phrases.tsv", delimiter = '\t', numLinesToSkip = 1)
    void readsPhrasesOfPlans(String phrase, String parties, String rest) {
        Match match = matcher.match(phrase.replace("\\n", "\n"));

        assertThat(shown(match)).isEqualTo(parties == null ? "" : parties.strip());
        assertThat(match.rest()).isEqualTo(rest == null ? "" : rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ОО | 3 | ''",
                "администрация школы | 3 | ''",
                "заместитель директора по УВР, классные руководители | 3 | ''",
                "Зайцев И.П. | Зайцев | ''",
                "учителя-предметники; родители | 3 | родители"
            })
    void takesGenericWordsForTheOwnSchool(String phrase, String parties, String rest) {
        Executors ofSchool = new Executors(List.of(PERSONS.get(5)), List.of(NAMED.get(4)), SCHOOL_3);

        Match match = new ResponsibleMatcher(ofSchool).match(phrase);

        assertThat(shown(match)).isEqualTo(parties);
        assertThat(match.rest()).isEqualTo(rest);
    }

    @Test
    void matchesNobodyInNothing() {
        assertThat(matcher.match("  \n ; ,")).isEqualTo(new Match(List.of(), ""));
    }

    @Test
    void leavesTheCentreOpenWhenThereAreTwo() {
        List<NamedEntry> two = List.of(
                new NamedEntry(CENTRE, Sort.METHODICAL_CENTRE, "Центр развития", "ЦР"),
                new NamedEntry(REGIONAL, Sort.METHODICAL_CENTRE, "Центр поддержки", "ЦП"));

        Match match = new ResponsibleMatcher(new Executors(List.of(), two, null)).match("методический центр");

        assertThat(match.parties()).isEmpty();
        assertThat(match.rest()).isEqualTo("методический центр");
    }

    @Test
    void matchesNamesThatOnlyOnePartyHas() {
        Party group = new Party(PartyKind.SCHOOL_GROUP, 7L);
        List<NamedEntry> entries = List.of(
                new NamedEntry(group, Sort.SCHOOL_GROUP, "Сельские школы", "Сельские школы"),
                school(8, "Лесная школа", "Лесная школа"),
                school(9, "Школа «Лесная школа»", "лесная школа"));

        Match match = new ResponsibleMatcher(new Executors(List.of(), entries, null))
                .match("сельские школы; Лесная школа; школа «Лесная школа»");

        assertThat(match.parties()).containsExactly(group, new Party(PartyKind.SCHOOL, 9L));
        assertThat(match.rest()).isEqualTo("Лесная школа");
    }

    private static String shown(Match match) {
        return match.parties().stream().map(ResponsibleMatcherTests::shown).collect(Collectors.joining("+"));
    }

    private static String shown(Party party) {
        return switch (party.kind()) {
            case PERSON ->
                PERSONS.stream()
                        .filter(person -> person.party().equals(party))
                        .findFirst()
                        .orElseThrow()
                        .lastName();
            case SCHOOL -> String.valueOf(party.id());
            default ->
                SHORTHAND.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(party))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        };
    }

    private static NamedEntry school(long id, String name, String shortName) {
        return new NamedEntry(new Party(PartyKind.SCHOOL, id), Sort.SCHOOL, name, shortName);
    }

    private static PersonEntry person(long id, String fullName, String post, Party place) {
        String[] name = fullName.split(" ", 3);
        return new PersonEntry(id, name[0], name[1], name[2], post, place);
    }
}
