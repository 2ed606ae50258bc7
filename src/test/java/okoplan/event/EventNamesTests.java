package okoplan.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventNamesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    график ВПР                       | ВПР, 5 класс
                    график проведения ВПР            | График ВПР 2027 года
                    ВПР                              | ВПР
                    всероссийских проверочных работ  | Всероссийские проверочные работы
                    совещание с руководителями       | Совещание с руководителями школ
                    педагогического совета           | Педагогический совет
                    плану РМО                        | Заседание РМО учителей математики
                    """)
    void proposesWhatThePhraseNames(String named, String event) {
        assertThat(EventNames.fit(named, event)).isGreaterThanOrEqualTo(EventNames.ENOUGH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    график ВПР                  | Совещание руководителей
                    график                      | ВПР, 5 класс
                    совещание с руководителями  | Семинар учителей
                    ОГЭ                         | ЕГЭ по русскому языку
                    """)
    void proposesNothingElse(String named, String event) {
        assertThat(EventNames.fit(named, event)).isLessThan(EventNames.ENOUGH);
    }
}
