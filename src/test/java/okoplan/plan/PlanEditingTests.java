package okoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import okoplan.OkoPlanTest;
import okoplan.calendar.phrase.DeadlineWindow;
import okoplan.plan.responsible.Party;
import okoplan.shared.NotFoundException;
import okoplan.shared.PersonId;
import okoplan.shared.PlanId;
import okoplan.shared.RuleViolationException;
import okoplan.shared.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@OkoPlanTest
class PlanEditingTests {

    private static final DeadlineWindow OWN = new DeadlineWindow(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 20));

    private final PlanDrafts drafts;
    private final PlanEditing editing;
    private final PlanViews views;
    private final PlanGround ground;
    private PlanId plan = new PlanId(0);

    PlanEditingTests(PlanDrafts drafts, PlanEditing editing, PlanViews views, JdbcClient jdbc) {
        this.drafts = drafts;
        this.editing = editing;
        this.views = views;
        this.ground = new PlanGround(jdbc);
    }

    @BeforeEach
    void makePlan() {
        plan = ground.as(
                ground.staff,
                () -> drafts.create(
                        ground.staff, NewPlan.ofMunicipality("План на 2026/2027 год", PlanGround.SCHOOL_YEAR)));
    }

    @Test
    void keepsHeadingsAndMeasuresInOneOrder() {
        MeasureRow first = add("первое", RowPlace.end());
        add("второе", RowPlace.end());
        SectionRow section = section("раздел", RowPlace.after(first.id()));
        add("начало", RowPlace.start());
        add("перед разделом", RowPlace.before(section.id()));

        assertThat(titles()).containsExactly("начало", "первое", "перед разделом", "раздел", "второе");
        assertThat(measure("второе").section()).isEqualTo(section.section());
        assertThat(measure("перед разделом").section()).isNull();
    }

    @Test
    void movesRowsAndTheirHeadings() {
        MeasureRow first = add("первое", RowPlace.end());
        SectionRow section = section("раздел", RowPlace.end());
        MeasureRow second = add("второе", RowPlace.end());

        run(() -> editing.moveRow(ground.staff, plan, first.id(), RowPlace.after(second.id())));
        assertThat(titles()).containsExactly("раздел", "второе", "первое");
        assertThat(measure("первое").section()).isEqualTo(section.section());

        run(() -> editing.moveRow(ground.staff, plan, section.id(), RowPlace.Side.AFTER));
        assertThat(titles()).containsExactly("второе", "раздел", "первое");
        run(() -> editing.moveRow(ground.staff, plan, second.id(), RowPlace.Side.BEFORE));
        assertThat(titles()).containsExactly("второе", "раздел", "первое");
        assertThat(measure("второе").section()).isNull();
    }

    @Test
    void changesOnlyWhatIsGiven() {
        MeasureRow row = as(() -> editing.addMeasure(
                ground.staff,
                plan,
                RowPlace.end(),
                new MeasureContent("1.1.", "Семинар", "Справка", "октябрь 2026", "ОО, Ветрова И.Л.")));

        MeasureRow changed = as(() -> editing.changeMeasure(
                ground.staff,
                plan,
                row.measure(),
                row.version(),
                MeasureChange.nothing().title("Семинар для школ")));

        assertThat(changed.title()).isEqualTo("Семинар для школ");
        assertThat(changed.number()).isEqualTo("1.1.");
        assertThat(changed.expectedResult()).isEqualTo("Справка");
        assertThat(changed.deadline().phrase()).isEqualTo("октябрь 2026");
        assertThat(parties(changed)).containsExactly(Party.allSchools(), Party.of(ground.specialist));
        assertThat(changed.version()).isGreaterThan(row.version());
    }

    @Test
    void keepsThePhraseBesideWindowsGivenByAPerson() {
        MeasureRow row = add("Семинар", RowPlace.end());
        MeasureRow own =
                change(row, MeasureChange.nothing().deadlinePhrase("до морозов").windows(List.of(OWN)));

        assertThat(own.deadline().phrase()).isEqualTo("до морозов");
        assertThat(own.deadline().overridden()).isTrue();
        assertThat(own.deadline().needsDate()).isFalse();
        assertThat(own.deadline().text()).isEqualTo("1–20 декабря 2026");
        assertThat(own.deadline().windows())
                .extracting(DeadlineView.Window::asRead)
                .containsExactly(OWN);

        MeasureRow again = change(own, MeasureChange.nothing().windows(List.of()));
        assertThat(again.deadline().overridden()).isFalse();
        assertThat(again.deadline().windows()).isEmpty();
        assertThat(again.deadline().needsDate()).isTrue();
    }

    @Test
    void keepsPartiesChosenByAPersonWhenTheTextChanges() {
        MeasureRow row =
                change(add("Семинар", RowPlace.end()), MeasureChange.nothing().responsibleText("ИМЦ, Совет ветеранов"));
        assertThat(parties(row)).containsExactly(Party.of(ground.centre));
        assertThat(row.responsible().rest()).isEqualTo("Совет ветеранов");
        assertThat(row.responsible().isDoubtful()).isTrue();

        MeasureRow chosen = change(row, MeasureChange.nothing().parties(List.of(Party.of(ground.school1))));
        assertThat(chosen.responsible().rest()).isEmpty();
        MeasureRow renamed = change(chosen, MeasureChange.nothing().responsibleText("Школа № 1, ветераны"));
        assertThat(parties(renamed)).containsExactly(Party.of(ground.school1));

        MeasureRow again = change(renamed, MeasureChange.nothing().parties(List.of()));
        assertThat(again.responsible().chosen()).isFalse();
        assertThat(again.responsible().rest()).isEqualTo("ветераны");
    }

    @Test
    void refusesPartiesOfAnotherMunicipality() {
        PlanGround other = new PlanGround(ground.jdbc);
        MeasureRow row = add("Семинар", RowPlace.end());
        assertThatThrownBy(() -> change(row, MeasureChange.nothing().parties(List.of(Party.of(other.school1)))))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void showsWhatSomebodyElseHasMadeOfTheRow() {
        MeasureRow row = add("Семинар", RowPlace.end());
        change(row, MeasureChange.nothing().title("Совещание"));

        assertThatThrownBy(() -> change(row, MeasureChange.nothing().title("Вебинар")))
                .isInstanceOfSatisfying(
                        StaleRowException.class,
                        stale -> assertThat(stale.current().title()).isEqualTo("Совещание"));
        assertThatThrownBy(() -> run(() -> editing.removeRow(ground.staff, plan, row.id(), row.version())))
                .isInstanceOf(StaleRowException.class);
        assertThat(titles()).containsExactly("Совещание");
    }

    @Test
    void insertsAllPastedRowsOrNone() {
        List<PlanRow> rows = as(() -> editing.insertRows(
                ground.staff,
                plan,
                RowPlace.end(),
                List.of(
                        PastedRow.section("I", "Подготовка"),
                        PastedRow.measure("1", "Приказ", "", "сентябрь 2026", "управление образования"),
                        PastedRow.measure("2", "Отчёты", "Сводный отчёт", "постоянно", "ОО"))));

        assertThat(rows).extracting(PlanRow::title).containsExactly("Подготовка", "Приказ", "Отчёты");
        assertThat(parties((MeasureRow) rows.get(1))).containsExactly(Party.of(ground.department));
        assertThatThrownBy(() -> run(() -> editing.insertRows(
                        ground.staff,
                        plan,
                        RowPlace.end(),
                        List.of(
                                PastedRow.section("", "Лишний"),
                                new PastedRow.Item(
                                        MeasureContent.titled("Лишнее"),
                                        List.of(),
                                        List.of(Party.of(new PersonId(Long.MAX_VALUE))))))))
                .isInstanceOf(RuleViolationException.class);
        assertThat(titles()).hasSize(3);
    }

    @Test
    void removesRowsWithWhatHangsOnThem() {
        SectionRow section = section("раздел", RowPlace.end());
        MeasureRow row = change(
                add("первое", RowPlace.end()),
                MeasureChange.nothing().responsibleText("ОО").windows(List.of(OWN)));
        run(() -> editing.removeRow(ground.staff, plan, section.id(), section.version()));
        assertThat(measure("первое").section()).isNull();
        run(() -> editing.removeRow(
                ground.staff, plan, row.id(), measure("первое").version()));
        assertThat(titles()).isEmpty();
    }

    @Test
    void letsOnlyTheDepartmentEditTheMunicipalPlan() {
        add("первое", RowPlace.end());
        assertThatThrownBy(() -> ground.run(ground.director1, () -> views.get(ground.director1, plan)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ground.run(
                        ground.director1,
                        () -> editing.addMeasure(
                                ground.director1, plan, RowPlace.end(), MeasureContent.titled("чужое"))))
                .isInstanceOf(NotFoundException.class);
        PlanGround other = new PlanGround(ground.jdbc);
        assertThatThrownBy(() -> other.run(other.head, () -> views.get(other.head, plan)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void letsADirectorEditOnlyTheOwnSchoolsPlan() {
        PlanId own = ground.as(
                ground.director1,
                () -> drafts.create(
                        ground.director1, NewPlan.ofSchool("План школы", ground.school1, PlanGround.SCHOOL_YEAR)));
        MeasureRow row = ground.as(
                ground.director1,
                () -> editing.addMeasure(
                        ground.director1,
                        own,
                        RowPlace.end(),
                        new MeasureContent("1", "Педсовет", "", "", "администрация школы")));

        assertThat(parties(row)).containsExactly(Party.of(ground.school1));
        assertThat(ground.as(ground.staff, () -> views.get(ground.staff, own))
                        .may()
                        .edit())
                .isFalse();
        assertThatThrownBy(() -> ground.run(
                        ground.staff,
                        () -> editing.addMeasure(
                                ground.staff, own, RowPlace.end(), MeasureContent.titled("от управления"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ground.run(ground.director2, () -> views.get(ground.director2, own)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> createFor(ground.school2)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void throwsADraftAwayWhole() {
        section("раздел", RowPlace.end());
        change(
                add("первое", RowPlace.end()),
                MeasureChange.nothing().responsibleText("ОО").windows(List.of(OWN)));
        run(() -> drafts.delete(ground.staff, plan));
        assertThatThrownBy(() -> as(() -> views.get(ground.staff, plan))).isInstanceOf(NotFoundException.class);
    }

    private PlanId createFor(SchoolId school) {
        return ground.as(
                ground.director1,
                () -> drafts.create(ground.director1, NewPlan.ofSchool("Чужой план", school, PlanGround.SCHOOL_YEAR)));
    }

    private MeasureRow add(String title, RowPlace place) {
        return as(() -> editing.addMeasure(ground.staff, plan, place, MeasureContent.titled(title)));
    }

    private SectionRow section(String title, RowPlace place) {
        return as(() -> editing.addSection(ground.staff, plan, place, new SectionContent("", title)));
    }

    private MeasureRow change(MeasureRow row, MeasureChange change) {
        return as(() -> editing.changeMeasure(ground.staff, plan, row.measure(), row.version(), change));
    }

    private List<String> titles() {
        return as(() -> views.get(ground.staff, plan)).rows().stream()
                .map(PlanRow::title)
                .toList();
    }

    private MeasureRow measure(String title) {
        return as(() -> views.get(ground.staff, plan)).measures().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<Party> parties(MeasureRow row) {
        return row.responsible().parties().stream()
                .map(ResponsibleView.Named::party)
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return ground.as(ground.staff, work);
    }

    private void run(Runnable work) {
        ground.run(ground.staff, work);
    }
}
