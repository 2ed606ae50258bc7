package okoplan.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okoplan.shared.Role;
import org.springframework.core.io.ClassPathResource;

/**
 * Something that people do here, and which role may.
 *
 * @param name of its text
 * @param rights of each role
 * @param addresses method and path of what it is done with; «*» stands for any method at the beginning, for anything at the end
 */
record HelpAction(String name, Map<Role, Right> rights, List<String> addresses) {

    /** How far a role may go. */
    enum Right {
        ALL("+"),
        /** Of the own school only. */
        OWN("own"),
        /** What the person has made. */
        MINE("mine"),
        NONE("-");

        private final String sign;

        Right(String sign) {
            this.sign = sign;
        }

        private static Right of(String sign) {
            for (Right right : values()) {
                if (right.sign.equals(sign)) {
                    return right;
                }
            }
            throw new IllegalArgumentException("no right: " + sign);
        }
    }

    private static final String FILE = "help/actions.tsv";
    private static final Pattern TAB = Pattern.compile("\t");

    /** In the order of the page. */
    static List<HelpAction> all() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(HelpAction::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HelpAction of(String line) {
        String[] cells = TAB.split(line, -1);
        return new HelpAction(
                cells[0],
                Map.of(
                        Role.HEAD, Right.of(cells[1]),
                        Role.STAFF, Right.of(cells[2]),
                        Role.DIRECTOR, Right.of(cells[3]),
                        Role.ADMIN, Right.of(cells[4])),
                List.of(cells[5].split("; ", -1)));
    }

    Right of(Role role) {
        return rights.getOrDefault(role, Right.NONE);
    }
}
