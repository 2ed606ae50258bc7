package okoplan.organization.schoollist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns that are read, by what people call them; the first name of each stands in the template. */
enum SchoolListColumn {
    POSITION("Место в списке", "№", "№ п/п", "Номер", "N п/п", "п/п"),
    NAME(
            "Полное название",
            "Полное наименование",
            "Наименование",
            "Название",
            "Наименование ОО",
            "Полное наименование ОО",
            "Наименование организации",
            "Наименование школы",
            "Название школы",
            "Наименование образовательной организации",
            "Полное наименование образовательной организации",
            "Полное наименование организации",
            "Образовательная организация"),
    SHORT_NAME(
            "Краткое название",
            "Краткое наименование",
            "Сокращённое название",
            "Сокращённое наименование",
            "Краткое наименование ОО",
            "Краткое наименование организации",
            "Сокращённое наименование организации",
            "Краткое",
            "Кратко"),
    FEDERAL_LOGIN("Логин в ФИС ОКО", "Логин ФИС ОКО", "Логин ОО", "Логин ВПР", "Логин");

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}№/]+");

    private final List<String> names;

    SchoolListColumn(String... names) {
        this.names = List.of(names);
    }

    String heading() {
        return names.get(0);
    }

    static Optional<SchoolListColumn> headed(String heading) {
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(column ->
                        column.names.stream().anyMatch(name -> plain(name).equals(plain)))
                .findFirst();
    }

    private static String plain(String heading) {
        return MARKS.matcher(heading.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(" ")
                .strip();
    }
}
