package okoplan.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okoplan.shared.Role;
import org.springframework.core.io.ClassPathResource;

/**
 * A part of the page that tells a role of its work: one job, from its first step to the last.
 *
 * @param name of its texts
 * @param steps how many there are
 * @param address where the job begins; empty where it begins inside another page
 * @param picture name of the picture without its folder and ending; empty where there is none
 */
record HelpTopic(Role role, String name, int steps, String address, String picture) {

    private static final String FILE = "help/guides.tsv";
    private static final Pattern TAB = Pattern.compile("\t");
    private static final String NONE = "-";

    /** All, by roles, in the order of a person's work. */
    static List<HelpTopic> all() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(HelpTopic::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<HelpTopic> of(Role role) {
        return all().stream().filter(topic -> topic.role == role).toList();
    }

    private static HelpTopic of(String line) {
        String[] cells = TAB.split(line, -1);
        return new HelpTopic(
                Role.valueOf(cells[0]), cells[1], Integer.parseInt(cells[2]), orEmpty(cells[3]), orEmpty(cells[4]));
    }

    private static String orEmpty(String cell) {
        return cell.equals(NONE) ? "" : cell;
    }

    /** Beginning of the keys of its texts. */
    String key() {
        return "help.guide." + role + "." + name;
    }

    /** Where the page of a role is. */
    static String page(Role role) {
        return "/help/" + role.name().toLowerCase(Locale.ROOT);
    }
}
