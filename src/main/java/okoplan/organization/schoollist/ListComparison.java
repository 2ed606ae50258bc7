package okoplan.organization.schoollist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import okoplan.organization.SchoolDetails;
import okoplan.organization.schoollist.CheckedSchool.Change;
import okoplan.organization.schoollist.CheckedSchool.Kind;
import okoplan.shared.SchoolId;
import okoplan.shared.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each line the school it is about: by the login in the federal system, then by the full name, then by the short
 * one. What fits two schools, or stands in the file twice, is a doubt and left to the person. A blank cell changes nothing.
 */
final class ListComparison {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_SHORT_NAME = 100;
    private static final Pattern LOGIN = Pattern.compile("edu[0-9]{6}");
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String DOUBTS = "organization.school-list.doubt.";

    private final List<Versioned<SchoolId, SchoolDetails>> schools;
    private final Map<String, List<Versioned<SchoolId, SchoolDetails>>> byLogin;
    private final Map<String, List<Versioned<SchoolId, SchoolDetails>>> byName;
    private final Map<String, List<Versioned<SchoolId, SchoolDetails>>> byShortName;
    private int lastPosition;

    ListComparison(List<Versioned<SchoolId, SchoolDetails>> schools) {
        this.schools = schools;
        this.byLogin = by(details -> Objects.requireNonNullElse(details.federalLogin(), ""));
        this.byName = by(details -> plain(details.name()));
        this.byShortName = by(details -> plain(details.shortName()));
        this.lastPosition = schools.stream()
                .mapToInt(school -> school.details().position())
                .max()
                .orElse(0);
    }

    ListCheck with(List<ListedSchool> listed) {
        Set<String> names = repeated(listed, ListedSchool::name);
        Set<String> shortNames = repeated(listed, ListedSchool::shortName);
        Set<String> logins = repeated(listed, ListedSchool::federalLogin);
        List<CheckedSchool> rows = new ArrayList<>();
        Map<SchoolId, Integer> meant = new HashMap<>();
        for (ListedSchool each : listed) {
            String doubt = doubt(each, names, shortNames, logins);
            CheckedSchool row = doubt == null ? check(each) : CheckedSchool.doubtful(each, DOUBTS + doubt);
            rows.add(row);
            if (row.school() != null) {
                meant.merge(row.school(), 1, Integer::sum);
            }
        }
        List<CheckedSchool> once = rows.stream()
                .map(row -> row.school() != null && meant.getOrDefault(row.school(), 0) > 1
                        ? CheckedSchool.doubtful(row.listed(), DOUBTS + "same-school")
                        : row)
                .sorted(Comparator.comparing(CheckedSchool::kind))
                .toList();
        int untouched = (int) schools.stream()
                .filter(school -> !meant.containsKey(school.id()))
                .count();
        return new ListCheck(once, untouched);
    }

    private static @Nullable String doubt(
            ListedSchool listed, Set<String> names, Set<String> shortNames, Set<String> logins) {
        if (listed.name().isEmpty()) {
            return "no-name";
        }
        if (listed.name().length() > LONGEST_NAME || listed.shortName().length() > LONGEST_SHORT_NAME) {
            return "too-long";
        }
        if (!listed.position().isEmpty() && !POSITION.matcher(listed.position()).matches()) {
            return "position";
        }
        if (!listed.federalLogin().isEmpty() && !LOGIN.matcher(login(listed)).matches()) {
            return "login";
        }
        if (names.contains(plain(listed.name()))) {
            return "name-twice";
        }
        if (shortNames.contains(plain(listed.shortName()))) {
            return "short-name-twice";
        }
        return logins.contains(plain(listed.federalLogin())) ? "login-twice" : null;
    }

    private CheckedSchool check(ListedSchool listed) {
        Map<SchoolId, Versioned<SchoolId, SchoolDetails>> found = new LinkedHashMap<>();
        byLogin.getOrDefault(login(listed), List.of()).forEach(school -> found.put(school.id(), school));
        byName.getOrDefault(plain(listed.name()), List.of()).forEach(school -> found.put(school.id(), school));
        if (found.isEmpty()) {
            byShortName
                    .getOrDefault(plain(listed.shortName()), List.of())
                    .forEach(school -> found.put(school.id(), school));
        }
        if (found.size() > 1) {
            return CheckedSchool.doubtful(listed, DOUBTS + "two-schools");
        }
        if (found.isEmpty()) {
            return listed.shortName().isEmpty()
                    ? CheckedSchool.doubtful(listed, DOUBTS + "no-short-name")
                    : new CheckedSchool(listed, Kind.NEW, null, 0, wanted(listed, null), List.of(), null);
        }
        return compare(listed, found.values().iterator().next());
    }

    private CheckedSchool compare(ListedSchool listed, Versioned<SchoolId, SchoolDetails> school) {
        if (!school.active()) {
            return CheckedSchool.doubtful(listed, DOUBTS + "out-of-use");
        }
        SchoolDetails before = school.details();
        SchoolDetails wanted = wanted(listed, before);
        List<Change> changes = new ArrayList<>();
        add(changes, "organization.schools.position", before.position(), wanted.position());
        add(changes, "organization.schools.name", before.name(), wanted.name());
        add(changes, "organization.schools.shortName", before.shortName(), wanted.shortName());
        add(changes, "organization.schools.federalLogin", before.federalLogin(), wanted.federalLogin());
        Kind kind = changes.isEmpty() ? Kind.SAME : Kind.CHANGED;
        return new CheckedSchool(listed, kind, school.id(), school.version(), wanted, changes, null);
    }

    private SchoolDetails wanted(ListedSchool listed, @Nullable SchoolDetails before) {
        int position;
        if (!listed.position().isEmpty()) {
            position = Integer.parseInt(listed.position());
        } else {
            position = before == null ? lastPosition + 1 : before.position();
        }
        lastPosition = Math.max(lastPosition, position);
        return new SchoolDetails(
                position,
                listed.name(),
                listed.shortName().isEmpty() && before != null ? before.shortName() : listed.shortName(),
                listed.federalLogin().isEmpty() ? (before == null ? null : before.federalLogin()) : login(listed));
    }

    private static void add(List<Change> changes, String label, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(label, Objects.toString(before, ""), Objects.toString(after, "")));
        }
    }

    private static Set<String> repeated(List<ListedSchool> listed, Function<ListedSchool, String> value) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (ListedSchool each : listed) {
            String plain = plain(value.apply(each));
            if (!plain.isEmpty() && !seen.add(plain)) {
                repeated.add(plain);
            }
        }
        return repeated;
    }

    private Map<String, List<Versioned<SchoolId, SchoolDetails>>> by(Function<SchoolDetails, String> value) {
        Map<String, List<Versioned<SchoolId, SchoolDetails>>> map = new HashMap<>();
        for (Versioned<SchoolId, SchoolDetails> school : schools) {
            String key = value.apply(school.details());
            if (!key.isEmpty()) {
                map.computeIfAbsent(key, each -> new ArrayList<>()).add(school);
            }
        }
        return map;
    }

    private static String login(ListedSchool listed) {
        return listed.federalLogin().toLowerCase(Locale.ROOT);
    }

    /** Quotes, dashes and «ё» are typed in many ways. */
    private static String plain(String text) {
        return MARKS.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(" ")
                .strip();
    }
}
