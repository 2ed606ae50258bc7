package okoplan.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Passwords that everybody tries first: words and names from lists of leaked ones, rows of the keyboard, dates, the
 * username, and what is made of these by the usual tricks. A Russian word is also looked at as the keys it is typed with.
 */
final class CommonPasswords {

    /** Of five steps from 0: found within a million guesses. */
    private static final int EASY = 1;

    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

    private static final Map<Integer, Integer> KEYS = IntStream.range(0, RUSSIAN.length())
            .boxed()
            .collect(Collectors.toMap(at -> (int) RUSSIAN.charAt(at), at -> (int) LATIN.charAt(at)));

    /** What the lists, made of other languages, do not have. */
    private static final List<String> WORDS = List.of(
            "okoplan",
            "окоплан",
            "пароль",
            "привет",
            "любовь",
            "солнце",
            "россия",
            "москва",
            "школа",
            "директор",
            "учитель",
            "начальник",
            "администратор",
            "образование",
            "управление",
            "специалист",
            "методист",
            "сентябрь");

    private static final Zxcvbn LISTS = new Zxcvbn();

    private CommonPasswords() {}

    static boolean contain(String password, String username) {
        List<String> known = new ArrayList<>(WORDS);
        known.add(username);
        return isEasy(password, known) || isEasy(asKeys(password), known);
    }

    private static boolean isEasy(String password, List<String> known) {
        return LISTS.measure(password, known).getScore() <= EASY;
    }

    /** «пароль» is typed with the keys of «gfhjkm». */
    private static String asKeys(String password) {
        return password.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(letter -> KEYS.getOrDefault(letter, letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
