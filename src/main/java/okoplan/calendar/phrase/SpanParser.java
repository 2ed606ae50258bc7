package okoplan.calendar.phrase;

import java.util.ArrayList;
import java.util.List;
import okoplan.calendar.phrase.Recurrence.Unit;
import org.jspecify.annotations.Nullable;

/** Reads stretches of the calendar: one, from one to another, or a list of them. */
final class SpanParser {

    private final Tokens tokens;
    private final YearParser years;
    private final SliceParser slices;

    SpanParser(Tokens tokens) {
        this.tokens = tokens;
        this.years = new YearParser(tokens);
        this.slices = new SliceParser(tokens);
    }

    /** Everything named in a row, with years shared. */
    @Nullable
    Parsed<List<Span>> list(int i) {
        Parsed<List<Span>> first = element(i);
        if (first == null) {
            return null;
        }
        List<Span> spans = new ArrayList<>(first.value());
        int next = first.next();
        while (true) {
            int start = NumberGroup.separators(tokens, next);
            int after = tokens.isWord(start, "в", "во", "на") ? start + 1 : start;
            Parsed<List<Span>> more = element(after);
            if (more == null) {
                return new Parsed<>(Spans.shareYears(yearFirst(spans)), next);
            }
            spans.addAll(more.value());
            next = more.next();
        }
    }

    /** «2023 год: март, май» gives its year to the months. */
    private static List<Span> yearFirst(List<Span> spans) {
        if (spans.size() > 1
                && spans.get(0) instanceof Span.YearsOf years
                && spans.get(1).year() == null) {
            YearParser.Years named = new YearParser.Years(years.first(), years.last(), years.school());
            return spans.stream()
                    .skip(1)
                    .map(span -> years.school() || years.first() == years.last() ? named.put(span) : span)
                    .toList();
        }
        return spans;
    }

    /** One stretch, or several that share a month or a unit. */
    @Nullable
    Parsed<List<Span>> element(int i) {
        boolean from = tokens.isWord(i, "с", "со", "от");
        Parsed<List<Span>> first = members(i);
        if (first == null && from) {
            first = members(i + 1);
        }
        if (first == null || first.value().size() != 1) {
            return first;
        }
        int next = first.next();
        Span start = first.value().get(0);
        boolean closed = from && start instanceof DerivedSpan.Stretch;
        int second = closed ? next : through(next, from, start);
        if (second == next) {
            return from && !closed ? null : first;
        }
        boolean end = tokens.isWord(second, "конца", "конец", "окончания");
        Parsed<List<Span>> last = end ? wholeOf(second + 1) : members(second);
        if (last == null) {
            return from ? null : first;
        }
        List<Span> result = new ArrayList<>(last.value());
        result.set(0, Spans.stretch(start, result.get(0)));
        return new Parsed<>(result, last.next());
    }

    /** Past what joins the two ends of a stretch, or the same place. */
    private int through(int i, boolean from, Span start) {
        if (tokens.isSign(i, '-')) {
            return tokens.isWord(i + 1, "по", "до") ? i + 2 : i + 1;
        }
        int at = from && tokens.isSign(i, ',') ? i + 1 : i;
        if (tokens.isWord(at, "по") || from && tokens.isWord(at, "до")) {
            return at + 1;
        }
        boolean alternative = tokens.isSign(i, '/') || tokens.isWord(i, "или");
        boolean month = start instanceof Span.MonthsOf months
                && months.kind() == DeadlineKind.MONTH
                && Words.month(tokens.word(i + 1)) == months.first() % 12 + 1;
        return alternative && month ? i + 1 : i;
    }

    private @Nullable Parsed<List<Span>> members(int i) {
        Parsed<List<Span>> members = days(i);
        members = members == null ? figures(i) : members;
        members = members == null ? parts(i) : members;
        members = members == null ? units(i) : members;
        members = members == null ? holidays(i) : members;
        members = members == null ? months(i) : members;
        return members == null ? yearsAlone(i) : members;
    }

    /** «15, 20 и 25 сентября», «с 1 по 15 октября», «15–20.09.2022». */
    private @Nullable Parsed<List<Span>> days(int i) {
        Parsed<NumberGroup> group = NumberGroup.at(tokens, i);
        if (group == null) {
            return null;
        }
        int next = group.next();
        int at = tokens.startsWith(next, "числ") ? next + 1 : next;
        int month = Words.month(tokens.word(at));
        if (month > 0) {
            return withYears(days(group.value(), month, null), at + 1);
        }
        boolean joined = tokens.isSign(next, '-') || tokens.isSign(next, ',') || tokens.isWord(next, "и", "по");
        if (joined && tokens.at(next + 1) instanceof Token.Figures end && end.day() > 0) {
            List<Span> spans = new ArrayList<>(days(group.value(), end.month(), end.year()));
            Span last = new Span.DayOf(end.day(), end.month(), end.year());
            boolean range = tokens.isSign(next, '-') || tokens.isWord(next, "по");
            if (range) {
                spans.set(spans.size() - 1, new DerivedSpan.Stretch(spans.get(spans.size() - 1), last));
            } else {
                spans.add(last);
            }
            return withYears(spans, next + 2);
        }
        return null;
    }

    private static List<Span> days(NumberGroup group, int month, @Nullable Integer year) {
        List<Span> spans = new ArrayList<>();
        for (NumberGroup.Run run : group.runs()) {
            Span first = new Span.DayOf(run.first(), month, year);
            Span last = new Span.DayOf(run.last(), month, year);
            spans.add(
                    run.first() == run.last()
                            ? first
                            : run.first() < run.last()
                                    ? new DerivedSpan.Stretch(first, last)
                                    : new DerivedSpan.Stretch(
                                            new Span.DayOf(
                                                    run.first(),
                                                    month == 1 ? 12 : month - 1,
                                                    year != null && month == 1 ? Integer.valueOf(year - 1) : year),
                                            last));
        }
        return spans;
    }

    private @Nullable Parsed<List<Span>> figures(int i) {
        if (!(tokens.at(i) instanceof Token.Figures date)) {
            return null;
        }
        Span span = date.day() == 0
                ? Span.MonthsOf.month(date.month(), date.year())
                : new Span.DayOf(date.day(), date.month(), date.year());
        return withYears(List.of(span), i + 1);
    }

    /** «Вторая декада марта», «конец мая», «начало учебного года». */
    private @Nullable Parsed<List<Span>> parts(int i) {
        Parsed<List<Slice>> parts = slices.at(i);
        if (parts == null) {
            return null;
        }
        int at = tokens.isWord(parts.next(), "в") ? parts.next() + 1 : parts.next();
        at = Words.unit(tokens.word(at)) == Unit.MONTH && Words.month(tokens.word(at + 1)) > 0 ? at + 1 : at;
        int month = Words.month(tokens.word(at));
        if (month > 0) {
            List<Span> spans = parts.value().stream()
                    .map(slice -> (Span) new Span.SliceOf(slice, month, null))
                    .toList();
            return withYears(spans, at + 1);
        }
        Slice slice = parts.value().get(0);
        Parsed<List<Span>> whole = wholeOf(at);
        if (whole == null || whole.value().size() != 1) {
            return null;
        }
        Span span = whole.value().get(0);
        if (slice.sort() == Slice.Sort.HALF && (span instanceof Span.PlanYear || span instanceof Span.YearsOf)) {
            return new Parsed<>(List.of(half(slice.first(), span)), whole.next());
        }
        return slice.sort() == Slice.Sort.DECADE && slice.first() > 0
                ? new Parsed<>(
                        parts.value().stream()
                                .map(part -> (Span) new DerivedSpan.PieceOf(part.first(), span))
                                .toList(),
                        whole.next())
                : null;
    }

    private static Span half(int number, Span year) {
        if (year instanceof Span.YearsOf years) {
            return new Span.HalfOf(
                    number, years.school(), years.school() && number == 2 ? years.last() : years.first());
        }
        return new Span.HalfOf(number, year instanceof Span.PlanYear plan ? plan.school() : null, null);
    }

    /** What can have a beginning and an end: a month, a quarter, a year, with its number or that of the plan. */
    @Nullable
    Parsed<List<Span>> wholeOf(int i) {
        Parsed<List<Span>> named = units(i);
        named = named == null ? holidays(i) : named;
        named = named == null ? months(i) : named;
        named = named == null ? yearsAlone(i) : named;
        if (named != null) {
            return named;
        }
        int next = tokens.startsWith(i, "текущ") || tokens.isWord(i, "нового", "этого", "всего") ? i + 1 : i;
        int school = years.schoolWords(next);
        int calendar = tokens.startsWith(next, "календарн") ? next + 1 : next;
        int year = Math.max(school, calendar);
        if (!Words.isYear(tokens.word(year))) {
            return null;
        }
        Boolean bySchool = school > next ? Boolean.TRUE : calendar > next ? Boolean.FALSE : null;
        return new Parsed<>(List.of(new Span.PlanYear(bySchool, null)), year + 1);
    }

    /** «I квартал», «1–2 четверть», «второе полугодие». */
    private @Nullable Parsed<List<Span>> units(int i) {
        Parsed<NumberGroup> group = NumberGroup.at(tokens, i);
        Unit unit = group == null ? null : Words.unit(tokens.word(group.next()));
        if (group == null || unit == null) {
            return reversedUnits(i);
        }
        return units(unit, group.value(), group.next() + 1);
    }

    private @Nullable Parsed<List<Span>> reversedUnits(int i) {
        Unit unit = Words.unit(tokens.word(i));
        Parsed<NumberGroup> group = unit == null ? null : NumberGroup.at(tokens, i + 1);
        return unit == null || group == null || Words.unit(tokens.word(group.next())) == unit
                ? null
                : units(unit, group.value(), group.next());
    }

    private @Nullable Parsed<List<Span>> units(Unit unit, NumberGroup group, int next) {
        int highest = unit == Unit.HALF_YEAR ? 2 : unit == Unit.TRIMESTER ? 3 : 4;
        if (!group.isWithin(highest)) {
            return null;
        }
        int afterSchool = years.schoolWords(next);
        boolean school = afterSchool > next && Words.isYear(tokens.word(afterSchool));
        List<Span> spans = new ArrayList<>();
        for (NumberGroup.Run run : group.runs()) {
            Span first = unit(unit, run.first(), school);
            Span last = unit(unit, run.last(), school);
            if (first == null || last == null) {
                return null;
            }
            spans.add(
                    run.first() == run.last()
                            ? first
                            : unit == Unit.QUARTER
                                    ? Span.MonthsOf.quarters(run.first(), run.last(), null)
                                    : new DerivedSpan.Stretch(first, last));
        }
        Parsed<YearParser.Years> named = school ? years.at(afterSchool + 1) : null;
        if (named != null) {
            return withYears(spans, afterSchool + 1);
        }
        return withYears(spans, school ? afterSchool + 1 : next);
    }

    private static @Nullable Span unit(Unit unit, int number, boolean school) {
        return switch (unit) {
            case QUARTER -> Span.MonthsOf.quarters(number, number, null);
            case HALF_YEAR -> new Span.HalfOf(number, school ? Boolean.TRUE : null, null);
            case SCHOOL_QUARTER -> new Span.TermOf(SchoolTermName.valueOf("QUARTER_" + number), null);
            case TRIMESTER -> new Span.TermOf(SchoolTermName.valueOf("TRIMESTER_" + number), null);
            default -> null;
        };
    }

    /** «Осенние и весенние каникулы», «каникулярное время». */
    private @Nullable Parsed<List<Span>> holidays(int i) {
        List<Span> spans = new ArrayList<>();
        int next = i;
        SchoolTermName name = Words.holiday(tokens.word(next));
        while (name != null) {
            spans.add(new Span.TermOf(name, null));
            next = tokens.startsWith(next + 1, "школьн") ? next + 2 : next + 1;
            if (tokens.startsWith(next, "каникул")) {
                next = next + 1;
                return withYears(spans, tokens.isWord(next, "время", "период", "дни") ? next + 1 : next);
            }
            next = NumberGroup.separators(tokens, next);
            name = Words.holiday(tokens.word(next));
        }
        if (tokens.startsWith(i, "каникул") && spans.isEmpty() && !isQualified(i)) {
            for (SchoolTermName each : SchoolTermName.values()) {
                if (each.kind() == SchoolTermName.Kind.HOLIDAY) {
                    spans.add(new Span.TermOf(each, null));
                }
            }
            next = tokens.isWord(i + 1, "время", "период", "дни") ? i + 2 : i + 1;
            return withYears(spans, next);
        }
        return null;
    }

    /** «Январские каникулы» are none of those that can be set. */
    private boolean isQualified(int i) {
        String before = tokens.word(i - 1);
        boolean adjective =
                before.endsWith("ие") || before.endsWith("ые") || before.endsWith("их") || before.endsWith("ых");
        return adjective && !before.startsWith("школьн");
    }

    private @Nullable Parsed<List<Span>> months(int i) {
        int month = Words.month(tokens.word(i));
        if (month > 0) {
            int next = Words.unit(tokens.word(i + 1)) == Unit.MONTH ? i + 2 : i + 1;
            return withYears(List.of(Span.MonthsOf.month(month, null)), next);
        }
        int season = Words.season(tokens.word(i));
        if (season == 0) {
            return null;
        }
        boolean adjective = tokens.startsWith(i, "осенн", "зимн", "весенн", "летн");
        boolean period = tokens.isWord(i + 1, "период", "периода", "периоде", "время", "сезон");
        return adjective && !period
                ? null
                : withYears(List.of(Span.MonthsOf.season(season, null)), adjective ? i + 2 : i + 1);
    }

    private @Nullable Parsed<List<Span>> yearsAlone(int i) {
        Parsed<YearParser.Years> named = years.at(i);
        return named == null
                ? null
                : new Parsed<>(
                        List.of(new Span.YearsOf(
                                named.value().first(),
                                named.value().last(),
                                named.value().school())),
                        named.next());
    }

    private Parsed<List<Span>> withYears(List<Span> spans, int i) {
        int next = i;
        while (next > i - 1
                && Words.isYear(tokens.word(next))
                && spans.get(spans.size() - 1).year() != null) {
            next++;
        }
        Parsed<YearParser.Years> named = years.afterSpan(next);
        if (named == null || spans.get(spans.size() - 1).year() != null) {
            return new Parsed<>(spans, next);
        }
        if (named.value().first() == 0) {
            return new Parsed<>(spans, named.next());
        }
        return new Parsed<>(spans.stream().map(named.value()::put).toList(), named.next());
    }
}
