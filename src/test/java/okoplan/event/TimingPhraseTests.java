package okoplan.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import okoplan.calendar.WorkingDays;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.shared.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingPhraseTests {

    private static final DateRange EVENT = new DateRange(LocalDate.of(2027, 4, 12), LocalDate.of(2027, 4, 16));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    по графику ВПР                                        | 2027-04-12 | 2027-04-16
                    в соответствии с планом РМО                           | 2027-04-12 | 2027-04-16
                    в день проведения ВПР                                 | 2027-04-12 | 2027-04-16
                    совещание руководителей                               | 2027-04-12 | 2027-04-16
                    за две недели до совещания                            |            | 2027-03-29
                    За 3 дня до проведения процедуры                      |            | 2027-04-09
                    не позднее, чем за пять рабочих дней до экзамена      |            | 2027-04-05
                    за 10 календарных дней до начала                      |            | 2027-04-02
                    за месяц до экзамена                                  |            | 2027-03-12
                    накануне экзамена                                     |            | 2027-04-11
                    до совещания                                          |            | 2027-04-11
                    в течение 5 рабочих дней после получения результатов  | 2027-04-17 | 2027-04-23
                    не позднее 10 дней после окончания ВПР                | 2027-04-17 | 2027-04-26
                    в течение трёх дней со дня проведения                 | 2027-04-17 | 2027-04-19
                    через неделю после совещания                          | 2027-04-17 | 2027-04-23
                    в течение 10-ти дней с момента получения результатов  | 2027-04-17 | 2027-04-26
                    в двухнедельный срок                                  | 2027-04-12 | 2027-04-16
                    """)
    void countsFromTheEventAsThePhraseSays(String phrase, LocalDate from, LocalDate due) {
        DeadlineWindow window = TimingPhrase.timing(phrase).orElseThrow().window(EVENT, WorkingDays.nationwide());
        assertThat(window).isEqualTo(new DeadlineWindow(from, due));
    }

    @ParameterizedTest
    @CsvSource({
        "после проведения ВПР",
        "по окончании оценочной процедуры",
        "по итогам совещания",
        "после получения результатов"
    })
    void leavesToAPersonHowLongAfterWhenThePhraseDoesNotSay(String phrase) {
        assertThat(TimingPhrase.timing(phrase)).isEmpty();
        assertThat(TimingPhrase.relation(phrase)).isEqualTo(EventTiming.Relation.AFTER);
    }
}
