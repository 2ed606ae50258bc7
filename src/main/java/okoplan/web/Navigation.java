package okoplan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okoplan.shared.Actor;
import okoplan.shared.Role;

/** What the main navigation offers to whom. */
final class Navigation {

    private static final int MOST_SHOWN = 99;

    private Navigation() {}

    static List<NavigationItem> of(Actor actor, String currentPath, int unread) {
        List<NavigationItem> items = new ArrayList<>();
        boolean works = actor.isDepartment() || actor.is(Role.DIRECTOR);
        if (works) {
            items.add(item("/assignments", "web.nav.assignments", currentPath));
            items.add(item("/plans", "web.nav.plans", currentPath));
        }
        if (actor.isDepartment()) {
            items.add(item("/review", "web.nav.review", currentPath));
            items.add(item("/extensions", "web.nav.extensions", currentPath));
        }
        if (works) {
            items.add(item("/oversight", "web.nav.oversight", currentPath));
            items.add(item("/reports", "web.nav.reports", currentPath));
        }
        items.add(item("/calendar", "web.nav.calendar", currentPath));
        if (actor.is(Role.ADMIN)) {
            items.add(item("/admin", "web.nav.admin", currentPath));
        }
        items.add(new NavigationItem("/inbox", "web.nav.inbox", isAt(currentPath, "/inbox"), count(unread)));
        return List.copyOf(items);
    }

    /** The page of help on the person's work; of several roles the first. */
    static String help(Actor actor) {
        return Arrays.stream(Role.values())
                .filter(actor::is)
                .findFirst()
                .map(role -> "/help/" + role.name().toLowerCase(Locale.ROOT))
                .orElse("/help");
    }

    private static NavigationItem item(String path, String label, String currentPath) {
        return new NavigationItem(path, label, isAt(currentPath, path), "");
    }

    private static boolean isAt(String currentPath, String path) {
        return currentPath.equals(path) || currentPath.startsWith(path + "/");
    }

    private static String count(int unread) {
        if (unread == 0) {
            return "";
        }
        return unread > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(unread);
    }
}
